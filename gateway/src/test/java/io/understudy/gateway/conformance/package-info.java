/**
 * Runs QuickFIX acceptance definitions over TCP against any FIX acceptor: what to send, what must
 * come back, line by line. One thread plays; the acceptors have their own. Allocates freely. The
 * first difference of a definition ends it and is told with file and line. Test code: it judges the
 * gateway and is no part of it.
 */
package io.understudy.gateway.conformance;
