package io.understudy.gateway.member;

import io.understudy.gateway.takeover.Configuration;
import io.understudy.gateway.takeover.ControlPort;
import io.understudy.gateway.takeover.TakeoverCause;

/** The control plane of a member alone: one epoch a start, in which it is everybody. */
final class AloneControl implements ControlPort
{
    private final Configuration configuration;

    AloneControl(final int memberId, final long epoch)
    {
        final int[] self = {memberId};
        configuration = new Configuration(epoch, self, self);
    }

    @Override
    public Configuration configuration()
    {
        return configuration;
    }

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
