package io.understudy.gateway.ops.settings;

import java.util.Locale;

/** Durations and byte counts as people write them: 200us, 64m. */
final class Quantities
{
    private static final String[] TIME_UNITS = {"ns", "us", "ms", "s", "min", "h"};
    private static final long[] TIME_SIZES_NS =
        {1, 1_000, 1_000_000, 1_000_000_000L, 60_000_000_000L, 3_600_000_000_000L};
    private static final String[] BYTE_UNITS = {"", "k", "m", "g"};
    private static final long[] BYTE_SIZES = {1, 1L << 10, 1L << 20, 1L << 30};

    private Quantities()
    {
    }

    static Long parseDurationNs(final String text)
    {
        return parse(
            text, TIME_UNITS, TIME_SIZES_NS,
            "is not a duration such as 200us, 5ms, 1s, or a whole number of ns");
    }

    static Long parseBytes(final String text)
    {
        return parse(
            text, BYTE_UNITS, BYTE_SIZES, "is not a number of bytes such as 4096, 64k, 16m or 1g");
    }

    static String formatDurationNs(final long durationNs)
    {
        return format(durationNs, TIME_UNITS, TIME_SIZES_NS);
    }

    static String formatBytes(final long bytes)
    {
        return format(bytes, BYTE_UNITS, BYTE_SIZES);
    }

    private static Long parse(
        final String text, final String[] units, final long[] sizes, final String complaint)
    {
        final String lower = text.toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < lower.length() &&
            lower.charAt(digits) >= '0' && lower.charAt(digits) <= '9')
        {
            digits++;
        }
        final long size = size(lower.substring(digits).trim(), units, sizes);
        if (digits == 0 || size == 0)
        {
            throw new IllegalArgumentException(complaint);
        }
        try
        {
            return Math.multiplyExact(Long.parseLong(lower.substring(0, digits)), size);
        }
        catch (final NumberFormatException | ArithmeticException ex)
        {
            throw new IllegalArgumentException("is too large", ex);
        }
    }

    private static long size(final String unit, final String[] units, final long[] sizes)
    {
        for (int i = 0; i < units.length; i++)
        {
            if (unit.equals(units[i]))
            {
                return sizes[i];
            }
        }
        return unit.isEmpty() ? 1 : 0;
    }

    private static String format(final long value, final String[] units, final long[] sizes)
    {
        int unit = sizes.length - 1;
        while (unit > 0 && (value == 0 || value % sizes[unit] != 0))
        {
            unit--;
        }
        return value / sizes[unit] + units[unit];
    }
}
