package io.understudy.gateway.ops;

/** Marks a command that touches neither Chronicle nor Agrona, and so needs no opened packages. */
interface RunsOnAnyJvm
{
}
