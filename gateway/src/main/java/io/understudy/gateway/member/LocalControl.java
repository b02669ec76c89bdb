package io.understudy.gateway.member;

import io.understudy.gateway.takeover.ControlPort;
import io.understudy.gateway.takeover.TakeoverCause;

/** A control plane inside the process: it hears all requests and issues what it likes. */
abstract class LocalControl implements ControlPort
{
    @Override
    public boolean requestEpoch(final long observedEpoch)
    {
        return true;
    }

    @Override
    public boolean takenOver(
        final long ballot, final long sequence, final TakeoverCause cause, final long[] timesNs)
    {
        return true;
    }

    @Override
    public boolean ready(final long sequence, final long chainHash, final long stateDigest)
    {
        return true;
    }

    @Override
    public boolean leaveLine(final int memberId, final long observedEpoch)
    {
        return true;
    }

    @Override
    public boolean requestReadmission(final long bootHash)
    {
        return true;
    }

    @Override
    public boolean checkpoint(
        final long sequence, final long chainHash, final long stateDigest)
    {
        return true;
    }
}
