/**
 * The edge's end of the lines to all members: frames go in and are kept until committed, outputs
 * come out in order and once, whichever member sends them. Whoever polls owns it, one thread.
 * Allocates when a line is opened, not for a message. A member that falls silent is greeted anew
 * and gets all that is uncommitted again; it holds up no other. Without a majority frames wait.
 */
package io.understudy.gateway.edge;
