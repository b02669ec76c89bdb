package io.understudy.journal;

import org.agrona.concurrent.UnsafeBuffer;

/**
 * One of the two copies of what a member has promised. Each has a page of its own, so that no write
 * of one, however it is torn, touches the other. Native byte order: a promise does not travel.
 *
 * <pre>
 *    0 magic     8 version, 12 member id   16 cluster id   24 write number   32, 40 boot id
 *   48 promised ballot   56 admission epoch   64 flags   72 check of bytes 0 to 71
 * </pre>
 */
final class PromiseSlot
{
    /** Promises are on the disk before they count. */
    static final long SYNCED = 1;

    /** What was promised before is not known, and the member has not been admitted since. */
    static final long AMNESIAC = 2;

    /** What is promised was promised before this boot, and nothing since. */
    static final long FORMER_BOOT = 4;

    private static final long MAGIC = 0x65736D6F_72706E75L;
    private static final int VERSION = 1;
    private static final int VERSION_OFFSET = 8;
    private static final int MEMBER_ID_OFFSET = 12;
    private static final int CLUSTER_ID_OFFSET = 16;
    private static final int WRITE_OFFSET = 24;
    private static final int BOOT_HIGH_OFFSET = 32;
    private static final int BOOT_LOW_OFFSET = 40;
    private static final int BALLOT_OFFSET = 48;
    private static final int EPOCH_OFFSET = 56;
    private static final int FLAGS_OFFSET = 64;
    private static final int CHECK_OFFSET = 72;
    private static final long CHECK_MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final UnsafeBuffer buffer;

    /** Bytes of one slot, mapped. */
    PromiseSlot(final UnsafeBuffer buffer)
    {
        this.buffer = buffer;
    }

    boolean isWhole()
    {
        return buffer.getLong(0) == MAGIC && buffer.getInt(VERSION_OFFSET) == VERSION &&
            buffer.getLong(CHECK_OFFSET) == check();
    }

    void own(final long clusterId, final int memberId, final BootId boot)
    {
        buffer.putLong(0, MAGIC);
        buffer.putInt(VERSION_OFFSET, VERSION);
        buffer.putInt(MEMBER_ID_OFFSET, memberId);
        buffer.putLong(CLUSTER_ID_OFFSET, clusterId);
        buffer.putLong(BOOT_HIGH_OFFSET, boot.high());
        buffer.putLong(BOOT_LOW_OFFSET, boot.low());
    }

    /** Ordered stores: a process that dies between them leaves a slot whose check fails. */
    void write(final long number, final long ballot, final long epoch, final long flags)
    {
        buffer.putLongOrdered(WRITE_OFFSET, number);
        buffer.putLongOrdered(BALLOT_OFFSET, ballot);
        buffer.putLongOrdered(EPOCH_OFFSET, epoch);
        buffer.putLongOrdered(FLAGS_OFFSET, flags);
        buffer.putLongOrdered(CHECK_OFFSET, check());
    }

    /** Not the library's hash, which allocates. Each step can be undone, so any one flip shows. */
    private long check()
    {
        long hash = CHECK_OFFSET;
        for (int i = 0; i < CHECK_OFFSET; i += Long.BYTES)
        {
            hash = (hash ^ hash >>> 31 ^ buffer.getLong(i)) * CHECK_MULTIPLIER;
        }
        return hash ^ hash >>> 31;
    }

    long clusterId()
    {
        return buffer.getLong(CLUSTER_ID_OFFSET);
    }

    int memberId()
    {
        return buffer.getInt(MEMBER_ID_OFFSET);
    }

    BootId bootId()
    {
        return BootId.of(buffer.getLong(BOOT_HIGH_OFFSET), buffer.getLong(BOOT_LOW_OFFSET));
    }

    long number()
    {
        return buffer.getLong(WRITE_OFFSET);
    }

    long ballot()
    {
        return buffer.getLong(BALLOT_OFFSET);
    }

    long epoch()
    {
        return buffer.getLong(EPOCH_OFFSET);
    }

    boolean has(final long flag)
    {
        return (buffer.getLong(FLAGS_OFFSET) & flag) != 0;
    }
}
