package io.understudy.codecs.fix;

/**
 * What a check has found so far, the first of each kind; and which of them counts. One thread.
 * Never allocates.
 */
final class Findings
{
    private static final int NONE = FixDictionary.VALID;

    private int misplaced;
    private int misplacedTag;
    private boolean isTypeUnknown;
    private int missingTag;
    private int wrong;
    private int wrongTag;
    private int missingDelimiter;

    void clear()
    {
        misplaced = NONE;
        isTypeUnknown = false;
        missingTag = NONE;
        wrong = NONE;
        missingDelimiter = 0;
    }

    /** A field where it must not be: what follows it cannot be told apart any more. */
    void misplaced(final int reason, final int tag)
    {
        misplaced = reason;
        misplacedTag = tag;
    }

    /** A field out of order in a group; in its delimiter's place, where that is not 0. */
    void misplacedInGroup(final int tag, final int delimiterTag)
    {
        misplaced(SessionRejectReason.REPEATING_GROUP_FIELDS_OUT_OF_ORDER, tag);
        missingDelimiter = delimiterTag;
    }

    int missingDelimiter()
    {
        return missingDelimiter;
    }

    boolean areMisplaced()
    {
        return misplaced != NONE;
    }

    void unknownType()
    {
        isTypeUnknown = true;
    }

    void missing(final int tag)
    {
        if (missingTag == NONE)
        {
            missingTag = tag;
        }
    }

    /** A tag or value that is wrong in itself. */
    void wrong(final int reason, final int tag)
    {
        if (wrong == NONE)
        {
            wrong = reason;
            wrongTag = tag;
        }
    }

    boolean areWrong()
    {
        return wrong != NONE;
    }

    /** A {@link SessionRejectReason} or {@link FixDictionary#VALID}. */
    int reason()
    {
        if (misplaced != NONE)
        {
            return misplaced;
        }
        if (isTypeUnknown)
        {
            return SessionRejectReason.INVALID_MSG_TYPE;
        }
        return missingTag == NONE ? wrong : SessionRejectReason.REQUIRED_TAG_MISSING;
    }

    /** The tag that {@link #reason()} is about, 0 for none. */
    int tag()
    {
        if (misplaced != NONE)
        {
            return misplacedTag;
        }
        if (isTypeUnknown)
        {
            return FixTag.MSG_TYPE;
        }
        if (missingTag != NONE)
        {
            return missingTag;
        }
        return wrong == NONE ? 0 : wrongTag;
    }
}
