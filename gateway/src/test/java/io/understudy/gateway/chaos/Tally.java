package io.understudy.gateway.chaos;

import java.util.Map;
import java.util.TreeMap;

/** What was done how often. One thread. */
final class Tally
{
    private final Map<String, Integer> strikes = new TreeMap<>();
    private int kills;
    private int pauses;
    private int partitions;

    void strike(final String nemesis)
    {
        strikes.merge(nemesis, 1, Integer::sum);
    }

    void kill()
    {
        kills++;
    }

    void pause()
    {
        pauses++;
    }

    void partition()
    {
        partitions++;
    }

    int kills()
    {
        return kills;
    }

    int pauses()
    {
        return pauses;
    }

    int partitions()
    {
        return partitions;
    }

    /** For a man to read. */
    String strikes()
    {
        return strikes.toString();
    }
}
