package io.understudy.gateway.sequence;

import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.MessageHeaderDecoder;
import io.understudy.replay.StateMachine;

/**
 * Applies the stream's records to the engine in their order. An engine that has applied a record
 * which became void is given up at once: no engine that serves has ever applied a void. Another,
 * rebuilt elsewhere, takes its place. Duty thread.
 */
public final class EngineFeed
{
    /** Members compare their engines after each so many records: the same ones on all. */
    public static final int RECORDS_A_CHECKPOINT = 1 << 16;

    private final RecentRecords recent;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final JournalRecordDecoder record = new JournalRecordDecoder();
    private StateMachine engine;
    private long lowestVoid = Long.MAX_VALUE;
    private long abandoned;
    private long checkpointSequence;
    private long checkpointChainHash;
    private long checkpointDigest;

    /**
     * A feed without an engine.
     *
     * @param stream to apply.
     */
    public EngineFeed(final OrderStream stream)
    {
        recent = stream.recent();
    }

    /**
     * Feeds an engine from now on.
     *
     * @param next that has applied the stream up to some record; null: none.
     */
    public void engine(final StateMachine next)
    {
        engine = next;
    }

    /** An engine is being rebuilt: what becomes void from now on must not be in it. */
    public void expectEngine()
    {
        lowestVoid = Long.MAX_VALUE;
    }

    /**
     * An engine was rebuilt from the journal.
     *
     * @param rebuilt since {@link #expectEngine}.
     * @return false if it has applied a record that is void by now: it is not taken.
     */
    public boolean offer(final StateMachine rebuilt)
    {
        if (rebuilt.appliedSequence() >= lowestVoid)
        {
            abandoned++;
            return false;
        }
        engine = rebuilt;
        return true;
    }

    /**
     * The engine that is fed.
     *
     * @return the engine, null while it is rebuilt.
     */
    public StateMachine engine()
    {
        return engine;
    }

    /**
     * Whether there is an engine whose next record is at hand.
     *
     * @return true if it can be brought up to the last record.
     */
    public boolean isReady()
    {
        return engine != null && engine.appliedSequence() + 1 >= recent.firstSequence();
    }

    /**
     * Whether the engine must be fed before more records come: those it still needs would make
     * room for them.
     *
     * @param sequence up to which it may be fed.
     * @return true if so.
     */
    public boolean isFallingBehind(final long sequence)
    {
        return engine != null && engine.appliedSequence() < sequence && isReady() &&
            recent.bytesAfter(engine.appliedSequence()) > recent.capacityBytes() / 4 * 3L;
    }

    /**
     * How far the stream is applied.
     *
     * @return the sequence number of the last applied record, -1 without an engine.
     */
    public long appliedSequence()
    {
        return engine == null ? -1 : engine.appliedSequence();
    }

    /**
     * Applies records that are at hand.
     *
     * @param sequence of the last to apply.
     * @param limit    at most so many.
     * @return how many were applied.
     */
    public int applyThrough(final long sequence, final int limit)
    {
        if (engine == null)
        {
            return 0;
        }
        int count = 0;
        long next = engine.appliedSequence() + 1;
        while (next <= sequence && count < limit && recent.has(next))
        {
            engine.apply(record.wrapAndApplyHeader(recent.buffer(), recent.offset(next), header));
            if (next % RECORDS_A_CHECKPOINT == 0)
            {
                checkpointSequence = next;
                checkpointChainHash = record.chainHash();
                checkpointDigest = engine.runningDigest();
            }
            next++;
            count++;
        }
        return count;
    }

    /**
     * The last record after which members compare their engines, and which this feed has applied.
     *
     * @return its sequence number, 0 before the first; a multiple of
     *         {@link #RECORDS_A_CHECKPOINT}, perhaps above the commit point.
     */
    public long checkpointSequence()
    {
        return checkpointSequence;
    }

    /**
     * The stream's chain hash at {@link #checkpointSequence}.
     *
     * @return the hash.
     */
    public long checkpointChainHash()
    {
        return checkpointChainHash;
    }

    /**
     * What the engine had said by {@link #checkpointSequence}.
     *
     * @return its {@link StateMachine#runningDigest} there.
     */
    public long checkpointDigest()
    {
        return checkpointDigest;
    }

    /**
     * Records become void.
     *
     * @param fromSequence of the first.
     */
    public void onVoid(final long fromSequence)
    {
        lowestVoid = Math.min(lowestVoid, fromSequence);
        if (checkpointSequence >= fromSequence)
        {
            checkpointSequence = 0;
        }
        if (engine != null && engine.appliedSequence() >= fromSequence)
        {
            engine = null;
            abandoned++;
        }
    }

    /**
     * How many engines were given up because a record that they had applied became void.
     *
     * @return the number since the start.
     */
    public long abandonedEngines()
    {
        return abandoned;
    }
}
