/**
 * The SBE client library: one session, orders out, reports in, over Aeron UDP or IPC. The thread
 * that polls owns it, callbacks included. Sending and receiving do not allocate. It speaks to all
 * members and hears whichever is primary: a takeover needs no reconnect and no resend, and loses or
 * doubles nothing. No majority, and what the gateway refuses, come as callbacks.
 */
package io.understudy.gateway.client;
