/**
 * The SBE client library: one session, orders out, reports in, over Aeron UDP or IPC. The thread
 * that polls owns it, callbacks included. Sending and receiving do not allocate. A member that dies
 * and comes back is joined again, with nothing lost or done twice; what the gateway refuses comes
 * as a callback with its reason.
 */
package io.understudy.gateway.client;
