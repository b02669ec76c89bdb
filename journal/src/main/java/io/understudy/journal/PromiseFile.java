package io.understudy.journal;

import io.understudy.codecs.RecordLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.agrona.BufferUtil;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * What a member has promised, in a file mapped into memory beside its journal: the highest ballot,
 * and the epoch that admitted it. Duty thread. Never allocates after the open.
 *
 * <p>Two copies are written one after the other, each time the other one first. A write that was
 * torn leaves the copy before it, and that promise had not been given; one flipped bit leaves the
 * other copy, in which each promise that was given also is.
 *
 * <p>With {@link Durability#REPLICATED} a promise is a few stores into the page cache, which
 * outlives the process and not the boot. With {@link Durability#FSYNC} the caller waits until the
 * first copy is on the disk: tens of microseconds to milliseconds, once a takeover.
 */
public final class PromiseFile implements AutoCloseable
{
    /** Name of the file in the journal's folder. */
    public static final String FILE_NAME = "promise.dat";

    /** Brings a range of a mapped file to the disk. */
    interface Forcer
    {
        void force(MappedByteBuffer mapped, int offset, int length);
    }

    private final FileChannel channel;
    private final MappedByteBuffer mapped;
    private final Forcer forcer;
    private final PromiseSlot[] slots = new PromiseSlot[PromiseOpening.SLOTS];
    private final boolean isSynced;
    private final long bootHash;
    private final List<String> notes;
    private long number;
    private long promisedBallot;
    private long admittedEpoch;
    private boolean isOfFormerBoot;
    private String whyAmnesiac;
    private String failure;

    private PromiseFile(
        final PromiseOpening found, final JournalContext ctx, final BootId boot,
        final Forcer forcer)
    {
        channel = found.channel();
        mapped = found.mapped();
        notes = List.copyOf(found.notes());
        this.forcer = forcer;
        isSynced = ctx.durability() == Durability.FSYNC;
        bootHash = boot.hash();
        number = found.number();
        promisedBallot = found.promisedBallot();
        admittedEpoch = found.admittedEpoch();
        isOfFormerBoot = found.isOfFormerBoot();
        whyAmnesiac = found.whyAmnesiac();
        final UnsafeBuffer all = new UnsafeBuffer(mapped);
        for (int i = 0; i < slots.length; i++)
        {
            slots[i] = new PromiseSlot(new UnsafeBuffer(
                all, i * PromiseOpening.SLOT_BYTES, PromiseOpening.SLOT_BYTES));
        }
    }

    /**
     * Opens what a member has promised, and judges it. Only the journal's own writer may: open the
     * journal first.
     *
     * @param ctx            of the journal, concluded.
     * @param isJournalEmpty whether the journal has no record.
     * @param isBootstrap    whether the operator begins a new order stream here.
     * @return the promises.
     * @throws JournalException if they are another member's, held by another, or not to be
     *                          written.
     */
    public static PromiseFile open(
        final JournalContext ctx, final boolean isJournalEmpty, final boolean isBootstrap)
    {
        return open(ctx, isJournalEmpty, isBootstrap, BootId.current());
    }

    /**
     * The same, as if it were in another boot.
     *
     * @param ctx            of the journal, concluded.
     * @param isJournalEmpty whether the journal has no record.
     * @param isBootstrap    whether the operator begins a new order stream here.
     * @param boot           which boot of the host this is.
     * @return the promises.
     */
    public static PromiseFile open(
        final JournalContext ctx, final boolean isJournalEmpty, final boolean isBootstrap,
        final BootId boot)
    {
        return open(ctx, isJournalEmpty, isBootstrap, boot, MappedByteBuffer::force);
    }

    static PromiseFile open(
        final JournalContext ctx, final boolean isJournalEmpty, final boolean isBootstrap,
        final BootId boot, final Forcer forcer)
    {
        final Path path = ctx.dir().resolve(FILE_NAME);
        PromiseOpening opening = null;
        try
        {
            opening = new PromiseOpening(ctx, boot).run(isJournalEmpty, isBootstrap);
            final PromiseFile file = new PromiseFile(opening, ctx, boot, forcer);
            file.renew(ctx, boot);
            if (opening.isNew())
            {
                opening.moveInPlace(ctx);
            }
            opening = null;
            return file;
        }
        catch (final IOException | UncheckedIOException ex)
        {
            throw new JournalException("cannot open the promises in " + path + ": " +
                ex.getMessage(), ex);
        }
        finally
        {
            if (opening != null)
            {
                opening.close();
            }
        }
    }

    /** Both copies, one after the other, with this boot and these settings; always synced. */
    private void renew(final JournalContext ctx, final BootId boot)
    {
        number++;
        if (!slots[(int)(number & 1 ^ 1)].isWhole())
        {
            // Of one good copy and one bad, the bad one is written first.
            number++;
        }
        for (int i = 0; i < slots.length; i++)
        {
            final int slot = (int)(number + i & 1);
            slots[slot].own(ctx.clusterId(), ctx.memberId(), boot);
            slots[slot].write(number, promisedBallot, admittedEpoch, flags());
            forcer.force(
                mapped, slot * PromiseOpening.SLOT_BYTES, PromiseOpening.SLOT_BYTES);
        }
    }

    private long flags()
    {
        return (isSynced ? PromiseSlot.SYNCED : 0) |
            (isOfFormerBoot ? PromiseSlot.FORMER_BOOT : 0) |
            (whyAmnesiac != null ? PromiseSlot.AMNESIAC : 0);
    }

    /**
     * Promises a ballot: from now on nothing of a lower one is accepted. A learner promises too, so
     * that it accepts in order, but what it promises counts for nobody.
     *
     * @param ballot to promise.
     * @return true if this is the promised ballot now; false if a higher one is, or the disk has
     *     failed.
     */
    public boolean promise(final long ballot)
    {
        return ballot == promisedBallot ? failure == null :
            ballot > promisedBallot && write(ballot, admittedEpoch, flags());
    }

    /**
     * Notes that an epoch readmits this member, promises that epoch's first ballot, and ends
     * amnesia. Until the journal has, contiguously, an EpochStart of this epoch or later, the
     * member answers no seal nor takes over: that is for the caller to compare.
     *
     * @param epoch which names this member and its boot.
     * @return false if a higher epoch has admitted it, or the disk has failed.
     */
    public boolean admit(final long epoch)
    {
        if (epoch <= admittedEpoch)
        {
            return epoch == admittedEpoch && whyAmnesiac == null && failure == null;
        }
        final long ballot = Math.max(promisedBallot, RecordLayout.ballot(epoch, 0));
        if (!write(ballot, epoch, flags() & ~PromiseSlot.AMNESIAC))
        {
            return false;
        }
        admittedEpoch = epoch;
        whyAmnesiac = null;
        return true;
    }

    private boolean write(final long ballot, final long epoch, final long otherFlags)
    {
        if (failure != null)
        {
            return false;
        }
        final boolean isHigher = ballot > promisedBallot;
        final long flags = isHigher ? otherFlags & ~PromiseSlot.FORMER_BOOT : otherFlags;
        number++;
        final int first = (int)(number & 1);
        slots[first].write(number, ballot, epoch, flags);
        if (isSynced && !force(first))
        {
            return false;
        }
        // The second copy is against a flipped bit. It need not be synced: the next write begins
        // with it, while the first, synced, stands.
        slots[first ^ 1].write(number, ballot, epoch, flags);
        promisedBallot = ballot;
        isOfFormerBoot &= !isHigher;
        return true;
    }

    private boolean force(final int slot)
    {
        try
        {
            forcer.force(
                mapped, slot * PromiseOpening.SLOT_BYTES, PromiseOpening.SLOT_BYTES);
            return true;
        }
        catch (final UncheckedIOException ex)
        {
            // Never retried: the kernel may have dropped the page and report success.
            failure = "a promise could not be brought to the disk, none is given any more: " +
                ex.getMessage();
            return false;
        }
    }

    /**
     * The highest ballot that was promised.
     *
     * @return the ballot; 0 if none was. While the member is amnesiac it may have been higher.
     */
    public long promisedBallot()
    {
        return promisedBallot;
    }

    /**
     * The epoch that last readmitted this member.
     *
     * @return the epoch; 0 if it never was amnesiac.
     */
    public long admittedEpoch()
    {
        return admittedEpoch;
    }

    /**
     * Whether the promised ballot was promised before this boot. Of its records this journal may
     * have lost some that others have, so that its owner must write no other ones under it.
     *
     * @return true until a higher ballot is promised.
     */
    public boolean isOfFormerBoot()
    {
        return isOfFormerBoot;
    }

    /**
     * What this member calls its boot when it asks to be readmitted.
     *
     * @return hash of the kernel's boot id.
     */
    public long bootHash()
    {
        return bootHash;
    }

    /**
     * Whether what this member has promised may be lost: then it only learns until an epoch admits
     * it, also after a restart.
     *
     * @return true until {@link #admit}.
     */
    public boolean isAmnesiac()
    {
        return whyAmnesiac != null;
    }

    /**
     * Why this member is amnesiac.
     *
     * @return a sentence; null while it is not.
     */
    public String whyAmnesiac()
    {
        return whyAmnesiac;
    }

    /**
     * What was found and mended at the open, in sentences.
     *
     * @return nothing if all was in order.
     */
    public List<String> openingNotes()
    {
        return notes;
    }

    /**
     * Why no promise is given any more.
     *
     * @return a sentence; null while promises are given.
     */
    public String failure()
    {
        return failure;
    }

    /** Gives the file back. What was promised stands. */
    @Override
    public void close()
    {
        BufferUtil.free(mapped);
        try
        {
            channel.close();
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot close the promises: " + ex.getMessage(), ex);
        }
    }
}
