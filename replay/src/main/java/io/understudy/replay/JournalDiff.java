package io.understudy.replay;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.understudy.codecs.RecordLayout;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.agrona.DirectBuffer;

/**
 * Compares two journals, or a journal with what a live member sends, byte by byte, and names the
 * first record and field that differ. One thread, the caller's. Allocates for its result only.
 */
public final class JournalDiff
{
    private final RecordSource left;
    private final RecordSource right;
    private BooleanSupplier whenIdle = () -> false;

    /**
     * Of two streams.
     *
     * @param left  one.
     * @param right the other.
     */
    public JournalDiff(final RecordSource left, final RecordSource right)
    {
        this.left = left;
        this.right = right;
    }

    /**
     * What to do while a side has no further record although the range has not ended: a live
     * member's records come later.
     *
     * @param waitAndGoOn waits a little; false ends the comparison there.
     * @return this.
     */
    public JournalDiff whenIdle(final BooleanSupplier waitAndGoOn)
    {
        whenIdle = waitAndGoOn;
        return this;
    }

    /**
     * Compares all records that both have now.
     *
     * @return the result.
     */
    public DiffResult compare()
    {
        return compare(1, Long.MAX_VALUE);
    }

    /**
     * Compares a range, cut to what both have: where their first records differ, from the later of
     * them on.
     *
     * @param fromSequence the first record, from 1.
     * @param toSequence   the last record; {@link Long#MAX_VALUE}: up to the shorter one's end as
     *                     it is now.
     * @return the result.
     */
    public DiffResult compare(final long fromSequence, final long toSequence)
    {
        final long first = Math.max(
            fromSequence, Math.max(left.firstSequence(), right.firstSequence()));
        final long end = toSequence == Long.MAX_VALUE ?
            Math.min(left.lastSequence(), right.lastSequence()) : toSequence;
        if (end < first || !left.seek(first) || !right.seek(first))
        {
            return result(isOneEmpty(first) ? null : DiffResult.Verdict.NOTHING_IN_COMMON,
                first, first - 1, toSequence);
        }
        long equal = first - 1;
        while (equal < end && next(left) && next(right))
        {
            if (!isEqual())
            {
                return new DiffResult(DiffResult.Verdict.DIFFERENT, first, equal,
                    left.lastSequence(), right.lastSequence(),
                    RecordFields.differences(equal + 1, left, right));
            }
            equal++;
            requireSequence(equal, left, "left");
        }
        return result(null, first, equal, toSequence);
    }

    /** A stream without a record is a prefix of any that starts at the beginning. */
    private boolean isOneEmpty(final long first)
    {
        return first == 1 && Math.min(left.lastSequence(), right.lastSequence()) == 0;
    }

    private boolean next(final RecordSource side)
    {
        boolean hasNext = side.next();
        while (!hasNext && whenIdle.getAsBoolean())
        {
            hasNext = side.next();
        }
        return hasNext;
    }

    private boolean isEqual()
    {
        final int length = left.length();
        if (length != right.length())
        {
            return false;
        }
        final DirectBuffer leftBuffer = left.buffer();
        final DirectBuffer rightBuffer = right.buffer();
        final int leftOffset = left.offset();
        final int rightOffset = right.offset();
        int at = 0;
        while (at + Long.BYTES <= length &&
            leftBuffer.getLong(leftOffset + at) == rightBuffer.getLong(rightOffset + at))
        {
            at += Long.BYTES;
        }
        while (at < length &&
            leftBuffer.getByte(leftOffset + at) == rightBuffer.getByte(rightOffset + at))
        {
            at++;
        }
        return at == length;
    }

    private static void requireSequence(
        final long expected, final RecordSource source, final String side)
    {
        final long sequence = source.buffer().getLong(
            source.offset() + RecordLayout.SEQUENCE_OFFSET, LITTLE_ENDIAN);
        if (sequence != expected)
        {
            throw new ReplayException(expected, "record " + expected + " is missing on the " +
                side + ": record " + sequence + " is in its place");
        }
    }

    private DiffResult result(
        final DiffResult.Verdict known, final long first, final long equal, final long toSequence)
    {
        final long leftLast = left.lastSequence();
        final long rightLast = right.lastSequence();
        final boolean leftHasMore = Math.min(leftLast, toSequence) > equal;
        final boolean rightHasMore = Math.min(rightLast, toSequence) > equal;
        final DiffResult.Verdict verdict;
        if (known != null)
        {
            verdict = known;
        }
        else if (leftHasMore == rightHasMore)
        {
            // Both may have grown meanwhile: what was asked for is equal.
            verdict = DiffResult.Verdict.EQUAL;
        }
        else
        {
            verdict = leftHasMore ?
                DiffResult.Verdict.RIGHT_IS_PREFIX : DiffResult.Verdict.LEFT_IS_PREFIX;
        }
        return new DiffResult(verdict, first, equal, leftLast, rightLast, List.of());
    }
}
