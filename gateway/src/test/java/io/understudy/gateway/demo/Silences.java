package io.understudy.gateway.demo;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.agrona.collections.LongArrayList;

/**
 * How long the client hears no answer. A silence counts whole, from one answer to the next, in the
 * window of 100 ms in which it begins: after a strike, and in the windows before, for comparison.
 */
final class Silences
{
    /** Undisturbed windows that are kept for comparison, the latest. */
    static final int WINDOWS = 20;

    private static final long WINDOW_NS = TimeUnit.MILLISECONDS.toNanos(100);

    private final long[] undisturbedNs = new long[WINDOWS + 1];
    private final LongArrayList answersNs = new LongArrayList();
    private long lastAnswerNs = System.nanoTime();
    private boolean isUndisturbed;
    private long undisturbedSinceNs;
    private long windows;
    private long strikeNs;
    private long longestNs;
    private long longestAtOnceNs;
    private int struckAt;
    private long gapNs;
    private boolean isServedAgain;

    /** The first answer to a command. */
    void onAnswer(final int command, final long nowNs)
    {
        final long silenceNs = nowNs - lastAnswerNs;
        longestNs = Math.max(longestNs, silenceNs);
        if (!isServedAgain)
        {
            gapNs = longestNs;
            isServedAgain = command >= struckAt;
        }
        answersNs.addLong(nowNs);
        if (lastAnswerNs - strikeNs < WINDOW_NS)
        {
            longestAtOnceNs = Math.max(longestAtOnceNs, silenceNs);
        }
        if (isUndisturbed && lastAnswerNs - undisturbedSinceNs >= 0)
        {
            final long window = (lastAnswerNs - undisturbedSinceNs) / WINDOW_NS;
            while (windows < window)
            {
                windows++;
                undisturbedNs[slot(windows)] = 0;
            }
            undisturbedNs[slot(windows)] = Math.max(undisturbedNs[slot(windows)], silenceNs);
        }
        lastAnswerNs = nowNs;
    }

    /** From now on nothing disturbs the flow at its full rate. */
    void beginUndisturbed(final long nowNs)
    {
        isUndisturbed = true;
        undisturbedSinceNs = nowNs;
        windows = 0;
        Arrays.fill(undisturbedNs, 0);
        answersNs.clear();
    }

    /** Whether as many windows are over as are compared with. */
    boolean areUndisturbedKnown()
    {
        return isUndisturbed && windows >= WINDOWS;
    }

    /** Something is done now, before a command is sent: silences are taken anew from here on. */
    void strike(final int nextCommand, final long nowNs)
    {
        struckAt = nextCommand;
        gapNs = 0;
        isServedAgain = false;
        isUndisturbed = false;
        strikeNs = nowNs;
        longestNs = 0;
        longestAtOnceNs = 0;
        answersNs.clear();
        answersNs.addLong(lastAnswerNs);
    }

    /**
     * The longest between the last answer before the strike and the first one to a command that
     * was sent after it: then service is back.
     */
    long gapNs()
    {
        return gapNs;
    }

    /** The longest since the strike, whatever it is due to. */
    long longestNs()
    {
        return longestNs;
    }

    /** The longest since the strike of those that touch a stretch of time. */
    long longestDuringNs(final long fromNs, final long toNs)
    {
        long longest = 0;
        for (int i = 1; i < answersNs.size(); i++)
        {
            final long beginNs = answersNs.getLong(i - 1);
            final long endNs = answersNs.getLong(i);
            if (beginNs - toNs <= 0 && endNs - fromNs >= 0)
            {
                longest = Math.max(longest, endNs - beginNs);
            }
        }
        return longest;
    }

    /** The longest that began within 100 ms of the strike. */
    long longestAtOnceNs()
    {
        return longestAtOnceNs;
    }

    /** The longest that began in one of the last whole windows before the strike. */
    long longestUndisturbedNs()
    {
        long longest = 0;
        for (long window = Math.max(0, windows - WINDOWS); window < windows; window++)
        {
            longest = Math.max(longest, undisturbedNs[slot(window)]);
        }
        return longest;
    }

    private static int slot(final long window)
    {
        return (int)(window % (WINDOWS + 1));
    }

    long lastAnswerNs()
    {
        return lastAnswerNs;
    }
}
