package io.understudy.codecs.fix;

import org.agrona.DirectBuffer;

/**
 * Data types of FIX by how their values look ("FIX datatypes" of each version). The names are those
 * of the dictionaries.
 */
enum FieldType
{
    STRING, DATA, XMLDATA, EXCHANGE,
    CHAR, BOOLEAN, INT, DAYOFMONTH, LENGTH, SEQNUM, NUMINGROUP,
    FLOAT, PRICE, QTY, AMT, PRICEOFFSET, PERCENTAGE,
    COUNTRY, CURRENCY, LANGUAGE,
    MULTIPLEVALUESTRING, MULTIPLESTRINGVALUE, MULTIPLECHARVALUE,
    MONTHYEAR, LOCALMKTDATE, UTCDATE, UTCDATEONLY, UTCTIMEONLY, UTCTIMESTAMP, TIME,
    TZTIMEONLY, TZTIMESTAMP;

    private static final int COUNTRY_LENGTH = 2;
    private static final int CURRENCY_LENGTH = 3;
    private static final int MONTH_LENGTH = 6;
    private static final int DAY_LENGTH = 8;
    private static final int MAX_DAY_OF_MONTH = 31;
    private static final int MAX_ZONE_HOUR = 14;

    boolean isMultiple()
    {
        return this == MULTIPLEVALUESTRING || this == MULTIPLESTRINGVALUE ||
            this == MULTIPLECHARVALUE;
    }

    /** Whether a value that is not empty has the form of this type. */
    boolean isValid(final DirectBuffer buffer, final int offset, final int length)
    {
        switch (this)
        {
            case CHAR:
                return length == 1;
            case BOOLEAN:
                return length == 1 &&
                    (buffer.getByte(offset) == 'Y' || buffer.getByte(offset) == 'N');
            case INT:
                return isInt(buffer, offset, length);
            case LENGTH:
            case SEQNUM:
            case NUMINGROUP:
                return Ascii.parseNatural(buffer, offset, length) >= 0;
            case DAYOFMONTH:
                final long day = Ascii.parseNatural(buffer, offset, length);
                return day >= 1 && day <= MAX_DAY_OF_MONTH;
            case FLOAT:
            case PRICE:
            case QTY:
            case AMT:
            case PRICEOFFSET:
            case PERCENTAGE:
                return Decimals.isDecimal(buffer, offset, length);
            case COUNTRY:
            case LANGUAGE:
                return length == COUNTRY_LENGTH;
            case CURRENCY:
                return length == CURRENCY_LENGTH;
            case MULTIPLEVALUESTRING:
            case MULTIPLESTRINGVALUE:
                return areValues(buffer, offset, length, length);
            case MULTIPLECHARVALUE:
                return areValues(buffer, offset, length, 1);
            default:
                return isTime(buffer, offset, length);
        }
    }

    private boolean isTime(final DirectBuffer buffer, final int offset, final int length)
    {
        switch (this)
        {
            case MONTHYEAR:
                return isMonthYear(buffer, offset, length);
            case LOCALMKTDATE:
            case UTCDATE:
            case UTCDATEONLY:
                return FixTime.isDate(buffer, offset, length);
            case UTCTIMEONLY:
                return FixTime.isTime(buffer, offset, length);
            case UTCTIMESTAMP:
            case TIME:
                return FixTime.isTimestamp(buffer, offset, length);
            case TZTIMEONLY:
                return isZonedTime(buffer, offset, length, false);
            case TZTIMESTAMP:
                return length > DAY_LENGTH && buffer.getByte(offset + DAY_LENGTH) == '-' &&
                    FixTime.isDate(buffer, offset, DAY_LENGTH) &&
                    isZonedTime(buffer, offset + DAY_LENGTH + 1, length - DAY_LENGTH - 1, true);
            default:
                return true;
        }
    }

    private static boolean isInt(final DirectBuffer buffer, final int offset, final int length)
    {
        final int sign = buffer.getByte(offset) == '-' ? 1 : 0;
        return Ascii.parseNatural(buffer, offset + sign, length - sign) >= 0;
    }

    /** Values with one blank between two of them. */
    private static boolean areValues(
        final DirectBuffer buffer, final int offset, final int length, final int maxLength)
    {
        int valueLength = 0;
        for (int i = offset; i < offset + length; i++)
        {
            if (buffer.getByte(i) != ' ')
            {
                valueLength++;
            }
            else if (valueLength == 0)
            {
                return false;
            }
            else
            {
                valueLength = 0;
            }
            if (valueLength > maxLength)
            {
                return false;
            }
        }
        return valueLength > 0;
    }

    /** YYYYMM, YYYYMMDD or YYYYMMwN with N from 1 to 5. */
    private static boolean isMonthYear(
        final DirectBuffer buffer, final int offset, final int length)
    {
        if (length == DAY_LENGTH && buffer.getByte(offset + MONTH_LENGTH) != 'w')
        {
            return FixTime.isDate(buffer, offset, length);
        }
        if (length != MONTH_LENGTH && length != DAY_LENGTH ||
            !FixTime.areDigits(buffer, offset, MONTH_LENGTH))
        {
            return false;
        }
        final int month = FixTime.number(buffer, offset + 4, 2);
        final int week = length == DAY_LENGTH ? buffer.getByte(offset + DAY_LENGTH - 1) : '1';
        return month >= 1 && month <= 12 && week >= '1' && week <= '5';
    }

    /** HH:MM[:SS[.fraction]] and Z or +hh[:mm] or -hh[:mm], the zone left out being local time. */
    private static boolean isZonedTime(
        final DirectBuffer buffer,
        final int offset,
        final int length,
        final boolean needsSeconds)
    {
        int zone = offset;
        final int end = offset + length;
        while (zone < end && "Z+-".indexOf(buffer.getByte(zone)) < 0)
        {
            zone++;
        }
        return isClock(buffer, offset, zone - offset, needsSeconds) &&
            isZone(buffer, zone, end - zone);
    }

    private static boolean isClock(
        final DirectBuffer buffer,
        final int offset,
        final int length,
        final boolean needsSeconds)
    {
        if (length == 5 && !needsSeconds)
        {
            return buffer.getByte(offset + 2) == ':' && isBelow(buffer, offset, 24) &&
                isBelow(buffer, offset + 3, 60);
        }
        return FixTime.isTime(buffer, offset, length);
    }

    private static boolean isZone(final DirectBuffer buffer, final int offset, final int length)
    {
        if (length == 0 || length == 1)
        {
            return length == 0 || buffer.getByte(offset) == 'Z';
        }
        return buffer.getByte(offset) != 'Z' && length >= 3 &&
            isBelow(buffer, offset + 1, MAX_ZONE_HOUR + 1) &&
            (length == 3 || length == 6 && buffer.getByte(offset + 3) == ':' &&
            isBelow(buffer, offset + 4, 60));
    }

    private static boolean isBelow(
        final DirectBuffer buffer, final int offset, final int bound)
    {
        return FixTime.areDigits(buffer, offset, 2) && FixTime.number(buffer, offset, 2) < bound;
    }
}
