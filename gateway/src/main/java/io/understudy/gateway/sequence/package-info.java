/**
 * The primary's part of the order stream: which record is next, and when its outputs may leave.
 * Sans-IO: events and the time come in, the journal and the engine stand behind ports. Duty thread
 * only. Never allocates. A journal that takes nothing is a returned value; nothing is then applied
 * or acknowledged.
 */
package io.understudy.gateway.sequence;
