package io.understudy.gateway.simulator;

import io.understudy.codecs.RecordLayout;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last steps of a run, for whoever has to understand it. */
final class Trace
{
    private static final int LINES = 80;

    private final Deque<String> lines = new ArrayDeque<>(LINES);
    private final World world;

    Trace(final World world)
    {
        this.world = world;
    }

    void add(final String line)
    {
        if (lines.size() == LINES)
        {
            lines.remove();
        }
        lines.add(world.elapsedUs() + " us: " + line);
    }

    static String ballot(final long ballot)
    {
        return "(" + RecordLayout.epoch(ballot) + "," + RecordLayout.rank(ballot) + ")";
    }

    @Override
    public String toString()
    {
        return String.join("\n", lines);
    }
}
