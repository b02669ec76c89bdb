/**
 * The process that holds clients' sockets: bytes of FIX and SBE over TCP, with or without TLS, to
 * frames for the members, and their outputs back. It keeps no state that outlives it. One duty
 * thread owns everything; passwords are hashed, and TLS handshakes computed, on threads of their
 * own that share two queues with it. Allocates for a connection that opens, logs on, is encrypted
 * or grows its buffers, not for a message. A client's mistake ends that client's connection and is
 * counted; without a majority, or with a full window, nobody is read and nobody is dropped.
 */
package io.understudy.gateway.edge.tcp;
