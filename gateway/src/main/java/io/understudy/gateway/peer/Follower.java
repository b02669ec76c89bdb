package io.understudy.gateway.peer;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.sequence.EngineFeed;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.RecordLog;
import java.nio.ByteBuffer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Makes this member's log the same as its source's: the primary's, or, for a candidate, that of the
 * sealed member with the best tail. First where the logs part is found, by ballot; from there on
 * each record must follow the one before by its chain hash. Acks cover only what is so matched
 * under the current ballot. Duty thread; never allocates, but where the journal voids records.
 */
public final class Follower
{
    /** The ballot of a record that its sender vouches for as committed: the same in every log. */
    public static final long COMMITTED = 0;

    private static final long UNMATCHED = -1;
    private static final int MAX_RECORD_BYTES = 64 * 1024;

    private final OrderStream stream;
    private final EngineFeed feed;
    private final PeerSender sender;
    private final long retryNs;
    private final UnsafeBuffer offHeap =
        new UnsafeBuffer(ByteBuffer.allocateDirect(MAX_RECORD_BYTES));
    private long ballot;
    private int sourceId = -1;
    private long askedBallot;
    private long matchedSequence = UNMATCHED;
    private long sourceLastSequence;
    private long commitSequence;
    private long fetchThrough;
    private int fetchFrom = -1;
    private boolean hasAnswered;
    private long nextAskNs;
    private long mismatches;

    /**
     * Follows nobody yet.
     *
     * @param stream  of this member.
     * @param feed    to be told of voids.
     * @param sender  to ask by.
     * @param retryNs after which a question that brought nothing is asked again.
     */
    public Follower(
        final OrderStream stream, final EngineFeed feed, final PeerSender sender,
        final long retryNs)
    {
        this.stream = stream;
        this.feed = feed;
        this.sender = sender;
        this.retryNs = retryNs;
    }

    /**
     * Follows a source from now on; nothing is matched yet.
     *
     * @param newBallot under which.
     * @param newSource whose log counts, -1 if nobody's yet.
     * @param nowNs     monotonic.
     */
    public void follow(final long newBallot, final int newSource, final long nowNs)
    {
        ballot = newBallot;
        sourceId = newSource;
        sourceLastSequence = 0;
        commitSequence = 0;
        unmatch(nowNs + retryNs);
    }

    /**
     * Asks the source at once where the logs part.
     *
     * @param nowNs monotonic.
     */
    public void match(final long nowNs)
    {
        unmatch(nowNs + retryNs);
        sender.matchQuery(sourceId, ballot, askedBallot);
    }

    private void unmatch(final long askNs)
    {
        matchedSequence = UNMATCHED;
        askedBallot = stream.lastBallot();
        fetchThrough = 0;
        nextAskNs = askNs;
    }

    /**
     * The source says where a ballot ends in its log.
     *
     * @param from        member.
     * @param itsBallot   of the sender.
     * @param foundBallot largest not above the one asked for, 0: none.
     * @param endSequence of its last record.
     * @param nowNs       monotonic.
     */
    public void onMatchAnswer(
        final int from, final long itsBallot, final long foundBallot, final long endSequence,
        final long nowNs)
    {
        if (from != sourceId || itsBallot != ballot || isMatched())
        {
            return;
        }
        final long ownEnd = stream.ballots().endOf(foundBallot);
        if (foundBallot == 0 || ownEnd > 0)
        {
            matchedSequence = foundBallot == 0 ? 0 : Math.min(ownEnd, endSequence);
            askForMore(nowNs);
        }
        else
        {
            askedBallot = stream.ballots().floor(foundBallot);
            sender.matchQuery(sourceId, ballot, askedBallot);
            nextAskNs = nowNs + retryNs;
        }
    }

    /**
     * A record of the source, or a committed one of any other member.
     *
     * @param from      member.
     * @param itsBallot of the sender.
     * @param record    that holds it.
     * @param offset    of the record (bytes).
     * @param length    of the record (bytes).
     * @param nowNs     monotonic.
     * @return false if the journal cannot take it now and it is to be given again.
     */
    public boolean onReplica(
        final int from, final long itsBallot, final DirectBuffer record, final int offset,
        final int length, final long nowNs)
    {
        if (!isMatched() || length < RecordLayout.MIN_LENGTH || length > MAX_RECORD_BYTES)
        {
            return true;
        }
        final long sequence =
            record.getLong(offset + RecordLayout.SEQUENCE_OFFSET, LITTLE_ENDIAN);
        final boolean isOfSource = from == sourceId && itsBallot == ballot;
        final boolean isCommitted = itsBallot == COMMITTED && sequence <= commitSequence;
        if (sequence != matchedSequence + 1 || !isOfSource && !isCommitted)
        {
            return true;
        }
        if (feed.isFallingBehind(Math.min(commitSequence, matchedSequence)))
        {
            return false;
        }
        if (sequence <= stream.lastSequence())
        {
            if (stream.has(sequence,
                record.getLong(offset + RecordLayout.CHAIN_HASH_OFFSET, LITTLE_ENDIAN)))
            {
                // An old answer let it begin too early: what was acked must not be voided.
                matchedSequence = sequence;
                return true;
            }
            feed.onVoid(sequence);
        }
        offHeap.putBytes(0, record, offset, length);
        final RecordLog.Result result = stream.appendReplica(offHeap, 0, length);
        switch (result)
        {
            case APPENDED:
                matchedSequence = sequence;
                hasAnswered |= fetchThrough > 0 && from == fetchFrom;
                nextAskNs = nowNs + retryNs;
                return true;

            case BACK_PRESSURED:
                return false;

            case MISMATCH:
                mismatches++;
                unmatch(nowNs);
                return true;

            default:
                return true;
        }
    }

    /**
     * The source tells how far its log goes and what is committed.
     *
     * @param lastSequence of its log.
     * @param committed    commit point that it knows.
     */
    public void onSourceAt(final long lastSequence, final long committed)
    {
        sourceLastSequence = Math.max(sourceLastSequence, lastSequence);
        commitSequence = Math.max(commitSequence, committed);
    }

    /**
     * The source no longer has at hand what was asked for.
     *
     * @param from          member.
     * @param itsBallot     of the sender.
     * @param firstSequence that is at hand there.
     * @param voters        who may be asked instead: bit i for member i.
     * @param nowNs         monotonic.
     */
    public void onTooOld(
        final int from, final long itsBallot, final long firstSequence, final long voters,
        final long nowNs)
    {
        if (from == sourceId && itsBallot == ballot && isMatched() &&
            firstSequence > matchedSequence + 1)
        {
            fetchThrough = firstSequence - 1;
            fetch(voters, nowNs);
        }
    }

    /**
     * Asks again where an answer is overdue.
     *
     * @param voters who may be asked for old records: bit i for member i.
     * @param nowNs  monotonic.
     * @return the amount of work done.
     */
    public int poll(final long voters, final long nowNs)
    {
        if (sourceId < 0)
        {
            return 0;
        }
        if (fetchThrough > 0 && matchedSequence >= fetchThrough)
        {
            askForMore(nowNs);
            return 1;
        }
        if (nowNs - nextAskNs < 0)
        {
            return 0;
        }
        if (!isMatched())
        {
            match(nowNs);
        }
        else if (fetchThrough > 0)
        {
            fetch(voters, nowNs);
        }
        else if (sourceLastSequence > matchedSequence)
        {
            askForMore(nowNs);
        }
        else
        {
            return 0;
        }
        return 1;
    }

    private void askForMore(final long nowNs)
    {
        fetchThrough = 0;
        nextAskNs = nowNs + retryNs;
        sender.resume(sourceId, ballot, matchedSequence + 1);
    }

    /** Whoever sent some when asked last, or else the next: it may be dead, or behind itself. */
    private void fetch(final long voters, final long nowNs)
    {
        if (!hasAnswered || (voters & 1L << fetchFrom) == 0 && fetchFrom != sourceId)
        {
            fetchFrom = nextAfter(fetchFrom, voters);
        }
        hasAnswered = false;
        nextAskNs = nowNs + 10 * retryNs;
        sender.fetch(fetchFrom, ballot, matchedSequence + 1, fetchThrough);
    }

    /** In turn, the source after all others: it has more to do. */
    private int nextAfter(final int memberId, final long voters)
    {
        final long others = voters & ~(1L << sourceId);
        final long above = memberId < 0 || memberId == sourceId ?
            others : others & -2L << memberId;
        return above == 0 ? sourceId : Long.numberOfTrailingZeros(above);
    }

    /**
     * Whether a member's log is the one that counts.
     *
     * @param memberId of the member.
     * @return true if it is the source.
     */
    public boolean isFollowing(final int memberId)
    {
        return sourceId == memberId;
    }

    /**
     * Whether it is known where the logs part.
     *
     * @return true if {@link #matchedSequence()} counts.
     */
    public boolean isMatched()
    {
        return matchedSequence != UNMATCHED;
    }

    /**
     * Up to where this log is the source's.
     *
     * @return the sequence number of the last such record, 0 while unmatched.
     */
    public long matchedSequence()
    {
        return Math.max(0, matchedSequence);
    }

    /**
     * Up to where this log is the source's and as durable as the setting asks.
     *
     * @return a sequence number that may be acked.
     */
    public long ackableSequence()
    {
        return Math.min(matchedSequence(), stream.durableSequence());
    }

    /**
     * Up to where this log is known to be committed.
     *
     * @return a sequence number.
     */
    public long committedSequence()
    {
        return Math.min(matchedSequence(), commitSequence);
    }

    /**
     * Whether everything that the source has told of is journaled here.
     *
     * @return true if so.
     */
    public boolean isCaughtUp()
    {
        return isMatched() && matchedSequence >= sourceLastSequence;
    }

    /**
     * Records that did not follow the one before.
     *
     * @return the number since the start.
     */
    public long mismatches()
    {
        return mismatches;
    }
}
