package io.understudy.gateway.member;

import io.understudy.gateway.sequence.RecordLog;
import io.understudy.journal.Journal;
import io.understudy.journal.JournalReader;
import org.agrona.MutableDirectBuffer;

/** The journal behind the sequencer's port. */
final class JournalLog implements RecordLog
{
    private final Journal journal;

    JournalLog(final Journal journal)
    {
        this.journal = journal;
    }

    @Override
    public Result append(final MutableDirectBuffer record, final int offset, final int length)
    {
        return result(journal.append(record, offset, length));
    }

    @Override
    public Result appendReplica(
        final MutableDirectBuffer record, final int offset, final int length)
    {
        return result(journal.appendReplica(record, offset, length));
    }

    private static Result result(final int code)
    {
        switch (code)
        {
            case Journal.APPENDED:
                return Result.APPENDED;
            case Journal.BACK_PRESSURED:
                return Result.BACK_PRESSURED;
            case Journal.NO_SPACE:
                return Result.NO_SPACE;
            case Journal.MISMATCH:
            case Journal.GAP:
            case Journal.TOO_LONG:
            case Journal.TOO_SHORT:
                return Result.MISMATCH;
            default:
                return Result.FAILED;
        }
    }

    @Override
    public long lastSequence()
    {
        return journal.lastSequence();
    }

    @Override
    public long lastBallot()
    {
        return journal.lastBallot();
    }

    @Override
    public long chainHash()
    {
        return journal.chainHash();
    }

    @Override
    public long chainHashAt(final long sequence)
    {
        try (JournalReader reader = journal.newReader())
        {
            return reader.seek(sequence) && reader.next() ? reader.record().chainHash() : 0;
        }
    }

    @Override
    public long lastTimestampNs()
    {
        return journal.lastTimestampNs();
    }

    @Override
    public long durableSequence()
    {
        return journal.durableSequence();
    }
}
