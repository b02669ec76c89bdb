package io.understudy.gateway.ops.settings;

import java.util.Collection;
import java.util.Locale;

/** Finds what a mistyped name was meant to be. */
final class NearestName
{
    private NearestName()
    {
    }

    /** The name that takes the fewest edits to reach; the first of equals. */
    static String of(final String wrong, final Collection<String> names)
    {
        String nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (final String name : names)
        {
            final int edits = edits(
                wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (edits < fewest)
            {
                fewest = edits;
                nearest = name;
            }
        }
        return nearest;
    }

    /** Levenshtein's distance, one row of its table at a time. */
    private static int edits(final String from, final String to)
    {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++)
        {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++)
        {
            final int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++)
            {
                final int swap = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(
                    above[j - 1] + swap, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.length()];
    }
}
