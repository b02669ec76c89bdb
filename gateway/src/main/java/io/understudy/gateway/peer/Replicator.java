package io.understudy.gateway.peer;

import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.RecentRecords;
import java.util.Arrays;

/**
 * Feeds other members the records that they ask for, each from its own place on and at its own
 * pace: a slow or dead one holds nobody up. Only records at hand are sent; whoever needs older ones
 * fetches them from a journal. Duty thread.
 */
public final class Replicator
{
    private static final int RECORD_LIMIT = 128;
    private static final long IDLE = 0;

    private final OrderStream stream;
    private final PeerSender sender;
    private final long[] nextSequence;

    /**
     * Feeds nobody yet.
     *
     * @param stream     to send from.
     * @param sender     to send by.
     * @param maxMembers ids are below this.
     */
    public Replicator(final OrderStream stream, final PeerSender sender, final int maxMembers)
    {
        this.stream = stream;
        this.sender = sender;
        nextSequence = new long[maxMembers];
    }

    /** A new ballot: nobody is fed until it asks, for where to go on is never inferred. */
    public void reset()
    {
        Arrays.fill(nextSequence, IDLE);
    }

    /**
     * A member needs no more records.
     *
     * @param memberId of the member.
     */
    public void stop(final int memberId)
    {
        nextSequence[memberId] = IDLE;
    }

    /**
     * A member asks for records.
     *
     * @param memberId     of the member.
     * @param fromSequence of the first.
     */
    public void resume(final int memberId, final long fromSequence)
    {
        if (fromSequence >= 1 && fromSequence <= stream.lastSequence() + 1)
        {
            nextSequence[memberId] = fromSequence;
        }
    }

    /**
     * Sends what is new to those who asked.
     *
     * @param ballot         of this member.
     * @param commitSequence commit point of this member.
     * @return how many records were sent.
     */
    public int poll(final long ballot, final long commitSequence)
    {
        int sent = 0;
        for (int i = 0; i < nextSequence.length; i++)
        {
            if (nextSequence[i] != IDLE && nextSequence[i] <= stream.lastSequence())
            {
                sent += feed(i, ballot, commitSequence);
            }
        }
        return sent;
    }

    private int feed(final int memberId, final long ballot, final long commitSequence)
    {
        final RecentRecords recent = stream.recent();
        final long last = stream.lastSequence();
        long next = nextSequence[memberId];
        if (!recent.has(next))
        {
            if (!sender.tooOld(memberId, ballot, recent.firstSequence()))
            {
                return 0;
            }
            nextSequence[memberId] = IDLE;
            return 1;
        }
        int sent = 0;
        while (next <= last && sent < RECORD_LIMIT && sender.replica(memberId, ballot,
            commitSequence, recent.buffer(), recent.offset(next), recent.length(next)))
        {
            next++;
            sent++;
        }
        nextSequence[memberId] = next;
        return sent;
    }
}
