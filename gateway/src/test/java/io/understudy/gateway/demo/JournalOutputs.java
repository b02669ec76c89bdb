package io.understudy.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.engine.OutboxReader;
import io.understudy.replay.JournalRecords;
import io.understudy.replay.Replay;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a journal, replayed from its first record, makes an edge be told. */
final class JournalOutputs
{
    private final List<SentOutput> outputs = new ArrayList<>();
    private final List<Long> ballots = new ArrayList<>();
    private Engine engine;
    private OutboxReader reader;

    private JournalOutputs()
    {
    }

    /** Of an edge with one incarnation. */
    static JournalOutputs of(final Path journalDir, final int edgeId)
    {
        final JournalOutputs outputs = new JournalOutputs();
        try (JournalRecords records = JournalRecords.open(journalDir))
        {
            new Replay<>(records, outputs::begin).from(1)
                .listener((sequence, buffer, offset, length) ->
                {
                    outputs.ballots.add(buffer.getLong(
                        offset + RecordLayout.BALLOT_OFFSET, ByteOrder.LITTLE_ENDIAN));
                    outputs.take(edgeId);
                })
                .run();
        }
        return outputs;
    }

    private Engine begin()
    {
        engine = new Engine();
        return engine;
    }

    private void take(final int edgeId)
    {
        final int slot = engine.edges().slotOf(edgeId);
        if (slot < 0)
        {
            return;
        }
        if (reader == null)
        {
            reader = engine.edges().outbox(slot).newReader();
        }
        while (reader.next())
        {
            outputs.add(SentOutput.of(reader.buffer(), reader.offset(), reader.length()));
        }
    }

    /** The last record that a ballot's owner, or one before it, has sequenced. */
    long lastSequenceOf(final long ballot)
    {
        int sequence = ballots.size();
        while (sequence > 0 && ballots.get(sequence - 1) > ballot)
        {
            sequence--;
        }
        return sequence;
    }

    /** Each output that was sent is this journal's, byte for byte. */
    void mustHold(final List<SentOutput> sent, final String what)
    {
        for (final SentOutput output : sent)
        {
            assertThat(output.number()).as("number of an output of %s", what)
                .isBetween(1L, (long)outputs.size());
            assertThat(output.frame()).as("output %d of %s", output.number(), what)
                .isEqualTo(outputs.get((int)output.number() - 1).frame());
        }
    }
}
