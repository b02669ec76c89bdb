package io.understudy.codecs.fix;

/** Values of SessionRejectReason (373) and what they are called in Text (58). */
public final class SessionRejectReason
{
    /** Invalid tag number. */
    public static final int INVALID_TAG_NUMBER = 0;

    /** Required tag missing. */
    public static final int REQUIRED_TAG_MISSING = 1;

    /** Tag not defined for this message type. */
    public static final int TAG_NOT_DEFINED_FOR_THIS_MESSAGE_TYPE = 2;

    /** Undefined tag. */
    public static final int UNDEFINED_TAG = 3;

    /** Tag specified without a value. */
    public static final int TAG_SPECIFIED_WITHOUT_A_VALUE = 4;

    /** Value is incorrect (out of range) for this tag. */
    public static final int VALUE_IS_INCORRECT = 5;

    /** Incorrect data format for value. */
    public static final int INCORRECT_DATA_FORMAT_FOR_VALUE = 6;

    /** Decryption problem. */
    public static final int DECRYPTION_PROBLEM = 7;

    /** Signature problem. */
    public static final int SIGNATURE_PROBLEM = 8;

    /** CompID problem. */
    public static final int COMP_ID_PROBLEM = 9;

    /** SendingTime accuracy problem. */
    public static final int SENDING_TIME_ACCURACY_PROBLEM = 10;

    /** Invalid MsgType. */
    public static final int INVALID_MSG_TYPE = 11;

    /** XML validation error. */
    public static final int XML_VALIDATION_ERROR = 12;

    /** Tag appears more than once. */
    public static final int TAG_APPEARS_MORE_THAN_ONCE = 13;

    /** Tag specified out of required order. */
    public static final int TAG_SPECIFIED_OUT_OF_REQUIRED_ORDER = 14;

    /** Repeating group fields out of order. */
    public static final int REPEATING_GROUP_FIELDS_OUT_OF_ORDER = 15;

    /** Incorrect NumInGroup count for repeating group. */
    public static final int INCORRECT_NUM_IN_GROUP_COUNT = 16;

    /** Non-data value includes field delimiter (SOH). */
    public static final int NON_DATA_VALUE_INCLUDES_FIELD_DELIMITER = 17;

    /** Other. */
    public static final int OTHER = 99;

    private static final String[] TEXTS =
    {
        "Invalid tag number",
        "Required tag missing",
        "Tag not defined for this message type",
        "Undefined Tag",
        "Tag specified without a value",
        "Value is incorrect (out of range) for this tag",
        "Incorrect data format for value",
        "Decryption problem",
        "Signature problem",
        "CompID problem",
        "SendingTime accuracy problem",
        "Invalid MsgType",
        "XML validation error",
        "Tag appears more than once",
        "Tag specified out of required order",
        "Out of order repeating group members",
        "Incorrect NumInGroup count for repeating group",
        "Non-data value includes field delimiter",
    };

    /** FIX 4.2 ends its list here; what is later has no number there, only a text. */
    private static final int LAST_OF_FIX_4_2 = INVALID_MSG_TYPE;

    private SessionRejectReason()
    {
    }

    /**
     * The customary text of a reason.
     *
     * @param reason one of the constants.
     * @return the text, of US-ASCII characters.
     */
    public static String text(final int reason)
    {
        return reason >= 0 && reason < TEXTS.length ? TEXTS[reason] : "Other";
    }

    /**
     * Whether a version's SessionRejectReason (373) has a value; if not, the field is left out of
     * the Reject (FIX 4.2 Errata 20010501: values 0 to 11).
     *
     * @param version of FIX.
     * @param reason  one of the constants.
     * @return true if it may be sent.
     */
    public static boolean isDefinedIn(final FixVersion version, final int reason)
    {
        return version != FixVersion.FIX_4_2 || reason <= LAST_OF_FIX_4_2;
    }
}
