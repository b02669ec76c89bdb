package io.understudy.gateway.ops;

import io.understudy.codecs.snapshot.MessageHeaderDecoder;
import io.understudy.gateway.engine.Engine;
import io.understudy.replay.JournalRecords;
import io.understudy.replay.Recovery;
import io.understudy.replay.SnapshotCursor;
import java.nio.file.Path;
import org.agrona.DirectBuffer;

/** The state of a member, running or not, as a replay of its journal has it: read only. */
final class StateRows
{
    private static final int SLICE_BYTES = 1 << 20;

    private StateRows()
    {
    }

    /** Hands every row of one kind to a handler. */
    static void forEach(final Path memberDir, final int templateId, final RowHandler handler)
    {
        final Engine engine;
        try (JournalRecords records =
            JournalRecords.open(JournalOptions.journalOf(memberDir)))
        {
            engine = Recovery.recover(null, records, Engine::new).machine();
        }
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        final SnapshotCursor cursor = engine.snapshot();
        boolean done = false;
        while (!done)
        {
            done = cursor.write((buffer, offset, length) ->
            {
                if (header.wrap(buffer, offset).templateId() == templateId)
                {
                    handler.onRow(header, buffer, offset);
                }
            }, SLICE_BYTES);
        }
    }

    /** Takes a row. */
    @FunctionalInterface
    interface RowHandler
    {
        void onRow(MessageHeaderDecoder header, DirectBuffer buffer, int offset);
    }
}
