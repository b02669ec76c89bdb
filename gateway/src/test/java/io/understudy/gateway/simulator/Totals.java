package io.understudy.gateway.simulator;

/** What some seeds came to. */
final class Totals
{
    private static final double NS_PER_HOUR = 3.6e12;

    private long seeds;
    private long events;
    private long takeovers;
    private long lateOutputs;
    private long answers;
    private long simulatedNs;

    void add(
        final long moreEvents, final long moreTakeovers, final long moreLateOutputs,
        final long moreAnswers, final long moreNs)
    {
        seeds++;
        events += moreEvents;
        takeovers += moreTakeovers;
        lateOutputs += moreLateOutputs;
        answers += moreAnswers;
        simulatedNs += moreNs;
    }

    void add(final Totals others)
    {
        seeds += others.seeds;
        events += others.events;
        takeovers += others.takeovers;
        lateOutputs += others.lateOutputs;
        answers += others.answers;
        simulatedNs += others.simulatedNs;
    }

    long seeds()
    {
        return seeds;
    }

    long events()
    {
        return events;
    }

    long takeovers()
    {
        return takeovers;
    }

    /** Outputs that arrived when another member served already under a higher ballot. */
    long lateOutputs()
    {
        return lateOutputs;
    }

    /** Orders, cancels and replacements that clients sent and had answered. */
    long answers()
    {
        return answers;
    }

    double simulatedHours()
    {
        return simulatedNs / NS_PER_HOUR;
    }
}
