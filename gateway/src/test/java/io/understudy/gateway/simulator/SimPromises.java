package io.understudy.gateway.simulator;

import io.understudy.gateway.takeover.Promises;

/** What a member has promised, on its disk. */
final class SimPromises implements Promises
{
    private final SimDisk disk;
    private long promised;
    private long bootHash;
    private boolean amnesiac;
    private boolean ofFormerBoot;

    SimPromises(final long bootHash, final SimDisk disk)
    {
        this.bootHash = bootHash;
        this.disk = disk;
    }

    /** The machine starts anew. */
    void reboot(final long newBootHash, final boolean isSynced)
    {
        bootHash = newBootHash;
        ofFormerBoot = isSynced;
        if (!isSynced)
        {
            lose();
        }
    }

    /** Nothing is known any more of what was promised. */
    void lose()
    {
        promised = 0;
        amnesiac = true;
        ofFormerBoot = false;
    }

    /** A start that finds promises lost is a life of its own. */
    void recover(final long lifeHash)
    {
        if (amnesiac)
        {
            bootHash = lifeHash;
        }
    }

    @Override
    public long promisedBallot()
    {
        return promised;
    }

    @Override
    public boolean promise(final long ballot)
    {
        if (disk.refusesPromise())
        {
            return false;
        }
        if (ballot < promised)
        {
            throw new Violation(Check.PROMISES_ARE_KEPT,
                "promised " + Trace.ballot(promised) + ", then " + Trace.ballot(ballot));
        }
        ofFormerBoot &= ballot == promised;
        promised = ballot;
        return true;
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
        return bootHash;
    }

    @Override
    public void admit(final long epoch)
    {
        amnesiac = false;
    }
}
