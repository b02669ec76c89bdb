/**
 * Puts a member together and runs it: settings, duty cycle, threads, roles. One duty thread a
 * member; preparing pages, syncing and checkpoints have threads of their own. Allocates at start. A
 * broken invariant or a failed journal stops the member with a sentence.
 */
package io.understudy.gateway.member;
