/**
 * The edge's end of a line to a member: frames go in and are kept until committed, outputs come out
 * in order and once. Whoever polls owns it, one thread. Allocates when a line is opened, not for a
 * message. A member that falls silent is greeted anew and gets all that is uncommitted again.
 */
package io.understudy.gateway.edge;
