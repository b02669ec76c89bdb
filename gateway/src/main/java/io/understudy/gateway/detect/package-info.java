/**
 * Tells that another member is dead before its silence does, and that this one has been absent
 * itself. Each object belongs to one thread, the duty thread's or a watcher's. Never allocates once
 * opened, but once at a death. What cannot be seen is UNKNOWN, with a sentence: then silence alone
 * tells. A wrong verdict costs a change of roles and never an order.
 */
package io.understudy.gateway.detect;
