package io.understudy.codecs.fix;

import org.agrona.DirectBuffer;

/**
 * Values of MsgType (35) as numbers, for a switch: the characters, the last one in the lowest byte.
 */
public final class FixMsgType
{
    /** No type, or one of more than four characters. */
    public static final int NONE = 0;

    /** Heartbeat. */
    public static final int HEARTBEAT = '0';

    /** TestRequest. */
    public static final int TEST_REQUEST = '1';

    /** ResendRequest. */
    public static final int RESEND_REQUEST = '2';

    /** Reject, the session's. */
    public static final int REJECT = '3';

    /** SequenceReset. */
    public static final int SEQUENCE_RESET = '4';

    /** Logout. */
    public static final int LOGOUT = '5';

    /** ExecutionReport. */
    public static final int EXECUTION_REPORT = '8';

    /** OrderCancelReject. */
    public static final int ORDER_CANCEL_REJECT = '9';

    /** Logon. */
    public static final int LOGON = 'A';

    /** OrderMassStatusRequest. */
    public static final int ORDER_MASS_STATUS_REQUEST = 'A' << 8 | 'F';

    /** NewOrderSingle. */
    public static final int NEW_ORDER_SINGLE = 'D';

    /** OrderCancelRequest. */
    public static final int ORDER_CANCEL_REQUEST = 'F';

    /** OrderCancelReplaceRequest. */
    public static final int ORDER_CANCEL_REPLACE_REQUEST = 'G';

    /** OrderStatusRequest. */
    public static final int ORDER_STATUS_REQUEST = 'H';

    /** BusinessMessageReject. */
    public static final int BUSINESS_MESSAGE_REJECT = 'j';

    /** OrderMassCancelRequest. */
    public static final int ORDER_MASS_CANCEL_REQUEST = 'q';

    /** OrderMassCancelReport. */
    public static final int ORDER_MASS_CANCEL_REPORT = 'r';

    private static final int MAX_LENGTH = 4;

    private FixMsgType()
    {
    }

    /**
     * The number of a type.
     *
     * @param buffer that holds the value of MsgType (35).
     * @param offset of its first byte.
     * @param length in bytes.
     * @return its number, or {@link #NONE}.
     */
    public static int of(final DirectBuffer buffer, final int offset, final int length)
    {
        if (length > MAX_LENGTH)
        {
            return NONE;
        }
        int packed = 0;
        for (int i = 0; i < length; i++)
        {
            packed = packed << Byte.SIZE | buffer.getByte(offset + i) & 0xFF;
        }
        return packed;
    }

    /**
     * The number of a type.
     *
     * @param value of MsgType (35), up to four characters of US-ASCII.
     * @return its number, or {@link #NONE}.
     */
    public static int of(final CharSequence value)
    {
        if (value.length() > MAX_LENGTH)
        {
            return NONE;
        }
        int packed = 0;
        for (int i = 0; i < value.length(); i++)
        {
            packed = packed << Byte.SIZE | value.charAt(i) & 0xFF;
        }
        return packed;
    }

    /**
     * Whether a message is the session's own. Such messages are not resent (FIX session layer,
     * "administrative messages"), save for Reject.
     *
     * @param msgType a number.
     * @return true for 0, 1, 2, 3, 4, 5 and A.
     */
    public static boolean isSession(final int msgType)
    {
        return msgType >= HEARTBEAT && msgType <= LOGOUT || msgType == LOGON;
    }
}
