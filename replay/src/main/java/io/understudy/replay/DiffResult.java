package io.understudy.replay;

import java.util.List;

/**
 * What the comparison of two record streams came to.
 *
 * @param verdict          in a word.
 * @param firstSequence    the first record that was compared.
 * @param lastSequence     the last record that was found equal; {@code firstSequence - 1} if none.
 * @param leftLast         the left side's last record.
 * @param rightLast        the right side's last record.
 * @param differences      of the first record that differs: its causes first, the hashes that
 *                         follow from them last. Empty where none differs.
 */
public record DiffResult(
    Verdict verdict,
    long firstSequence,
    long lastSequence,
    long leftLast,
    long rightLast,
    List<FieldDifference> differences)
{
    /** What the comparison came to, in a word. */
    public enum Verdict
    {
        /** Both have the same records over the range asked for, or up to their common end. */
        EQUAL,
        /** All records of the left are on the right, which has more. */
        LEFT_IS_PREFIX,
        /** All records of the right are on the left, which has more. */
        RIGHT_IS_PREFIX,
        /** Record {@code lastSequence + 1} differs. */
        DIFFERENT,
        /** There is no sequence number that both have. */
        NOTHING_IN_COMMON
    }

    /**
     * One field of one record.
     *
     * @param sequence      of the record.
     * @param field         name in the schema (journal.xml).
     * @param left          its value on the left.
     * @param right         its value on the right.
     * @param payloadOffset of the first byte that differs, from the start of the payload; -1 where
     *                      the field is not the payload.
     */
    public record FieldDifference(
        long sequence, String field, String left, String right, int payloadOffset)
    {
        @Override
        public String toString()
        {
            return "record " + sequence + ", " + field +
                (payloadOffset < 0 ? "" : " at byte " + payloadOffset) + ": " + left +
                " | " + right;
        }
    }

    /**
     * Whether no record differs.
     *
     * @return true also where one side is a prefix of the other.
     */
    public boolean isAgreed()
    {
        return verdict != Verdict.DIFFERENT && verdict != Verdict.NOTHING_IN_COMMON;
    }

    /**
     * The result for a human.
     *
     * @return a sentence.
     */
    public String describe()
    {
        final String equal = lastSequence < firstSequence ? "no record was found equal" :
            "records " + firstSequence + " to " + lastSequence + " are equal";
        switch (verdict)
        {
            case EQUAL:
                return equal;

            case LEFT_IS_PREFIX:
                return equal + "; the right goes on to record " + rightLast;

            case RIGHT_IS_PREFIX:
                return equal + "; the left goes on to record " + leftLast;

            case DIFFERENT:
                return equal + "; " + differences.get(0);

            case NOTHING_IN_COMMON:
            default:
                return "no record is on both sides: the left ends at " + leftLast +
                    ", the right at " + rightLast + ", and the later of their first records is " +
                    firstSequence;
        }
    }
}
