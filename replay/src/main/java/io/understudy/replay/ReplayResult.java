package io.understudy.replay;

import java.util.List;

/**
 * What a replay came to.
 *
 * @param machine          with the state after the last record.
 * @param fromSequence     the first record that was heard.
 * @param toSequence       the last record that was applied.
 * @param snapshotSequence of the snapshot that was used, 0 if none.
 * @param recordsUnheard   that were replayed to come to the state before the first one heard.
 * @param records          heard.
 * @param elapsedNs        from the first one heard to the last.
 * @param notes            sentences, in order.
 * @param <M>              the machine.
 */
public record ReplayResult<M extends StateMachine>(
    M machine,
    long fromSequence,
    long toSequence,
    long snapshotSequence,
    long recordsUnheard,
    long records,
    long elapsedNs,
    List<String> notes)
{
    private static final double NS_PER_SECOND = 1e9;

    /**
     * How fast records were replayed.
     *
     * @return heard records per second, 0 where none was.
     */
    public double recordsPerSecond()
    {
        return records == 0 ? 0 : records * NS_PER_SECOND / Math.max(1, elapsedNs);
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
