package io.understudy.codecs.fix;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * UTCTimestamp, UTCTimeOnly and UTCDateOnly, from and to epoch ns. Without state. Never allocates.
 */
public final class FixTime
{
    /** Days from 0000-03-01 to 1970-01-01 (proleptic Gregorian calendar). */
    private static final int EPOCH_SHIFT_DAYS = 719_468;
    private static final int DAYS_PER_ERA = 146_097;
    private static final long NS_PER_SECOND = 1_000_000_000L;
    private static final long SECONDS_PER_DAY = 86_400L;
    private static final int DATE_LENGTH = 8;
    private static final int TIME_LENGTH = 8;
    private static final int MAX_FRACTION_DIGITS = 12;
    private static final int NANO_DIGITS = 9;
    private static final int LEAP_SECOND = 60;

    /** The last year of which every instant is below 2^63 epoch ns. */
    private static final int MAX_YEAR = 2261;

    private FixTime()
    {
    }

    /**
     * Reads YYYYMMDD-HH:MM:SS with 0, 3, 6, 9 or 12 digits behind a point (FIX 5.0 SP2, datatype
     * UTCTimestamp); what is below a nanosecond is cut off.
     *
     * @param buffer  that holds the value.
     * @param offset  of its first byte.
     * @param length  in bytes.
     * @param missing returned if it is not that.
     * @return epoch ns; years 0000 to 1677 and after 2261, which are valid but do not fit, are
     *     cut to the nearest that does.
     */
    public static long parseTimestamp(
        final DirectBuffer buffer, final int offset, final int length, final long missing)
    {
        if (!isTimestamp(buffer, offset, length))
        {
            return missing;
        }
        final int year = number(buffer, offset, 4);
        if (year > MAX_YEAR)
        {
            return Long.MAX_VALUE;
        }
        if (year < 1678)
        {
            return Long.MIN_VALUE;
        }
        final long days = epochDay(
            year, number(buffer, offset + 4, 2), number(buffer, offset + 6, 2));
        final int time = offset + DATE_LENGTH + 1;
        final long seconds = number(buffer, time, 2) * 3600L +
            number(buffer, time + 3, 2) * 60L + number(buffer, time + 6, 2);
        return (days * SECONDS_PER_DAY + seconds) * NS_PER_SECOND +
            fraction(buffer, time + TIME_LENGTH, offset + length);
    }

    /**
     * Writes an instant as UTCTimestamp.
     *
     * @param buffer    to write to.
     * @param offset    of the first byte.
     * @param epochNs   the instant, from 0.
     * @param precision of what is written; the rest is cut off.
     * @return the length (bytes): 21, 24 or 27.
     */
    public static int putTimestamp(
        final MutableDirectBuffer buffer,
        final int offset,
        final long epochNs,
        final TimePrecision precision)
    {
        final long epochSecond = Math.floorDiv(epochNs, NS_PER_SECOND);
        putDate(buffer, offset, Math.floorDiv(epochSecond, SECONDS_PER_DAY));
        buffer.putByte(offset + DATE_LENGTH, (byte)'-');
        final int secondOfDay = (int)Math.floorMod(epochSecond, SECONDS_PER_DAY);
        final int time = offset + DATE_LENGTH + 1;
        putDigits(buffer, time, secondOfDay / 3600, 2);
        buffer.putByte(time + 2, (byte)':');
        putDigits(buffer, time + 3, secondOfDay / 60 % 60, 2);
        buffer.putByte(time + 5, (byte)':');
        putDigits(buffer, time + 6, secondOfDay % 60, 2);
        buffer.putByte(time + TIME_LENGTH, (byte)'.');
        final int fractionNs = (int)Math.floorMod(epochNs, NS_PER_SECOND);
        putDigits(buffer, time + TIME_LENGTH + 1, fractionNs / precision.unitNs(),
            precision.digits());
        return DATE_LENGTH + 1 + TIME_LENGTH + 1 + precision.digits();
    }

    static boolean isTimestamp(final DirectBuffer buffer, final int offset, final int length)
    {
        return length >= DATE_LENGTH + 1 + TIME_LENGTH &&
            buffer.getByte(offset + DATE_LENGTH) == '-' &&
            isDate(buffer, offset, DATE_LENGTH) &&
            isTime(buffer, offset + DATE_LENGTH + 1, length - DATE_LENGTH - 1);
    }

    /** YYYYMMDD, a day that there is. */
    static boolean isDate(final DirectBuffer buffer, final int offset, final int length)
    {
        if (length != DATE_LENGTH || !areDigits(buffer, offset, DATE_LENGTH))
        {
            return false;
        }
        final int month = number(buffer, offset + 4, 2);
        final int day = number(buffer, offset + 6, 2);
        return month >= 1 && month <= 12 && day >= 1 &&
            day <= daysIn(number(buffer, offset, 4), month);
    }

    /** HH:MM:SS, 60 being a leap second, with 0, 3, 6, 9 or 12 digits behind a point. */
    static boolean isTime(final DirectBuffer buffer, final int offset, final int length)
    {
        if (length < TIME_LENGTH ||
            buffer.getByte(offset + 2) != ':' || buffer.getByte(offset + 5) != ':' ||
            !isBelow(buffer, offset, 24) || !isBelow(buffer, offset + 3, 60) ||
            !isBelow(buffer, offset + 6, LEAP_SECOND + 1))
        {
            return false;
        }
        final int digits = length - TIME_LENGTH - 1;
        return length == TIME_LENGTH ||
            buffer.getByte(offset + TIME_LENGTH) == '.' &&
            digits >= 3 && digits <= MAX_FRACTION_DIGITS && digits % 3 == 0 &&
            areDigits(buffer, offset + TIME_LENGTH + 1, digits);
    }

    static int daysIn(final int year, final int month)
    {
        if (month == 2)
        {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    static boolean areDigits(final DirectBuffer buffer, final int offset, final int length)
    {
        for (int i = 0; i < length; i++)
        {
            if (!Ascii.isDigit(buffer.getByte(offset + i)))
            {
                return false;
            }
        }
        return true;
    }

    static int number(final DirectBuffer buffer, final int offset, final int digits)
    {
        int value = 0;
        for (int i = 0; i < digits; i++)
        {
            value = value * 10 + (buffer.getByte(offset + i) - '0');
        }
        return value;
    }

    private static boolean isBelow(
        final DirectBuffer buffer, final int offset, final int bound)
    {
        return areDigits(buffer, offset, 2) && number(buffer, offset, 2) < bound;
    }

    private static long fraction(final DirectBuffer buffer, final int point, final int end)
    {
        final int digits = Math.min(NANO_DIGITS, Math.max(0, end - point - 1));
        long value = number(buffer, point + 1, digits);
        for (int i = digits; i < NANO_DIGITS; i++)
        {
            value *= 10;
        }
        return value;
    }

    /** Day numbers by years that begin in March, so that the leap day is a year's last. */
    private static long epochDay(final int year, final int month, final int day)
    {
        final int marchYear = month > 2 ? year : year - 1;
        final int era = Math.floorDiv(marchYear, 400);
        final int yearOfEra = marchYear - era * 400;
        final int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        final int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return (long)era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT_DAYS;
    }

    private static void putDate(
        final MutableDirectBuffer buffer, final int offset, final long epochDay)
    {
        final long shifted = epochDay + EPOCH_SHIFT_DAYS;
        final long era = Math.floorDiv(shifted, (long)DAYS_PER_ERA);
        final int dayOfEra = (int)(shifted - era * DAYS_PER_ERA);
        final int yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        final int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        final int marchMonth = (5 * dayOfYear + 2) / 153;
        final int day = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
        final int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        final int year = (int)(era * 400) + yearOfEra + (month <= 2 ? 1 : 0);
        putDigits(buffer, offset, year, 4);
        putDigits(buffer, offset + 4, month, 2);
        putDigits(buffer, offset + 6, day, 2);
    }

    private static void putDigits(
        final MutableDirectBuffer buffer, final int offset, final int number, final int digits)
    {
        int rest = number;
        for (int i = digits - 1; i >= 0; i--)
        {
            buffer.putByte(offset + i, (byte)('0' + rest % 10));
            rest /= 10;
        }
    }
}
