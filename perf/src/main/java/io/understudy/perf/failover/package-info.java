/**
 * Kills primaries of Understudy and leaders of a plain Aeron Cluster that hosts the same engine, by
 * turns and on the same work, and says how long a client waits. One client thread; members and
 * nodes are processes of their own. The client allocates little, the rig does. A machine too small
 * for the rate shows in the latencies; whoever does not come back ends the run with a sentence.
 */
package io.understudy.perf.failover;
