package io.understudy.replay;

import java.util.List;

/**
 * What a recovery came to.
 *
 * @param machine          with the recovered state.
 * @param snapshotSequence of the snapshot that was used, 0 if none.
 * @param recordsReplayed  after it.
 * @param elapsedNs        loading and replaying.
 * @param replayNs         replaying alone.
 * @param point            of the stream at which the machine is; its sequence is 0 where the
 *                         journal is empty.
 * @param notes            sentences, in order: snapshots that were refused and why.
 * @param <M>              the machine.
 */
public record RecoveryResult<M extends StateMachine>(
    M machine,
    long snapshotSequence,
    long recordsReplayed,
    long elapsedNs,
    long replayNs,
    SnapshotPoint point,
    List<String> notes)
{
    private static final double NS_PER_SECOND = 1e9;

    /**
     * How fast records were replayed.
     *
     * @return records per second, 0 where none was.
     */
    public double recordsPerSecond()
    {
        return recordsReplayed == 0 ? 0 : recordsReplayed * NS_PER_SECOND / Math.max(1, replayNs);
    }

    /**
     * The digest of the machine's state as it is now; takes a pass over the whole state.
     *
     * @return the digest.
     */
    public long digest()
    {
        return StateDigest.of(machine);
    }
}
