/**
 * From a journal back to a state: snapshots, recovery, offline replay, digests and the diff of two
 * journals. Each object belongs to one thread, which its class names; the {@link
 * io.understudy.replay.Checkpointer} brings its own, and only its getters may be read from others.
 * Allocates when a file is opened, a snapshot begun or a difference found, never for each record or
 * row. A damaged snapshot is named and the one before is used; a bad record stops the replay with
 * its sequence number and what is wrong with it; a checkpoint that fails is told and tried again.
 */
package io.understudy.replay;
