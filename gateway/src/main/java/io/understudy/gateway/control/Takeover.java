package io.understudy.gateway.control;

import io.understudy.gateway.takeover.TakeoverCause;

/**
 * A registered takeover, or start, of a primary.
 *
 * @param number         1, 2, 3 ... as registered.
 * @param ballot         under which the member served.
 * @param memberId       of the new primary.
 * @param sequence       of its EpochStart.
 * @param cause          of the takeover.
 * @param registeredAtNs cluster time, epoch ns.
 * @param clockOffsetNs  epoch ns less monotonic time, of the member's clocks.
 * @param times          of its steps.
 */
public record Takeover(
    long number, long ballot, int memberId, long sequence, TakeoverCause cause,
    long registeredAtNs, long clockOffsetNs, TakeoverTimes times)
{
    Takeover registered(final long asNumber, final long atNs)
    {
        return new Takeover(
            asNumber, ballot, memberId, sequence, cause, atNs, clockOffsetNs, times);
    }
}
