package io.understudy.codecs.fix;

import java.util.Arrays;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The fields of a request, found in one pass, and their values by the gateway's types. The first
 * fault is kept: code and tag. One thread. Never allocates after construction.
 */
final class RequestFields
{
    static final int ACCOUNT = 0;
    static final int CL_ORD_ID = 1;
    static final int EXEC_INST = 2;
    static final int MSG_SEQ_NUM = 3;
    static final int ORDER_ID = 4;
    static final int ORDER_QTY = 5;
    static final int ORD_TYPE = 6;
    static final int ORIG_CL_ORD_ID = 7;
    static final int PRICE = 8;
    static final int SENDING_TIME = 9;
    static final int SIDE = 10;
    static final int SYMBOL = 11;
    static final int TIME_IN_FORCE = 12;
    static final int SCOPE = 13;
    static final int MASS_STATUS_REQ_ID = 14;
    static final int MASS_STATUS_REQ_TYPE = 15;
    static final int PARTIES = 16;
    static final int TARGET_PARTIES = 17;
    static final int TRADING_SESSION = 18;
    static final int UNDERLYING_SYMBOL = 19;

    private static final int[] TAGS =
    {
        FixTag.ACCOUNT, FixTag.CL_ORD_ID, FixTag.EXEC_INST, FixTag.MSG_SEQ_NUM, FixTag.ORDER_ID,
        FixTag.ORDER_QTY, FixTag.ORD_TYPE, FixTag.ORIG_CL_ORD_ID, FixTag.PRICE,
        FixTag.SENDING_TIME, FixTag.SIDE, FixTag.SYMBOL, FixTag.TIME_IN_FORCE,
        FixTag.MASS_CANCEL_REQUEST_TYPE, FixTag.MASS_STATUS_REQ_ID, FixTag.MASS_STATUS_REQ_TYPE,
        453, 1461, 336, 311,
    };

    /**
     * Fields that change what an order does, in a way that the gateway does not serve: to leave
     * them out would execute what nobody asked for. StopPx, MinQty, MaxFloor, ExpireTime,
     * CashOrderQty, EffectiveTime, PegDifference, DiscretionInst, DiscretionOffset, ExpireDate,
     * OrderPercent, DisplayQty, TriggerType.
     */
    private static final int[] UNSUPPORTED =
        {99, 110, 111, 126, 152, 168, 211, 388, 389, 432, 516, 1138, 1100};

    private static final int TABLE_SIZE = 2_048;
    private static final byte OTHER = -1;
    private static final byte REFUSED = -2;
    private static final byte[] SLOTS = new byte[TABLE_SIZE];

    static
    {
        Arrays.fill(SLOTS, OTHER);
        for (int slot = 0; slot < TAGS.length; slot++)
        {
            SLOTS[TAGS[slot]] = (byte)slot;
        }
        for (final int tag : UNSUPPORTED)
        {
            SLOTS[tag] = REFUSED;
        }
    }

    private final int[] indexes = new int[TAGS.length];
    private FixMessage message;
    private int fault;
    private int faultTag;

    void find(final FixMessage newMessage)
    {
        message = newMessage;
        fault = 0;
        faultTag = 0;
        for (int i = 0; i < indexes.length; i++)
        {
            indexes[i] = FixMessage.NOT_FOUND;
        }
        for (int i = 0; i < message.fieldCount(); i++)
        {
            final int tag = message.tagAt(i);
            final byte slot = tag > 0 && tag < TABLE_SIZE ? SLOTS[tag] : OTHER;
            if (slot >= 0 && indexes[slot] == FixMessage.NOT_FOUND)
            {
                indexes[slot] = i;
            }
            else if (slot == REFUSED)
            {
                fault(FixRequests.UNSUPPORTED_FIELD, tag);
            }
        }
    }

    int fault()
    {
        return fault;
    }

    int faultTag()
    {
        return faultTag;
    }

    boolean has(final int slot)
    {
        return indexes[slot] >= 0;
    }

    void fault(final int code, final int tag)
    {
        if (fault == 0)
        {
            fault = code;
            faultTag = tag;
        }
    }

    void require(final int slot)
    {
        if (indexes[slot] < 0)
        {
            fault(FixRequests.MISSING_FIELD, TAGS[slot]);
        }
    }

    void refuse(final int slot)
    {
        if (indexes[slot] >= 0)
        {
            fault(FixRequests.UNSUPPORTED_FIELD, TAGS[slot]);
        }
    }

    /** Text into an SBE char array that is filled with NUL. */
    void putText(
        final int slot, final MutableDirectBuffer target, final int offset, final int capacity)
    {
        final int index = indexes[slot];
        if (index < 0)
        {
            return;
        }
        final int length = message.valueLength(index);
        if (length > capacity)
        {
            fault(FixRequests.TOO_LONG, TAGS[slot]);
        }
        else if (!isPlainText(message.buffer(), message.valueOffset(index), length))
        {
            fault(FixRequests.MALFORMED, TAGS[slot]);
        }
        else
        {
            target.putBytes(offset, message.buffer(), message.valueOffset(index), length);
        }
    }

    byte character(final int slot, final byte missing)
    {
        final int index = indexes[slot];
        if (index < 0)
        {
            return missing;
        }
        if (message.valueLength(index) != 1)
        {
            fault(FixRequests.MALFORMED, TAGS[slot]);
            return missing;
        }
        return message.charAt(index);
    }

    /** Of several characters with blanks between them the first that is not expected. */
    byte onlyOrFirstOther(final int slot, final byte expected, final byte missing)
    {
        final int index = indexes[slot];
        if (index < 0)
        {
            return missing;
        }
        final int offset = message.valueOffset(index);
        for (int i = 0; i < message.valueLength(index); i += 2)
        {
            if (message.buffer().getByte(offset + i) != expected)
            {
                return message.buffer().getByte(offset + i);
            }
        }
        return expected;
    }

    long decimal(final int slot, final int scale, final long missing)
    {
        final int index = indexes[slot];
        if (index < 0)
        {
            return missing;
        }
        final long mantissa = Decimals.parse(
            message.buffer(), message.valueOffset(index), message.valueLength(index), scale);
        if (mantissa == Decimals.TOO_FINE)
        {
            fault(FixRequests.TOO_FINE, TAGS[slot]);
        }
        else if (mantissa == Decimals.TOO_LARGE)
        {
            fault(FixRequests.TOO_LARGE, TAGS[slot]);
        }
        else if (mantissa == Decimals.MALFORMED)
        {
            fault(FixRequests.MALFORMED, TAGS[slot]);
        }
        return mantissa;
    }

    /** A whole number from 0. */
    long natural(final int slot, final long missing)
    {
        final int index = indexes[slot];
        if (index < 0)
        {
            return missing;
        }
        final long value = message.longAt(index, -1);
        if (value < 0)
        {
            fault(FixRequests.MALFORMED, TAGS[slot]);
        }
        return value;
    }

    long timestampNs(final int slot, final long missing)
    {
        final int index = indexes[slot];
        if (index < 0)
        {
            return missing;
        }
        final long epochNs = message.timestampNsAt(index, -1);
        if (epochNs < 0)
        {
            fault(FixRequests.MALFORMED, TAGS[slot]);
        }
        return epochNs;
    }

    int instrumentId(final FixSymbols symbols)
    {
        final int index = indexes[SYMBOL];
        return index < 0 || message.valueLength(index) == 0 ? FixSymbols.NO_INSTRUMENT :
            symbols.instrumentId(
                message.buffer(), message.valueOffset(index), message.valueLength(index));
    }

    /** What goes into a char array and comes back the same: no blanks at its ends, no controls. */
    private static boolean isPlainText(
        final DirectBuffer buffer, final int offset, final int length)
    {
        if (length == 0 || buffer.getByte(offset) == ' ' ||
            buffer.getByte(offset + length - 1) == ' ')
        {
            return false;
        }
        for (int i = offset; i < offset + length; i++)
        {
            final byte next = buffer.getByte(i);
            if (next < ' ' || next == 0x7F)
            {
                return false;
            }
        }
        return true;
    }
}
