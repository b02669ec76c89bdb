package io.understudy.gateway.member;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.journal.Journal;
import io.understudy.journal.JournalReader;

/**
 * Tells the stream of a member that starts what its journal holds: where each ballot ends, found by
 * bisection since ballots only go up, and the last records.
 */
final class StreamRestore
{
    private final Journal journal;
    private final OrderStream stream;

    StreamRestore(final Journal journal, final OrderStream stream)
    {
        this.journal = journal;
        this.stream = stream;
    }

    void run(final long recentBytes)
    {
        final long last = journal.lastSequence();
        if (last == 0)
        {
            return;
        }
        try (JournalReader reader = journal.newReader())
        {
            restoreBallots(reader, last);
            restoreRecent(reader, Math.max(reader.firstSequence(),
                last + 1 - recentBytes / (2 * RecordLayout.MIN_LENGTH)));
        }
    }

    private void restoreBallots(final JournalReader reader, final long last)
    {
        long first = reader.firstSequence();
        while (first <= last)
        {
            final long ballot = ballotAt(reader, first);
            long low = first;
            long high = last;
            while (low < high)
            {
                final long middle = low + (high - low + 1) / 2;
                if (ballotAt(reader, middle) == ballot)
                {
                    low = middle;
                }
                else
                {
                    high = middle - 1;
                }
            }
            stream.restoreBallot(ballot, low);
            first = low + 1;
        }
    }

    private static long ballotAt(final JournalReader reader, final long sequence)
    {
        if (!reader.seek(sequence) || !reader.next())
        {
            throw new IllegalStateException("record " + sequence + " cannot be read");
        }
        return reader.record().ballot();
    }

    private void restoreRecent(final JournalReader reader, final long first)
    {
        stream.recent().reset(first - 1);
        if (!reader.seek(first))
        {
            throw new IllegalStateException("record " + first + " cannot be read");
        }
        long sequence = first;
        while (reader.next())
        {
            stream.restoreRecord(sequence, reader.buffer(), reader.offset(), reader.length());
            sequence++;
        }
    }
}
