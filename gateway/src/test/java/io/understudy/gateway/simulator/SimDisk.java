package io.understudy.gateway.simulator;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.sequence.RecordLog;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * What of a member outlives its process: the journal, and what it promised. Where it is synced
 * ({@code durability=fsync}) the promises outlive the machine too, and what the last sync covered.
 */
final class SimDisk implements RecordLog
{
    /** Hears what the member does to its disk. */
    interface Listener
    {
        /** A record becomes void. */
        void onVoid(long sequence, long chainHash);

        /** Something is about to be written: the process may end here. */
        void onWrite();

        /** A record of the member's own is written. */
        void onAppended(long sequence, long ballot);
    }

    private static final long SEED = 0x9E3779B97F4A7C15L;

    private final Space.Pages pages;
    private final UnsafeBuffer data;
    private final int[] offsets;
    private final int[] lengths;
    /** The excerpt of each record that counts. */
    private final int[] live;
    private final Listener listener;
    private final SplittableRandom random;
    private final boolean isSynced;
    private final SimPromises promises;
    private int excerpts;
    private int end;
    private int last;
    private int durableExcerpts;
    private long durableSequence;
    private boolean full;
    private boolean slow;
    private boolean quiet;
    private boolean damaged;
    private int flippedExcerpt;

    SimDisk(
        final Space.Pages pages, final long bootHash, final boolean isSynced,
        final SplittableRandom random, final Listener listener)
    {
        this.pages = pages;
        data = pages.data;
        offsets = pages.offsets;
        lengths = pages.lengths;
        live = pages.live;
        this.isSynced = isSynced;
        this.random = random;
        this.listener = listener;
        promises = new SimPromises(bootHash, this);
    }

    boolean isSynced()
    {
        return isSynced;
    }

    SimPromises promises()
    {
        return promises;
    }

    boolean isAmnesiac()
    {
        return promises.isAmnesiac();
    }

    /** Whether a promise cannot be written now; the process may end over it. */
    boolean refusesPromise()
    {
        listener.onWrite();
        return full || !quiet && random.nextInt(200) == 0;
    }

    Space.Pages pages()
    {
        return pages;
    }

    UnsafeBuffer data()
    {
        return data;
    }

    /** The machine starts anew: what is not synced may be gone. */
    void reboot(final long newBootHash, final int lostRecords)
    {
        promises.reboot(newBootHash, isSynced);
        final int kept = isSynced ? durableExcerpts : 0;
        excerpts = Math.max(Math.min(excerpts, kept), excerpts - lostRecords);
        end = excerpts == 0 ? 0 : offsets[excerpts - 1] + lengths[excerpts - 1];
    }

    /** The operator empties the folder of a member whose journal is damaged. */
    void wipe()
    {
        excerpts = 0;
        end = 0;
        last = 0;
        durableExcerpts = 0;
        durableSequence = 0;
        promises.lose();
        damaged = false;
    }

    /** The process ends while it writes a record: half of it is there. */
    void tear()
    {
        if (last > 0)
        {
            final int length = length(last);
            data.putBytes(end, data, offset(last), length / 2);
            data.setMemory(end + length / 2, length - length / 2, (byte)0);
            data.putLong(end + RecordLayout.SEQUENCE_OFFSET, last + 1);
            offsets[excerpts] = end;
            lengths[excerpts++] = length;
            end += length;
        }
    }

    /** A torn last record is cut off at the open. */
    private void cutTorn()
    {
        if (excerpts > 0)
        {
            final int at = offsets[excerpts - 1];
            if (data.getLong(at + RecordLayout.CHAIN_HASH_OFFSET) !=
                hash(data, at, lengths[excerpts - 1]))
            {
                excerpts--;
                end = at;
            }
        }
    }

    /**
     * A bit of some record but the last flips; false where there is none. Who has the journal open
     * does not see it: it has its pages in memory.
     */
    boolean flipBit()
    {
        if (last < 2)
        {
            return false;
        }
        flippedExcerpt = live[random.nextInt(last - 1)];
        damaged = true;
        return true;
    }

    private void damage()
    {
        // In the last record it could not be told from a torn one; see the journal's README.
        damaged = damaged && flippedExcerpt < excerpts - 1;
        if (damaged)
        {
            final int at = offsets[flippedExcerpt] + random.nextInt(lengths[flippedExcerpt]);
            data.putByte(at, (byte)(data.getByte(at) ^ 1 << random.nextInt(8)));
        }
    }

    boolean isDamaged()
    {
        return damaged;
    }

    /** Some time after records were appended. */
    void sync()
    {
        if (!slow)
        {
            durableExcerpts = excerpts;
            durableSequence = last;
        }
    }

    /**
     * A process starts: it has what the excerpts tell, in the order in which they were written, and
     * syncs that. False where the journal is damaged: it does not start.
     */
    boolean recover(final long lifeHash)
    {
        cutTorn();
        damage();
        last = 0;
        for (int i = 0; i < excerpts; i++)
        {
            final long sequence = data.getLong(offsets[i] + RecordLayout.SEQUENCE_OFFSET);
            while (last > 0 && last >= sequence)
            {
                last--;
            }
            live[last++] = i;
        }
        if (damaged && !isSound())
        {
            return false;
        }
        damaged = false;
        promises.recover(lifeHash);
        slow = false;
        sync();
        return true;
    }

    /** Whether each record's hash is right and follows the one before; as the open verifies. */
    private boolean isSound()
    {
        long chain = 0;
        for (int i = 0; i < last; i++)
        {
            final int at = offsets[live[i]];
            final long claimed = data.getLong(at + RecordLayout.CHAIN_HASH_OFFSET);
            if (data.getLong(at + RecordLayout.SEQUENCE_OFFSET) != i + 1 ||
                data.getLong(at + RecordLayout.PREDECESSOR_HASH_OFFSET) != chain ||
                claimed != hash(data, at, lengths[live[i]]))
            {
                return false;
            }
            chain = claimed;
        }
        return true;
    }

    void full(final boolean value)
    {
        full = value;
    }

    /** Nothing is synced any more, and pages are late. */
    void slow(final boolean value)
    {
        slow = value;
    }

    void quiet()
    {
        quiet = true;
        full = false;
        slow = false;
    }

    int offset(final long sequence)
    {
        return offsets[live[(int)sequence - 1]];
    }

    int length(final long sequence)
    {
        return lengths[live[(int)sequence - 1]];
    }

    @Override
    public long chainHashAt(final long sequence)
    {
        return sequence == 0 ? 0 :
            data.getLong(offset(sequence) + RecordLayout.CHAIN_HASH_OFFSET);
    }

    long ballotAt(final long sequence)
    {
        return sequence == 0 ? 0 : data.getLong(offset(sequence) + RecordLayout.BALLOT_OFFSET);
    }

    @Override
    public Result append(final MutableDirectBuffer record, final int offset, final int length)
    {
        final Result refusal = refusal();
        if (refusal != Result.APPENDED)
        {
            return refusal;
        }
        record.putLong(offset + RecordLayout.PREDECESSOR_HASH_OFFSET, chainHash(), LITTLE_ENDIAN);
        record.putLong(
            offset + RecordLayout.CHAIN_HASH_OFFSET, hash(record, offset, length), LITTLE_ENDIAN);
        write(record, offset, length);
        listener.onAppended(last, lastBallot());
        return Result.APPENDED;
    }

    @Override
    public Result appendReplica(
        final MutableDirectBuffer record, final int offset, final int length)
    {
        final Result refusal = refusal();
        if (refusal != Result.APPENDED)
        {
            return refusal;
        }
        final long sequence =
            record.getLong(offset + RecordLayout.SEQUENCE_OFFSET, LITTLE_ENDIAN);
        final long claimed =
            record.getLong(offset + RecordLayout.CHAIN_HASH_OFFSET, LITTLE_ENDIAN);
        final long predecessor =
            record.getLong(offset + RecordLayout.PREDECESSOR_HASH_OFFSET, LITTLE_ENDIAN);
        if (sequence > last + 1 || predecessor != chainHashAt(sequence - 1) ||
            claimed != hash(record, offset, length))
        {
            return Result.MISMATCH;
        }
        while (last >= sequence)
        {
            listener.onVoid(last, chainHash());
            last--;
        }
        durableSequence = Math.min(durableSequence, last);
        return write(record, offset, length);
    }

    private Result refusal()
    {
        listener.onWrite();
        return full ? Result.NO_SPACE :
            !quiet && random.nextInt(slow ? 4 : 400) == 0 ? Result.BACK_PRESSURED :
            Result.APPENDED;
    }

    private Result write(final MutableDirectBuffer record, final int offset, final int length)
    {
        record.getBytes(offset, data, end, length);
        offsets[excerpts] = end;
        lengths[excerpts] = length;
        live[last++] = excerpts++;
        end += length;
        return Result.APPENDED;
    }

    private static long hash(
        final MutableDirectBuffer record, final int offset, final int length)
    {
        long hash = SEED ^ length;
        int i = 0;
        while (i + Long.BYTES <= length)
        {
            final long word = i == RecordLayout.CHAIN_HASH_OFFSET ? 0 : record.getLong(offset + i);
            hash = Long.rotateLeft((hash ^ word) * 0xC2B2AE3D27D4EB4FL, 31);
            i += Long.BYTES;
        }
        while (i < length)
        {
            hash = Long.rotateLeft((hash ^ record.getByte(offset + i)) * SEED, 29);
            i++;
        }
        return hash ^ hash >>> 32;
    }

    @Override
    public long lastSequence()
    {
        return last;
    }

    @Override
    public long lastBallot()
    {
        return ballotAt(last);
    }

    @Override
    public long chainHash()
    {
        return chainHashAt(last);
    }

    @Override
    public long lastTimestampNs()
    {
        return last == 0 ? 0 : data.getLong(offset(last) + RecordLayout.TIMESTAMP_OFFSET);
    }

    @Override
    public long durableSequence()
    {
        return isSynced ? durableSequence : last;
    }

    /** The chain hashes of all records, to be compared later. */
    long[] chainHashes()
    {
        final long[] hashes = new long[last + 1];
        Arrays.setAll(hashes, this::chainHashAt);
        return hashes;
    }
}
