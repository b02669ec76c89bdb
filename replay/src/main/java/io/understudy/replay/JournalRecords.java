package io.understudy.replay;

import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.journal.JournalReader;
import java.nio.file.Path;
import org.agrona.DirectBuffer;

/**
 * A journal as a source of records; the reader checks the chain as it goes. One thread. Never
 * allocates but on opening.
 */
public final class JournalRecords implements RecordSource
{
    private final JournalReader reader;

    /**
     * Through a reader that it closes in the end.
     *
     * @param reader of the journal.
     */
    public JournalRecords(final JournalReader reader)
    {
        this.reader = reader;
    }

    /**
     * Opens a journal to read, beside a member that may be writing.
     *
     * @param dir of the journal.
     * @return its records, before the first.
     */
    public static JournalRecords open(final Path dir)
    {
        return new JournalRecords(JournalReader.open(dir));
    }

    @Override
    public boolean seek(final long sequence)
    {
        return reader.seek(sequence);
    }

    @Override
    public boolean next()
    {
        return reader.next();
    }

    @Override
    public JournalRecordDecoder record()
    {
        return reader.record();
    }

    @Override
    public DirectBuffer buffer()
    {
        return reader.buffer();
    }

    @Override
    public int offset()
    {
        return reader.offset();
    }

    @Override
    public int length()
    {
        return reader.length();
    }

    @Override
    public long firstSequence()
    {
        return reader.firstSequence();
    }

    @Override
    public long lastSequence()
    {
        return reader.lastSequence();
    }

    @Override
    public void close()
    {
        reader.close();
    }
}
