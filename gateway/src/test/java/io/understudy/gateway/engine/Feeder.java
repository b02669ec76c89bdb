package io.understudy.gateway.engine;

import java.nio.ByteBuffer;

import org.agrona.concurrent.UnsafeBuffer;

import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.MessageHeaderDecoder;

/** Feeds prepared records to an engine without allocating. */
final class Feeder
{
    private final Engine engine;
    private final byte[][] records;
    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(1024));
    private final JournalRecordDecoder decoder = new JournalRecordDecoder();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();

    Feeder(final Engine engine, final byte[][] records)
    {
        this.engine = engine;
        this.records = records;
    }

    void feed(final int from, final int to)
    {
        for (int i = from; i < to; i++)
        {
            buffer.putBytes(0, records[i]);
            engine.apply(decoder.wrapAndApplyHeader(buffer, 0, header));
        }
    }
}
