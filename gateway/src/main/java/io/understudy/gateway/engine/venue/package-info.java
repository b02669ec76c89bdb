/**
 * Where accepted orders trade: the interface that every venue implements, and the embedded
 * price-time book. The engine's thread only. Allocates at construction, never after. A full pool is
 * a refusal with a reason; a broken invariant throws, and the member stops.
 */
package io.understudy.gateway.engine.venue;
