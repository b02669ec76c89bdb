package io.understudy.gateway.simulator;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.sequence.RecordLog;
import io.understudy.gateway.takeover.Promises;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * What of a member outlives its process: the journal and what it promised. Where it is synced
 * ({@code durability=fsync}) the promises outlive the machine too, and what the last sync covered.
 */
final class SimDisk implements RecordLog, Promises
{
    /** Hears of each record that becomes void. */
    interface VoidListener
    {
        void onVoid(long sequence, long chainHash);
    }

    private final List<byte[]> excerpts = new ArrayList<>();
    private final List<byte[]> records = new ArrayList<>();
    private final VoidListener voids;
    private final LongPredicate refusing;
    private final boolean isSynced;
    private int durableExcerpts;
    private long durableSequence;
    private long promised;
    private long bootHash;
    private boolean amnesiac;
    private boolean ofFormerBoot;
    private boolean full;

    SimDisk(
        final long bootHash, final boolean isSynced, final VoidListener voids,
        final LongPredicate refusing)
    {
        this.bootHash = bootHash;
        this.isSynced = isSynced;
        this.voids = voids;
        this.refusing = refusing;
    }

    boolean isSynced()
    {
        return isSynced;
    }

    /** The machine starts anew: what is not synced may be gone. */
    void reboot(final long newBootHash, final int lostRecords)
    {
        bootHash = newBootHash;
        ofFormerBoot = isSynced;
        if (!isSynced)
        {
            promised = 0;
            amnesiac = true;
        }
        final int kept = isSynced ? durableExcerpts : 0;
        for (int i = 0; i < lostRecords && excerpts.size() > kept; i++)
        {
            excerpts.remove(excerpts.size() - 1);
        }
    }

    /** Some time after records were appended. */
    void sync()
    {
        durableExcerpts = excerpts.size();
        durableSequence = lastSequence();
    }

    /**
     * A process starts: it has what the excerpts tell, in the order in which they were written, and
     * syncs that.
     */
    void recover()
    {
        records.clear();
        for (final byte[] excerpt : excerpts)
        {
            final long sequence = field(excerpt, RecordLayout.SEQUENCE_OFFSET);
            while (lastSequence() >= sequence)
            {
                records.remove(records.size() - 1);
            }
            records.add(excerpt);
        }
        sync();
    }

    void full(final boolean value)
    {
        full = value;
    }

    byte[] record(final long sequence)
    {
        return records.get((int)sequence - 1);
    }

    @Override
    public long chainHashAt(final long sequence)
    {
        return sequence == 0 ? 0 : field(record(sequence), RecordLayout.CHAIN_HASH_OFFSET);
    }

    long ballotAt(final long sequence)
    {
        return sequence == 0 ? 0 : field(record(sequence), RecordLayout.BALLOT_OFFSET);
    }

    private static long field(final byte[] record, final int offset)
    {
        return ByteBuffer.wrap(record).order(LITTLE_ENDIAN).getLong(offset);
    }

    @Override
    public Result append(final MutableDirectBuffer record, final int offset, final int length)
    {
        if (full)
        {
            return Result.NO_SPACE;
        }
        record.putLong(offset + RecordLayout.PREDECESSOR_HASH_OFFSET, chainHash(), LITTLE_ENDIAN);
        record.putLong(
            offset + RecordLayout.CHAIN_HASH_OFFSET, hash(record, offset, length), LITTLE_ENDIAN);
        return write(record, offset, length);
    }

    @Override
    public Result appendReplica(
        final MutableDirectBuffer record, final int offset, final int length)
    {
        final long sequence =
            record.getLong(offset + RecordLayout.SEQUENCE_OFFSET, LITTLE_ENDIAN);
        final long claimed =
            record.getLong(offset + RecordLayout.CHAIN_HASH_OFFSET, LITTLE_ENDIAN);
        final long predecessor =
            record.getLong(offset + RecordLayout.PREDECESSOR_HASH_OFFSET, LITTLE_ENDIAN);
        if (full)
        {
            return Result.NO_SPACE;
        }
        if (sequence > lastSequence() + 1 || predecessor != chainHashAt(sequence - 1) ||
            claimed != hash(record, offset, length))
        {
            return Result.MISMATCH;
        }
        while (lastSequence() >= sequence)
        {
            voids.onVoid(lastSequence(), chainHash());
            records.remove(records.size() - 1);
        }
        durableSequence = Math.min(durableSequence, lastSequence());
        return write(record, offset, length);
    }

    private Result write(final MutableDirectBuffer record, final int offset, final int length)
    {
        final byte[] bytes = new byte[length];
        record.getBytes(offset, bytes);
        excerpts.add(bytes);
        records.add(bytes);
        return Result.APPENDED;
    }

    private static long hash(
        final MutableDirectBuffer record, final int offset, final int length)
    {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < length; i++)
        {
            final boolean isHash = i >= RecordLayout.CHAIN_HASH_OFFSET &&
                i < RecordLayout.CHAIN_HASH_OFFSET + Long.BYTES;
            hash = (hash ^ (isHash ? 0 : record.getByte(offset + i))) * 0x100000001B3L;
        }
        return hash ^ hash >>> 32;
    }

    @Override
    public long lastSequence()
    {
        return records.size();
    }

    @Override
    public long lastBallot()
    {
        return ballotAt(lastSequence());
    }

    @Override
    public long chainHash()
    {
        return chainHashAt(lastSequence());
    }

    @Override
    public long lastTimestampNs()
    {
        return records.isEmpty() ? 0 :
            field(record(lastSequence()), RecordLayout.TIMESTAMP_OFFSET);
    }

    @Override
    public long durableSequence()
    {
        return isSynced ? durableSequence : lastSequence();
    }

    @Override
    public long promisedBallot()
    {
        return promised;
    }

    @Override
    public boolean promise(final long ballot)
    {
        if (full || refusing.test(ballot))
        {
            return false;
        }
        if (ballot < promised)
        {
            throw new AssertionError("promised " + promised + ", then " + ballot);
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

    UnsafeBuffer wrap(final long sequence)
    {
        return new UnsafeBuffer(record(sequence));
    }
}
