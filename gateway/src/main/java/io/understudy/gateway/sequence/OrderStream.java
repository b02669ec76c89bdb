package io.understudy.gateway.sequence;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.understudy.codecs.RecordLayout;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * This member's copy of the order stream, as the duty thread sees it: the journal behind its port,
 * the last records at hand, and where each ballot ends.
 */
public final class OrderStream
{
    private final RecordLog log;
    private final RecentRecords recent;
    private final BallotIndex ballots = new BallotIndex();

    /**
     * A stream whose journal may have records already: {@link #restoreBallot} and
     * {@link #restoreRecord} tell of them.
     *
     * @param log         to append to.
     * @param recentBytes to keep at hand, a power of two.
     */
    public OrderStream(final RecordLog log, final int recentBytes)
    {
        this.log = log;
        recent = new RecentRecords(recentBytes);
        recent.reset(log.lastSequence());
    }

    /**
     * At the start: a ballot that the journal holds.
     *
     * @param ballot      higher than the one before.
     * @param endSequence of its last record.
     */
    public void restoreBallot(final long ballot, final long endSequence)
    {
        ballots.onAppended(ballot, endSequence);
    }

    /**
     * At the start: one of the journal's last records, in their order.
     *
     * @param sequence of the record.
     * @param record   that holds it.
     * @param offset   of the record (bytes).
     * @param length   of the record (bytes).
     */
    public void restoreRecord(
        final long sequence, final DirectBuffer record, final int offset, final int length)
    {
        recent.add(sequence, record, offset, length);
    }

    /**
     * Appends a record of this member's own.
     *
     * @param record whole, in an off-heap buffer; its hashes are filled in.
     * @param offset of the record (bytes).
     * @param length of the record (bytes).
     * @return what became of it.
     */
    public RecordLog.Result append(
        final MutableDirectBuffer record, final int offset, final int length)
    {
        final RecordLog.Result result = log.append(record, offset, length);
        if (result == RecordLog.Result.APPENDED)
        {
            appended(record, offset, length);
        }
        return result;
    }

    /**
     * Appends another member's record, and voids what stood in its place.
     *
     * @param record whole, in an off-heap buffer.
     * @param offset of the record (bytes).
     * @param length of the record (bytes).
     * @return what became of it.
     */
    public RecordLog.Result appendReplica(
        final MutableDirectBuffer record, final int offset, final int length)
    {
        final RecordLog.Result result = log.appendReplica(record, offset, length);
        if (result == RecordLog.Result.APPENDED)
        {
            appended(record, offset, length);
        }
        return result;
    }

    private void appended(final DirectBuffer record, final int offset, final int length)
    {
        final long sequence =
            record.getLong(offset + RecordLayout.SEQUENCE_OFFSET, LITTLE_ENDIAN);
        final long ballot = record.getLong(offset + RecordLayout.BALLOT_OFFSET, LITTLE_ENDIAN);
        ballots.onAppended(ballot, sequence);
        recent.add(sequence, record, offset, length);
    }

    /**
     * The last records.
     *
     * @return those at hand.
     */
    public RecentRecords recent()
    {
        return recent;
    }

    /**
     * Where ballots end.
     *
     * @return the index of this log.
     */
    public BallotIndex ballots()
    {
        return ballots;
    }

    /**
     * The last record.
     *
     * @return its sequence number, 0 before the first.
     */
    public long lastSequence()
    {
        return log.lastSequence();
    }

    /**
     * The ballot of the last record.
     *
     * @return of its author, 0 before the first.
     */
    public long lastBallot()
    {
        return log.lastBallot();
    }

    /**
     * The chain hash of the last record.
     *
     * @return the hash, 0 before the first.
     */
    public long chainHash()
    {
        return log.chainHash();
    }

    /**
     * Whether a record that somebody sends is here already.
     *
     * @param sequence  of the record.
     * @param chainHash of the record, which tells it and all before it.
     * @return true if the log has just this record.
     */
    public boolean has(final long sequence, final long chainHash)
    {
        if (sequence > log.lastSequence())
        {
            return false;
        }
        return chainHash == (recent.has(sequence) ?
            recent.buffer().getLong(
                recent.offset(sequence) + RecordLayout.CHAIN_HASH_OFFSET, LITTLE_ENDIAN) :
            log.chainHashAt(sequence));
    }

    /**
     * The time of the last record.
     *
     * @return epoch ns, 0 before the first.
     */
    public long lastTimestampNs()
    {
        return log.lastTimestampNs();
    }

    /**
     * How far the journal is as durable as the setting asks.
     *
     * @return a sequence number.
     */
    public long durableSequence()
    {
        return log.durableSequence();
    }
}
