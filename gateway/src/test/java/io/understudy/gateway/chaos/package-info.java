/**
 * Real processes under real faults, and a judge who shares nothing with the engine but the schemas.
 * A schedule drawn from a seed says what is done to whom; clients write down what they sent and
 * heard; the {@link io.understudy.gateway.chaos.Checker} replays the committed records through the
 * reference book and compares. Allocates freely. The main thread strikes and judges, a second one
 * trades; what is shared between them is guarded where it is.
 */
package io.understudy.gateway.chaos;
