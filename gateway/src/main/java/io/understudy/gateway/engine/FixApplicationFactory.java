package io.understudy.gateway.engine;

/** Makes what stands behind FIX sessions. */
interface FixApplicationFactory
{
    FixApplication create(Tables tables, RequestDesk requests);
}
