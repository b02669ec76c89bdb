package io.understudy.gateway.member;

import io.understudy.gateway.ingress.InvokedDriver;
import io.understudy.journal.Journal;

/**
 * What a member cannot do without, and does not get back while it runs: its journal, the Aeron
 * client of its duty thread, the thread that feeds others. Whoever lost one of them would go on
 * sending heartbeats and be of no use to anybody. Duty thread; allocates only where one has failed.
 */
final class Vitals
{
    private final Journal journal;
    private final InvokedDriver aeron;
    private final JournalFeed feed;

    Vitals(final Journal journal, final InvokedDriver aeron, final JournalFeed feed)
    {
        this.journal = journal;
        this.aeron = aeron;
        this.feed = feed;
    }

    /** Throws an IllegalStateException with a sentence where one has failed. */
    void check()
    {
        if (journal.failure() != null)
        {
            throw new IllegalStateException("the journal failed and takes nothing more: " +
                journal.failure() + "; nothing is acknowledged that is not in it. Mend the disk " +
                "and start the member again.");
        }
        if (aeron.isClosed())
        {
            throw new IllegalStateException("the member's Aeron client has closed itself, as it " +
                "does when its thread was stopped for 10 s: nothing is heard or sent any more. " +
                "Nothing is lost; start the member again.");
        }
        if (feed.failure() != null)
        {
            throw new IllegalStateException("the thread that sends old records to other members " +
                "has failed: " + feed.failure() + ". Whoever is behind would wait for ever; " +
                "nothing is lost; start the member again.");
        }
    }
}
