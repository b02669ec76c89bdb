package io.understudy.gateway.detect;

/**
 * Reads what the kernel writes of a thread (proc(5), fs/proc/array.c) digit by digit, so that no
 * look makes a string. One thread.
 */
final class TaskText
{
    static final int SIGKILL = 0x100;
    static final int PF_EXITING = 0x4; // include/linux/sched.h

    private static final int STATE_FIELD = 3;
    private static final int FLAGS_FIELD = 9;
    private static final int START_FIELD = 22;
    private static final int SIGNAL_FIELD = 31;
    private static final byte[] SHARED_PENDING = {'\n', 'S', 'h', 'd', 'P', 'n', 'd', ':', '\t'};
    private static final int HEX_LETTER = 10;

    private char state;
    private long flags;
    private long startTicks;
    private long pendingSignals;

    /**
     * Takes a stat line apart. The name in parentheses may have spaces and parentheses itself, so
     * the fields are counted from the last one.
     *
     * @return false if it is no such line.
     */
    boolean parseStat(final byte[] text, final int length)
    {
        int at = length - 1;
        while (at >= 0 && text[at] != ')')
        {
            at--;
        }
        at += 2;
        if (at < 2 || at >= length)
        {
            return false;
        }
        state = (char)text[at];
        int field = STATE_FIELD;
        for (; at < length && field < SIGNAL_FIELD; at++)
        {
            if (text[at] == ' ')
            {
                field++;
                if (field == FLAGS_FIELD)
                {
                    flags = decimal(text, at + 1, length);
                }
                else if (field == START_FIELD)
                {
                    startTicks = decimal(text, at + 1, length);
                }
                else if (field == SIGNAL_FIELD)
                {
                    pendingSignals = decimal(text, at + 1, length);
                }
            }
        }
        return field == SIGNAL_FIELD;
    }

    private static long decimal(final byte[] text, final int from, final int length)
    {
        long value = 0;
        for (int i = from; i < length && text[i] >= '0' && text[i] <= '9'; i++)
        {
            value = value * 10 + text[i] - '0';
        }
        return value;
    }

    /** The signals that wait for the whole process, from its status; 0 if they are not there. */
    static long sharedPendingSignals(final byte[] text, final int length)
    {
        for (int i = 0; i + SHARED_PENDING.length < length; i++)
        {
            int same = 0;
            while (same < SHARED_PENDING.length && text[i + same] == SHARED_PENDING[same])
            {
                same++;
            }
            if (same == SHARED_PENDING.length)
            {
                return hexadecimal(text, i + same, length);
            }
        }
        return 0;
    }

    private static long hexadecimal(final byte[] text, final int from, final int length)
    {
        long value = 0;
        for (int i = from; i < length && text[i] > ' '; i++)
        {
            value = value << 4 |
                (text[i] <= '9' ? text[i] - '0' : text[i] - 'a' + HEX_LETTER);
        }
        return value;
    }

    boolean isGone()
    {
        return state == 'Z' || state == 'X' || state == 'x';
    }

    boolean isExiting()
    {
        return (flags & PF_EXITING) != 0;
    }

    boolean isKilled()
    {
        return (pendingSignals & SIGKILL) != 0;
    }

    long startTicks()
    {
        return startTicks;
    }
}
