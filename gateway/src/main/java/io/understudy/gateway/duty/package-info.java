/**
 * What a duty thread, of a member or an edge, asks of its host, and when it sleeps: priority, core,
 * timers. {@code DutyTuning} has a thread of its own that ends soon; all else is on the duty
 * thread. Allocates at the start only. What the host refuses is said once, and work goes on.
 */
package io.understudy.gateway.duty;
