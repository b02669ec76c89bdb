/**
 * FIX clients as users have them, QuickFIX/J and Philadelphia, each driving one session: for the
 * demo and for tests. Polled by one thread, on which listeners are called; QuickFIX/J has threads
 * of its own behind that. Allocates freely. A lost connection is made again, to the next host in
 * the list, with sequence numbers going on. Test code.
 */
package io.understudy.gateway.fix;
