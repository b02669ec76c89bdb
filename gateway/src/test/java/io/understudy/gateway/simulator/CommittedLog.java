package io.understudy.gateway.simulator;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.ingress.OutputFrameDecoder;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.engine.OutboxReader;
import java.util.HashMap;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.collections.Long2LongHashMap;
import org.agrona.collections.LongArrayList;

/**
 * What is committed, as nobody in the run knows it: the one log, under which ballot each record was
 * committed first and by whose acks, and an engine that has applied this log alone. What it says is
 * what every member must have come to, and what may leave.
 */
final class CommittedLog
{
    private static final int MAX_EDGES = 16;
    private static final int OUTPUT_CAUSE_OFFSET = MessageHeaderDecoder.ENCODED_LENGTH +
        OutputFrameDecoder.causeSequenceEncodingOffset();
    private static final int OUTPUT_EDGE_OFFSET = MessageHeaderDecoder.ENCODED_LENGTH +
        OutputFrameDecoder.edgeIdEncodingOffset();
    private static final long ABSENT = 0;

    private final Engine engine = new Engine();
    private final io.understudy.codecs.journal.MessageHeaderDecoder header =
        new io.understudy.codecs.journal.MessageHeaderDecoder();
    private final JournalRecordDecoder record = new JournalRecordDecoder();
    private final LongArrayList hashes = new LongArrayList();
    private final LongArrayList authors = new LongArrayList();
    private final LongArrayList ballots = new LongArrayList();
    private final LongArrayList ackers = new LongArrayList();
    private final LongArrayList digests = new LongArrayList();
    private final Long2LongHashMap outputs = new Long2LongHashMap(ABSENT);
    private final Map<Long, Long> expected = new HashMap<>();
    private final Map<Long, Integer> expectedOf = new HashMap<>();
    private final OutboxReader[] readers = new OutboxReader[MAX_EDGES];
    private final long[] incarnations = new long[MAX_EDGES];
    private final long[] sequences = new long[MAX_EDGES];

    CommittedLog()
    {
        digests.addLong(engine.runningDigest());
    }

    int size()
    {
        return hashes.size();
    }

    long chainHash(final long sequence)
    {
        return hashes.getLong((int)sequence - 1);
    }

    /** Of the record's author. */
    long author(final long sequence)
    {
        return authors.getLong((int)sequence - 1);
    }

    /** Under which it was committed first. */
    long ballot(final long sequence)
    {
        return ballots.getLong((int)sequence - 1);
    }

    /** Bit i: member i had acked it when it was committed. */
    long ackers(final long sequence)
    {
        return ackers.getLong((int)sequence - 1);
    }

    /** What an engine has said that has applied the log up to a record. */
    long digest(final long sequence)
    {
        return digests.getLong((int)sequence);
    }

    Engine engine()
    {
        return engine;
    }

    /**
     * A member that serves has applied a record which is not committed yet: once it is, the member
     * must have said what this log says, or it has applied something else before.
     */
    void expect(
        final long sequence, final long chainHash, final Engine served, final int memberId)
    {
        if (sequence > size())
        {
            expected.put(chainHash, served.runningDigest());
            expectedOf.put(chainHash, memberId);
        }
    }

    /** The next record is committed. */
    void append(
        final SimDisk disk, final long sequence, final long underBallot, final long acked)
    {
        hashes.addLong(disk.chainHashAt(sequence));
        authors.addLong(disk.ballotAt(sequence));
        ballots.addLong(underBallot);
        ackers.addLong(acked);
        record.wrapAndApplyHeader(disk.data(), disk.offset(sequence), header);
        checkSource();
        engine.apply(record);
        digests.addLong(engine.runningDigest());
        readOutputs();
        final long said = expected.getOrDefault(chainHash(sequence), engine.runningDigest());
        if (said != engine.runningDigest())
        {
            throw new Violation(Check.NO_VOID_IN_A_SERVING_ENGINE,
                expectedOf.get(chainHash(sequence)) + " served with an engine that at record " +
                sequence + " was not what the log gives");
        }
    }

    /** Each input is its edge's next, or the first of a higher incarnation; by no code of ours. */
    private void checkSource()
    {
        final int edge = record.edgeId();
        if (edge == RecordLayout.GATEWAY_EDGE_ID || record.kind() == RecordKind.CONFIRM)
        {
            return;
        }
        final long incarnation = record.edgeIncarnation();
        final long sequence = record.edgeSequence();
        final boolean isNext =
            incarnation == incarnations[edge] && sequence == sequences[edge] + 1 ||
            incarnation > incarnations[edge] && sequence == 1;
        if (!isNext)
        {
            throw new Violation(Check.EDGES_ARE_FENCED, "record " + record.sequence() +
                " is input " + sequence + " of incarnation " + incarnation + " of edge " + edge +
                " after input " + sequences[edge] + " of " + incarnations[edge]);
        }
        incarnations[edge] = incarnation;
        sequences[edge] = sequence;
    }

    /** The last input of an edge's incarnation; all there are, where there is a later one. */
    long lastInput(final int edgeId, final long incarnation)
    {
        return incarnation < incarnations[edgeId] ? Long.MAX_VALUE :
            incarnation == incarnations[edgeId] ? sequences[edgeId] : 0;
    }

    private void readOutputs()
    {
        for (int slot = 0; slot < engine.edges().size(); slot++)
        {
            if (readers[slot] == null)
            {
                readers[slot] = engine.edges().outbox(slot).newReader();
            }
            final OutboxReader reader = readers[slot];
            while (reader.next())
            {
                final int edgeId = engine.edges().edgeId(slot);
                outputs.put(
                    key(edgeId, engine.edges().incarnation(edgeId), reader.outputNumber()),
                    hash(reader.buffer(), reader.offset(), reader.length()));
            }
        }
    }

    /** Whether the log says just this; false also where it says nothing under that number. */
    boolean says(
        final int edgeId, final long incarnation, final long number, final DirectBuffer buffer,
        final int length)
    {
        return outputs.get(key(edgeId, incarnation, number)) == hash(buffer, 0, length);
    }

    private static long key(final int edgeId, final long incarnation, final long number)
    {
        return (long)edgeId << 56 | incarnation << 32 | number;
    }

    /** Of an output but for what its sender fills in: ballot, and how far the edge may forget. */
    private static long hash(final DirectBuffer buffer, final int offset, final int length)
    {
        long hash = buffer.getLong(offset + OUTPUT_CAUSE_OFFSET) * 0x9E3779B97F4A7C15L;
        int i = OUTPUT_EDGE_OFFSET;
        while (i + Long.BYTES <= length)
        {
            hash = Long.rotateLeft(
                (hash ^ buffer.getLong(offset + i)) * 0xC2B2AE3D27D4EB4FL, 31);
            i += Long.BYTES;
        }
        while (i < length)
        {
            hash = Long.rotateLeft(
                (hash ^ buffer.getByte(offset + i)) * 0x9E3779B97F4A7C15L, 29);
            i++;
        }
        return hash | 1;
    }
}
