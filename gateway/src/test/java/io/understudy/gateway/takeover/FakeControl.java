package io.understudy.gateway.takeover;

import java.util.ArrayList;
import java.util.List;

/** A control plane that does nothing but write down what it hears. */
final class FakeControl implements ControlPort
{
    final List<String> heard = new ArrayList<>();
    Configuration configuration;

    @Override
    public Configuration configuration()
    {
        return configuration;
    }

    private boolean hear(final String what)
    {
        heard.add(what);
        return true;
    }

    @Override
    public boolean requestEpoch(final long observedEpoch)
    {
        return hear("requestEpoch " + observedEpoch);
    }

    @Override
    public boolean takenOver(
        final long ballot, final long sequence, final TakeoverCause cause, final long[] timesNs)
    {
        return hear("takenOver " + Rig.text(ballot) + " " + sequence + " " + cause);
    }

    @Override
    public boolean ready(final long sequence, final long chainHash, final long stateDigest)
    {
        return hear("ready " + sequence);
    }

    @Override
    public boolean leaveLine(final int memberId, final long observedEpoch)
    {
        return hear("leaveLine " + memberId + " " + observedEpoch);
    }

    @Override
    public boolean requestReadmission(final long bootHash)
    {
        return hear("requestReadmission " + bootHash);
    }

    @Override
    public boolean checkpoint(
        final long sequence, final long chainHash, final long stateDigest)
    {
        return hear("checkpoint " + sequence);
    }
}
