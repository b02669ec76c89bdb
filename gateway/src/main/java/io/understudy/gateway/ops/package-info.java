/**
 * The operator's side of a member: the command line and its checks of host and settings.
 * Runs on the thread that starts the process, never on a duty thread. Allocates freely. Failures
 * end in one sentence on standard error and an exit code: 1 for something bad, 2 for wrong use.
 */
package io.understudy.gateway.ops;
