/**
 * Who is primary: ballots, promises, the seal, the line of succession, and when to suspect.
 * Sans-IO: events and the time come in, what is to be done goes out through ports. Duty thread
 * only. Never allocates after its construction, but for a new configuration.
 */
package io.understudy.gateway.takeover;
