/**
 * The control plane: who votes, which epoch it is, who stands in line, who took over. An Aeron
 * Cluster inside the members' processes hosts it, on a driver and threads of its own that back off;
 * the data plane's duty thread sees a {@link io.understudy.gateway.takeover.ControlPort}, where it
 * neither waits nor allocates. Everything else here allocates. Without a majority nothing new is
 * decided, and orders go on under the ballots that the newest epoch gave.
 */
package io.understudy.gateway.control;
