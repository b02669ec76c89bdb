package io.understudy.gateway.engine;

/** The record being applied: the engine's only time, and what every output names as its cause. */
final class Cause
{
    long sequence;
    long nowNs;
}
