package io.understudy.codecs.fix;

import java.util.Locale;

import io.understudy.codecs.client.RejectReason;

/**
 * Reasons of refusal by the numbers of each version, and as text. A reason for which a version has
 * no number of its own is its "other"; the text says what it was.
 */
final class FixReasons
{
    private static final int BROKER_OPTION = 0;
    private static final int OTHER = 99;
    private static final RejectReason[] REASONS = new RejectReason[256];
    private static final byte[][] TEXTS = new byte[REASONS.length][];

    static
    {
        for (final RejectReason reason : RejectReason.values())
        {
            if (reason.value() < REASONS.length)
            {
                REASONS[reason.value()] = reason;
                TEXTS[reason.value()] = Ascii.bytes(
                    reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
    }

    private FixReasons()
    {
    }

    /** What to say in Text (58). */
    static byte[] text(final RejectReason reason)
    {
        return reason.value() < TEXTS.length ? TEXTS[reason.value()] :
            TEXTS[RejectReason.UNSUPPORTED_VALUE.value()];
    }

    /** OrdRejReason (103). */
    static int ordRejReason(final FixVersion version, final RejectReason reason)
    {
        final boolean isFix42 = version == FixVersion.FIX_4_2;
        final boolean isFix50 = version == FixVersion.FIXT_1_1;
        final int other = isFix42 ? BROKER_OPTION : OTHER;
        switch (reason)
        {
            case UNKNOWN_INSTRUMENT:
                return 1;
            case INSTRUMENT_HALTED:
            case INSTRUMENT_CLOSED:
                return 2;
            case QUANTITY_ABOVE_MAXIMUM:
                return 3;
            case UNKNOWN_ORDER:
                return 5;
            case DUPLICATE_CLORDID:
                return 6;
            case STALE_INPUT:
            case OUTSIDE_WINDOW:
                return 8;
            case QUANTITY_NOT_POSITIVE:
            case QUANTITY_NOT_A_LOT:
            case QUANTITY_BELOW_MINIMUM:
                return isFix42 ? other : 13;
            case PRICE_MISSING:
            case PRICE_NOT_ALLOWED:
            case UNSUPPORTED_VALUE:
            case IMMUTABLE_FIELD:
                return isFix42 ? other : 11;
            case PRICE_OUT_OF_BAND:
                return isFix50 ? 16 : other;
            case PRICE_NOT_ON_TICK:
                return isFix50 ? 18 : other;
            default:
                return other;
        }
    }

    /** CxlRejReason (102). */
    static int cxlRejReason(final FixVersion version, final RejectReason reason)
    {
        final boolean isFix42 = version == FixVersion.FIX_4_2;
        switch (reason)
        {
            case TOO_LATE_TO_CANCEL:
                return 0;
            case UNKNOWN_ORDER:
                return 1;
            case ORDER_PENDING:
                return 3;
            case DUPLICATE_CLORDID:
                return isFix42 ? 2 : 6;
            default:
                return isFix42 ? 2 : OTHER;
        }
    }

    /** BusinessRejectReason (380). */
    static int businessRejectReason(final RejectReason reason)
    {
        switch (reason)
        {
            case UNKNOWN_ORDER:
                return 1;
            case UNKNOWN_INSTRUMENT:
                return 2;
            case UNKNOWN_MESSAGE:
                return 3;
            case SESSION_HALTED:
            case THROTTLED:
            case CAPACITY_FULL:
                return 4;
            case CLORDID_MISSING:
            case PRICE_MISSING:
                return 5;
            default:
                return 0;
        }
    }
}
