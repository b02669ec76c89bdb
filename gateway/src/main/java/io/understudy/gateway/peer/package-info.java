/**
 * Members among themselves: what they say, how a follower's log is made the primary's, and who is
 * fed which records. Sans-IO: messages and the time come in; the link and the journal stand behind
 * ports. Duty thread only. Never allocates.
 */
package io.understudy.gateway.peer;
