package io.understudy.journal;

import java.util.Arrays;

/**
 * The logical stream as runs of consecutive records, each within one roll file. Adding a run that
 * begins at n drops what it voids: every earlier run that begins at or above n. One thread.
 */
final class Runs
{
    private static final int FIRST_CAPACITY = 64;

    private long[] firstSequences = new long[FIRST_CAPACITY];
    private long[] excerpts = new long[FIRST_CAPACITY];
    private int[] cycles = new int[FIRST_CAPACITY];
    private int count;

    void clear()
    {
        count = 0;
    }

    void add(final int cycle, final long excerpt, final long firstSequence)
    {
        while (count > 0 && firstSequences[count - 1] >= firstSequence)
        {
            count--;
        }
        if (count == cycles.length)
        {
            firstSequences = Arrays.copyOf(firstSequences, count * 2);
            excerpts = Arrays.copyOf(excerpts, count * 2);
            cycles = Arrays.copyOf(cycles, count * 2);
        }
        firstSequences[count] = firstSequence;
        excerpts[count] = excerpt;
        cycles[count] = cycle;
        count++;
    }

    void dropBefore(final int cycle)
    {
        int keepFrom = 0;
        while (keepFrom < count && cycles[keepFrom] < cycle)
        {
            keepFrom++;
        }
        System.arraycopy(firstSequences, keepFrom, firstSequences, 0, count - keepFrom);
        System.arraycopy(excerpts, keepFrom, excerpts, 0, count - keepFrom);
        System.arraycopy(cycles, keepFrom, cycles, 0, count - keepFrom);
        count -= keepFrom;
    }

    void copyFrom(final Runs other)
    {
        firstSequences = Arrays.copyOf(other.firstSequences, other.firstSequences.length);
        excerpts = Arrays.copyOf(other.excerpts, other.excerpts.length);
        cycles = Arrays.copyOf(other.cycles, other.cycles.length);
        count = other.count;
    }

    int count()
    {
        return count;
    }

    int cycle(final int run)
    {
        return cycles[run];
    }

    long excerpt(final int run)
    {
        return excerpts[run];
    }

    long firstSequence(final int run)
    {
        return firstSequences[run];
    }

    /** The run that holds a sequence number, or -1 if it is before the first. */
    int find(final long sequence)
    {
        final int at = Arrays.binarySearch(firstSequences, 0, count, sequence);
        return at >= 0 ? at : -at - 2;
    }

    /** The first sequence number of the first run of another that this one has not. */
    long firstNewIn(final Runs other)
    {
        for (int i = 0; i < other.count; i++)
        {
            final int at = find(other.firstSequences[i]);
            if (at < 0 || firstSequences[at] != other.firstSequences[i] ||
                excerpts[at] != other.excerpts[i] || cycles[at] != other.cycles[i])
            {
                return other.firstSequences[i];
            }
        }
        return Long.MAX_VALUE;
    }

    boolean sameAs(final Runs other)
    {
        return count == other.count &&
            Arrays.equals(firstSequences, 0, count, other.firstSequences, 0, count) &&
            Arrays.equals(excerpts, 0, count, other.excerpts, 0, count) &&
            Arrays.equals(cycles, 0, count, other.cycles, 0, count);
    }
}
