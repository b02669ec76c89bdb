/**
 * Says whether this host and this JVM suit a member, and what to do where they do not. Runs on
 * the thread that starts the process, before or beside a member, never on a duty thread.
 * Allocates. What cannot be found out is a warning that says so, never an exception.
 */
package io.understudy.gateway.ops.doctor;
