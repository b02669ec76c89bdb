package io.understudy.gateway.member;

import io.understudy.gateway.takeover.Promises;
import io.understudy.journal.PromiseFile;

/** The promise file behind the protocol's port. */
final class Promised implements Promises
{
    private final PromiseFile file;
    private final long bootHash;

    /**
     * A start that finds promises lost is its own life: an admission of an earlier one is no good
     * for it, even on the same boot.
     */
    Promised(final PromiseFile file, final long startNs)
    {
        this.file = file;
        bootHash = file.isAmnesiac() ?
            (file.bootHash() ^ startNs * 0x9E3779B97F4A7C15L) | 1 : file.bootHash();
    }

    @Override
    public long promisedBallot()
    {
        return file.promisedBallot();
    }

    @Override
    public boolean promise(final long ballot)
    {
        return file.promise(ballot);
    }

    @Override
    public boolean isAmnesiac()
    {
        return file.isAmnesiac();
    }

    @Override
    public boolean isOfFormerBoot()
    {
        return file.isOfFormerBoot();
    }

    @Override
    public long bootHash()
    {
        return bootHash;
    }

    @Override
    public void admit(final long epoch)
    {
        file.admit(epoch);
    }
}
