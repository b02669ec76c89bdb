package io.understudy.gateway.member;

import io.understudy.gateway.sequence.RecordLog;
import io.understudy.journal.Journal;
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
        switch (journal.append(record, offset, length))
        {
            case Journal.APPENDED:
                return Result.APPENDED;
            case Journal.BACK_PRESSURED:
                return Result.BACK_PRESSURED;
            case Journal.NO_SPACE:
                return Result.NO_SPACE;
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
    public long durableSequence()
    {
        return journal.durableSequence();
    }
}
