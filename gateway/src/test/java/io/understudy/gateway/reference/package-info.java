/**
 * An independent, deliberately simple book and a generator of flows, for tests and the demo. Any
 * thread, one object a thread. Allocates freely. A flow that makes no sense throws.
 */
package io.understudy.gateway.reference;
