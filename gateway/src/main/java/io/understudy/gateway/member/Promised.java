package io.understudy.gateway.member;

import io.understudy.gateway.takeover.Promises;
import io.understudy.journal.PromiseFile;

/** The promise file behind the protocol's port. */
final class Promised implements Promises
{
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final PromiseFile file;
    private final long bootHash;

    /**
     * What it calls its boot names the life of its promises; one boot of the kernel may see
     * several. A start that finds promises lost is its own life: an admission of an earlier one is
     * no good for it. The life that an epoch has admitted bears that epoch: called by the boot
     * alone it would, at its next restart, be taken for the one before the loss, which the control
     * plane refuses.
     */
    Promised(final PromiseFile file, final long startNs)
    {
        this.file = file;
        bootHash = file.isAmnesiac() ? mixed(file.bootHash(), startNs) :
            file.admittedEpoch() > 0 ? mixed(file.bootHash(), -file.admittedEpoch()) :
            file.bootHash();
    }

    private static long mixed(final long bootHash, final long life)
    {
        return (bootHash ^ life * GOLDEN_RATIO) | 1;
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
