package io.understudy.gateway.takeover;

/** Promises in memory. */
final class FakePromises implements Promises
{
    long promised;
    boolean refuses;
    boolean amnesiac;
    boolean ofFormerBoot;
    long admitted;

    @Override
    public long promisedBallot()
    {
        return promised;
    }

    @Override
    public boolean promise(final long ballot)
    {
        if (!refuses)
        {
            ofFormerBoot &= ballot <= promised;
            promised = ballot;
        }
        return !refuses;
    }

    @Override
    public boolean isAmnesiac()
    {
        return amnesiac;
    }

    @Override
    public boolean isOfFormerBoot()
    {
        return ofFormerBoot;
    }

    @Override
    public long bootHash()
    {
        return 77;
    }

    @Override
    public void admit(final long epoch)
    {
        admitted = epoch;
        amnesiac = false;
    }
}
