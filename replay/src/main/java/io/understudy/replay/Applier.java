package io.understudy.replay;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.understudy.codecs.RecordLayout;
import org.agrona.DirectBuffer;

/**
 * Applies records one after another and sees to it that each follows the one before: by its number,
 * and by its predecessor's hash, which binds the records to the snapshot below them. One thread.
 * Never allocates unless it fails.
 */
final class Applier
{
    private final RecordSource source;
    private final StateMachine machine;
    private final long clusterId;
    private long sequence;
    private long ballot;
    private long chainHash;
    private long timestampNs;

    Applier(
        final RecordSource source,
        final StateMachine machine,
        final long clusterId,
        final SnapshotPoint from)
    {
        this.source = source;
        this.machine = machine;
        this.clusterId = clusterId;
        if (from != null)
        {
            sequence = from.sequence();
            ballot = from.ballot();
            chainHash = from.chainHash();
            timestampNs = from.timestampNs();
        }
    }

    /** Applies the next records, at most {@code limit}, none above {@code upTo}. */
    int apply(final long upTo, final int limit)
    {
        int applied = 0;
        while (applied < limit && sequence < upTo && source.next())
        {
            applyCurrent();
            applied++;
        }
        return applied;
    }

    /** Applies the record at which the source is. */
    void applyCurrent()
    {
        final DirectBuffer buffer = source.buffer();
        final int offset = source.offset();
        final long next = buffer.getLong(offset + RecordLayout.SEQUENCE_OFFSET, LITTLE_ENDIAN);
        final long predecessorHash =
            buffer.getLong(offset + RecordLayout.PREDECESSOR_HASH_OFFSET, LITTLE_ENDIAN);
        final long hash = buffer.getLong(offset + RecordLayout.CHAIN_HASH_OFFSET, LITTLE_ENDIAN);
        final long recordBallot =
            buffer.getLong(offset + RecordLayout.BALLOT_OFFSET, LITTLE_ENDIAN);
        final long recordTimestampNs =
            buffer.getLong(offset + RecordLayout.TIMESTAMP_OFFSET, LITTLE_ENDIAN);
        if (next != sequence + 1 || predecessorHash != chainHash)
        {
            throw outOfPlace(next, predecessorHash);
        }
        try
        {
            machine.apply(source.record());
        }
        catch (final RuntimeException ex)
        {
            throw new ReplayException(next, "record " + next + " (" + source.record().kind() +
                ") could not be applied: " + ex, ex);
        }
        if (machine.appliedSequence() != next)
        {
            throw new ReplayException(next, "the machine stands at record " +
                machine.appliedSequence() + " after record " + next + " was applied");
        }
        sequence = next;
        ballot = recordBallot;
        chainHash = hash;
        timestampNs = recordTimestampNs;
    }

    StateMachine machine()
    {
        return machine;
    }

    long sequence()
    {
        return sequence;
    }

    long timestampNs()
    {
        return timestampNs;
    }

    SnapshotPoint point()
    {
        return new SnapshotPoint(
            clusterId, sequence, ballot, chainHash, timestampNs, machine.version());
    }

    private ReplayException outOfPlace(final long next, final long predecessorHash)
    {
        if (next <= sequence)
        {
            return new ReplayException(next, "record " + next + " came again after record " +
                sequence + " was applied: the journal has voided what is above " + (next - 1));
        }
        return new ReplayException(sequence + 1, next != sequence + 1 ?
            "record " + (sequence + 1) + " is missing: record " + next + " follows record " +
                sequence :
            "record " + next + " does not follow: its predecessor's hash is " +
                StateDigest.format(predecessorHash) + ", the hash of record " + sequence + " is " +
                StateDigest.format(chainHash));
    }
}
