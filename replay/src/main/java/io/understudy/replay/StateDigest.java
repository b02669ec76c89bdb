package io.understudy.replay;

import org.agrona.DirectBuffer;

/**
 * Hashes a state: xxh3-64, by blocks, over every snapshot row with its length (int32,
 * little-endian) in front. Equal states give equal digests on any machine and JDK; it finds
 * divergence, not forgery. One thread. Allocates at construction only.
 */
public final class StateDigest implements SnapshotSink
{
    private static final int WHOLE_STATE = Integer.MAX_VALUE;
    private static final String DIGITS = "0123456789abcdef";

    private final BlockHash hash = new BlockHash();

    /**
     * The digest of a machine's state as it is now.
     *
     * @param machine whose rows are hashed; not applied to meanwhile.
     * @return the digest.
     */
    public static long of(final StateMachine machine)
    {
        final StateDigest digest = new StateDigest();
        final SnapshotCursor cursor = machine.snapshot();
        boolean isDone = false;
        while (!isDone)
        {
            isDone = cursor.write(digest, WHOLE_STATE);
        }
        return digest.value();
    }

    /**
     * A digest as it is printed.
     *
     * @param digest to print.
     * @return 16 lower-case hexadecimal digits.
     */
    public static String format(final long digest)
    {
        final StringBuilder text = new StringBuilder(Long.BYTES * 2);
        for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4)
        {
            text.append(DIGITS.charAt((int)(digest >>> shift) & 0xF));
        }
        return text.toString();
    }

    @Override
    public void row(final DirectBuffer buffer, final int offset, final int length)
    {
        hash.updateInt(length);
        hash.update(buffer, offset, length);
    }

    /**
     * The digest of all rows so far.
     *
     * @return the digest.
     */
    public long value()
    {
        return hash.value();
    }
}
