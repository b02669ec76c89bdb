package io.understudy.replay;

/** Writes a state in bounded slices, so that a duty cycle may go on between them. */
@FunctionalInterface
public interface SnapshotCursor
{
    /**
     * Writes rows until at least {@code sliceBytes} are written or none is left.
     *
     * @param sink       to write to.
     * @param sliceBytes after which to return, from 1.
     * @return true once the last row is written.
     */
    boolean write(SnapshotSink sink, int sliceBytes);
}
