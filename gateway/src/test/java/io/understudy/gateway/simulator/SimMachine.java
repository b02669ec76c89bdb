package io.understudy.gateway.simulator;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.replay.SnapshotCursor;
import io.understudy.replay.SnapshotSource;
import io.understudy.replay.StateMachine;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** A state machine whose one output per input tells everything that it has applied so far. */
final class SimMachine implements StateMachine
{
    /** What an input caused: the output's number is the input's number at its edge. */
    static final class Output
    {
        final long causeSequence;
        final long digest;

        Output(final long causeSequence, final long digest)
        {
            this.causeSequence = causeSequence;
            this.digest = digest;
        }
    }

    private final List<Output> outputs = new ArrayList<>();
    private long applied;
    private long digest;
    private long lastTimestampNs;

    @Override
    public void apply(final JournalRecordDecoder record)
    {
        if (record.sequence() != applied + 1)
        {
            throw new AssertionError("applied " + applied + ", then " + record.sequence());
        }
        if (record.timestamp() < lastTimestampNs)
        {
            throw new AssertionError("time went back at " + record.sequence());
        }
        lastTimestampNs = record.timestamp();
        applied++;
        final DirectBuffer buffer = record.buffer();
        final long hash = buffer.getLong(record.offset() - 8 + RecordLayout.CHAIN_HASH_OFFSET);
        digest = (digest ^ hash) * 0x9E3779B97F4A7C15L;
        if (record.kind() == RecordKind.FRAME)
        {
            if (record.edgeSequence() != outputs.size() + 1)
            {
                throw new AssertionError("edge sequence " + record.edgeSequence() + " after " +
                    outputs.size());
            }
            outputs.add(new Output(applied, digest));
        }
    }

    /** Inputs of the one edge that were applied. */
    long lastEdgeSequence()
    {
        return outputs.size();
    }

    Output output(final long number)
    {
        return outputs.get((int)number - 1);
    }

    /** Whether it has this very output. */
    boolean holds(final long number, final long outputDigest)
    {
        return number <= outputs.size() && output(number).digest == outputDigest;
    }

    long digest()
    {
        return digest;
    }

    @Override
    public long appliedSequence()
    {
        return applied;
    }

    @Override
    public int version()
    {
        return 1;
    }

    @Override
    public SnapshotCursor snapshot()
    {
        return (sink, sliceBytes) -> true;
    }

    @Override
    public void load(final SnapshotSource source)
    {
        throw new AssertionError("not here");
    }
}
