package io.understudy.gateway.engine;

import java.util.Arrays;

import org.agrona.DirectBuffer;

/**
 * FIX messages that came before the ones that should have come first, over all sessions, bounded:
 * what does not fit is dropped, and asked for again when its turn comes. A client that answers a
 * ResendRequest may leave out what it has sent after the gap, so what can be kept is kept.
 */
final class EarlyFrames
{
    static final int NONE = -1;
    static final int MAX_LENGTH = 1_024;
    static final int MAX_FRAMES = 512;
    static final int MAX_OF_SESSION = 64;

    private final Slab buffer;
    private final long[] sequences;
    private final int[] lengths;
    private final int[] next;
    private int free;

    EarlyFrames(final int maxSessions)
    {
        final int frames = framesFor(maxSessions);
        buffer = new Slab(frames * MAX_LENGTH);
        sequences = new long[frames];
        lengths = new int[frames];
        next = new int[frames];
        Arrays.setAll(next, i -> i + 1 < frames ? i + 1 : NONE);
    }

    /** No more than all sessions together may have. */
    private static int framesFor(final int maxSessions)
    {
        return (int)Math.min(MAX_FRAMES, (long)maxSessions * MAX_OF_SESSION);
    }

    static long directBytes(final int maxSessions)
    {
        return (long)framesFor(maxSessions) * MAX_LENGTH;
    }

    Slab buffer()
    {
        return buffer;
    }

    int offset(final int frame)
    {
        return frame * MAX_LENGTH;
    }

    int length(final int frame)
    {
        return lengths[frame];
    }

    long sequence(final int frame)
    {
        return sequences[frame];
    }

    int after(final int frame)
    {
        return next[frame];
    }

    /** False where it is there already, or there is no place for it. */
    boolean add(
        final FixState session,
        final long sequence,
        final DirectBuffer source,
        final int offset,
        final int length)
    {
        if (length > MAX_LENGTH || session.earlyCount == MAX_OF_SESSION || free == NONE ||
            find(session, sequence) != NONE)
        {
            return false;
        }
        final int frame = free;
        free = next[frame];
        sequences[frame] = sequence;
        lengths[frame] = length;
        next[frame] = NONE;
        buffer.putBytes(offset(frame), source, offset, length);
        if (session.lastEarly == NONE)
        {
            session.firstEarly = frame;
        }
        else
        {
            next[session.lastEarly] = frame;
        }
        session.lastEarly = frame;
        session.earlyCount++;
        return true;
    }

    int find(final FixState session, final long sequence)
    {
        int at = session.firstEarly;
        while (at != NONE && sequences[at] != sequence)
        {
            at = next[at];
        }
        return at;
    }

    /** Gives up all that lies below a sequence. */
    void dropBelow(final FixState session, final long sequence)
    {
        int before = NONE;
        int at = session.firstEarly;
        while (at != NONE)
        {
            final int after = next[at];
            if (sequences[at] < sequence)
            {
                unlink(session, before, at);
            }
            else
            {
                before = at;
            }
            at = after;
        }
    }

    private void unlink(final FixState session, final int before, final int frame)
    {
        if (before == NONE)
        {
            session.firstEarly = next[frame];
        }
        else
        {
            next[before] = next[frame];
        }
        if (session.lastEarly == frame)
        {
            session.lastEarly = before;
        }
        session.earlyCount--;
        next[frame] = free;
        free = frame;
    }
}
