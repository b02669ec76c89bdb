package io.understudy.codecs.fix;

import java.util.Arrays;

/**
 * Checks messages against a version's dictionary (FIX session rules, "Session-level Reject", test
 * cases 14a to 14j). What is found first wins, in this order: fields in the wrong place, an unknown
 * MsgType, required fields that are missing, then tags and values in the order of the message.
 *
 * <p>BeginString, BodyLength and CheckSum are not compared with anything here. Of a type that the
 * version knows but the gateway does not serve, header, trailer and values are checked, and not
 * which fields its body has.
 *
 * <p>One thread an instance; the tables behind it are shared. Never allocates after construction,
 * never throws for what a message holds.
 */
public final class FixDictionary
{
    /** Returned by check: nothing found. */
    public static final int VALID = -1;

    /** The first tag that users may define among themselves. */
    public static final int FIRST_USER_DEFINED_TAG = 5_000;

    private static final int MSG_TYPE_INDEX = 2;

    private final Dictionary dictionary;
    private final Scope[] enclosing;
    private final long[][] seen;
    private boolean acceptsUserDefined;
    private final Findings findings = new Findings();
    private FixMessage message;
    private int refTag;

    private FixDictionary(final Dictionary dictionary)
    {
        this.dictionary = dictionary;
        final int depth = dictionary.maxDepth();
        enclosing = new Scope[depth];
        seen = new long[depth][dictionary.largestScope() / Long.SIZE + 1];
    }

    /**
     * A check for a version. User-defined tags are refused until told otherwise.
     *
     * @param version of FIX; FIXT.1.1 stands for it and FIX 5.0 SP2.
     * @return a new one.
     */
    public static FixDictionary of(final FixVersion version)
    {
        return new FixDictionary(Dictionary.of(version));
    }

    /**
     * Whether tags from {@link #FIRST_USER_DEFINED_TAG} on are let through, empty ones excepted.
     *
     * @param accept true to let them through.
     * @return this.
     */
    public FixDictionary acceptUserDefined(final boolean accept)
    {
        acceptsUserDefined = accept;
        return this;
    }

    /**
     * Whether the version has a message type at all. If not, the answer is a Reject with reason
     * Invalid MsgType; if so, but it is not supported, a BusinessMessageReject.
     *
     * @param msgType as {@link FixMsgType} has it.
     * @return true if it has.
     */
    public boolean knowsMsgType(final int msgType)
    {
        return dictionary.knows(msgType);
    }

    /**
     * Whether the fields of a message type are known here.
     *
     * @param msgType as {@link FixMsgType} has it.
     * @return true if they are.
     */
    public boolean supportsMsgType(final int msgType)
    {
        return dictionary.body(msgType) != null;
    }

    /**
     * Checks a message.
     *
     * @param checked a view of it, also one whose wrap found it malformed.
     * @return {@link #VALID}, or a value of {@link SessionRejectReason}.
     */
    public int check(final FixMessage checked)
    {
        message = checked;
        findings.clear();
        refTag = 0;
        if (message.fault() != 0)
        {
            return malformed();
        }
        if (message.fieldCount() <= MSG_TYPE_INDEX ||
            message.tagAt(MSG_TYPE_INDEX) != FixTag.MSG_TYPE)
        {
            refTag = FixTag.MSG_TYPE;
            return SessionRejectReason.TAG_SPECIFIED_OUT_OF_REQUIRED_ORDER;
        }
        final Scope body = dictionary.body(message.msgType());
        trailer(body(body, header()));
        if (!dictionary.knows(message.msgType()))
        {
            findings.unknownType();
        }
        refTag = findings.tag();
        return findings.reason();
    }

    /**
     * What the last check found fault with: RefTagID (371).
     *
     * @return the tag; 0 if there is none to name.
     */
    public int refTag()
    {
        return refTag;
    }

    /**
     * The field that a group does not begin with though it must.
     *
     * @return its tag, in whose place {@link #refTag()} stands; 0 if there is none.
     */
    public int missingDelimiter()
    {
        return findings.missingDelimiter();
    }

    /**
     * The type of the message that was checked last: RefMsgType (372).
     *
     * @return as {@link FixMsgType} has it.
     */
    public int refMsgType()
    {
        return message.msgType();
    }

    private int malformed()
    {
        final int count = message.fieldCount();
        switch (message.fault())
        {
            case FixMessage.BAD_TAG:
                return SessionRejectReason.INVALID_TAG_NUMBER;
            case FixMessage.TOO_MANY_FIELDS:
                return SessionRejectReason.OTHER;
            default:
                // What has no tag was cut off from the value before it.
                refTag = count == 0 ? 0 : message.tagAt(count - 1);
                return SessionRejectReason.NON_DATA_VALUE_INCLUDES_FIELD_DELIMITER;
        }
    }

    private int header()
    {
        final Scope header = dictionary.header();
        begin(header, 0);
        int index = 0;
        while (index < message.fieldCount() && !findings.areMisplaced() &&
            header.indexOf(message.tagAt(index)) != Scope.NONE)
        {
            index = takeOnce(header, index);
        }
        requireAll(header, 0);
        return index;
    }

    private int body(final Scope body, final int from)
    {
        if (body != null)
        {
            begin(body, 0);
        }
        int index = from;
        while (index < message.fieldCount() && !findings.areMisplaced())
        {
            final int tag = message.tagAt(index);
            if (dictionary.trailer().indexOf(tag) != Scope.NONE)
            {
                break;
            }
            if (dictionary.header().indexOf(tag) != Scope.NONE)
            {
                findings.misplaced(SessionRejectReason.TAG_SPECIFIED_OUT_OF_REQUIRED_ORDER, tag);
            }
            else if (body == null)
            {
                takeUnserved(index++);
            }
            else
            {
                index = takeOnce(body, index);
            }
        }
        if (body != null)
        {
            requireAll(body, 0);
        }
        return index;
    }

    private void trailer(final int from)
    {
        final Scope trailer = dictionary.trailer();
        begin(trailer, 0);
        int index = from;
        while (index < message.fieldCount() && !findings.areMisplaced())
        {
            final int tag = message.tagAt(index);
            if (trailer.indexOf(tag) == Scope.NONE)
            {
                findings.misplaced(SessionRejectReason.TAG_SPECIFIED_OUT_OF_REQUIRED_ORDER, tag);
                return;
            }
            index = takeOnce(trailer, index);
        }
        requireAll(trailer, 0);
    }

    /** A field outside groups; the index behind it and, if it counts a group, its entries. */
    private int takeOnce(final Scope scope, final int index)
    {
        final int tag = message.tagAt(index);
        final int member = scope.indexOf(tag);
        if (member == Scope.NONE)
        {
            takeStranger(index);
            return index + 1;
        }
        if (isSeen(0, member))
        {
            findings.misplaced(SessionRejectReason.TAG_APPEARS_MORE_THAN_ONCE, tag);
            return index;
        }
        mark(0, member);
        checkValue(index);
        final Scope group = scope.group(member);
        return group == null ? index + 1 : takeGroup(group, index, 1);
    }

    /** The entries of a group behind its count; the index behind them. */
    private int takeGroup(final Scope group, final int countIndex, final int depth)
    {
        begin(group, depth);
        int entries = 0;
        int lastOrder = Scope.NONE;
        int index = countIndex + 1;
        while (index < message.fieldCount() && !findings.areMisplaced())
        {
            final int tag = message.tagAt(index);
            final int member = group.indexOf(tag);
            if (member == Scope.NONE)
            {
                if (belongsOutside(tag, depth))
                {
                    break;
                }
                takeStranger(index++);
                continue;
            }
            if (tag == group.delimiter())
            {
                if (entries > 0)
                {
                    requireAll(group, depth);
                    begin(group, depth);
                }
                entries++;
            }
            else if (entries == 0 || group.order(member) <= lastOrder)
            {
                findings.misplacedInGroup(tag, entries > 0 ? 0 : group.delimiter());
                break;
            }
            lastOrder = group.order(member);
            mark(depth, member);
            checkValue(index);
            final Scope inner = group.group(member);
            index = inner == null ? index + 1 : takeGroup(inner, index, depth + 1);
        }
        if (entries > 0)
        {
            requireAll(group, depth);
        }
        if (message.longAt(countIndex, Scope.NONE) != entries)
        {
            findings.wrong(
                SessionRejectReason.INCORRECT_NUM_IN_GROUP_COUNT, message.tagAt(countIndex));
        }
        return index;
    }

    private boolean belongsOutside(final int tag, final int depth)
    {
        boolean isOutside = dictionary.isOutsideGroups(message.msgType(), tag);
        for (int i = 0; i < depth; i++)
        {
            isOutside |= enclosing[i].indexOf(tag) != Scope.NONE;
        }
        return isOutside;
    }

    /** A field that this message type does not have. */
    private void takeStranger(final int index)
    {
        takeUnserved(index);
        final int tag = message.tagAt(index);
        if (dictionary.type(tag) != null)
        {
            findings.wrong(SessionRejectReason.TAG_NOT_DEFINED_FOR_THIS_MESSAGE_TYPE, tag);
        }
    }

    private void takeUnserved(final int index)
    {
        checkValue(index);
        final int tag = message.tagAt(index);
        final boolean isAccepted = acceptsUserDefined && tag >= FIRST_USER_DEFINED_TAG;
        if (dictionary.type(tag) == null && !isAccepted)
        {
            findings.wrong(SessionRejectReason.INVALID_TAG_NUMBER, tag);
        }
    }

    private void checkValue(final int index)
    {
        if (findings.areWrong())
        {
            return;
        }
        final int tag = message.tagAt(index);
        final int offset = message.valueOffset(index);
        final int length = message.valueLength(index);
        if (length == 0)
        {
            findings.wrong(SessionRejectReason.TAG_SPECIFIED_WITHOUT_A_VALUE, tag);
            return;
        }
        final FieldType type = dictionary.type(tag);
        if (type == null)
        {
            return;
        }
        if (!type.isValid(message.buffer(), offset, length) || misstatesData(index, tag))
        {
            findings.wrong(SessionRejectReason.INCORRECT_DATA_FORMAT_FOR_VALUE, tag);
        }
        else if (!dictionary.allows(tag, message.buffer(), offset, length))
        {
            findings.wrong(SessionRejectReason.VALUE_IS_INCORRECT, tag);
        }
    }

    /** Whether the data field behind its length has another one. */
    private boolean misstatesData(final int index, final int tag)
    {
        final int dataTag = DataFields.dataTagOf(tag);
        final int data = index + 1;
        return dataTag != DataFields.NONE && data < message.fieldCount() &&
            message.tagAt(data) == dataTag &&
            message.longAt(index, Scope.NONE) != message.valueLength(data);
    }

    private void begin(final Scope scope, final int depth)
    {
        enclosing[depth] = scope;
        Arrays.fill(seen[depth], 0, scope.size() / Long.SIZE + 1, 0);
    }

    private void requireAll(final Scope scope, final int depth)
    {
        final int tag = scope.firstMissing(seen[depth]);
        if (tag != Scope.NONE)
        {
            findings.missing(tag);
        }
    }

    private boolean isSeen(final int depth, final int member)
    {
        return (seen[depth][member >> 6] & 1L << member) != 0;
    }

    private void mark(final int depth, final int member)
    {
        seen[depth][member >> 6] |= 1L << member;
    }
}
