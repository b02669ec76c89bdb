package io.understudy.perf.failover;

import io.aeron.Aeron;
import io.understudy.gateway.demo.Members;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** How both are set, in words. */
final class Tuning
{
    /** The client's thread of either. */
    static final String IDLE = "client: 20 yields, then 50 us parks; members: their setting";

    private static final double MILLI = 1e6;
    private static final double MICRO = 1e3;

    private Tuning()
    {
    }

    static void print(final PrintStream out, final List<String> settings)
    {
        out.println("both: 3 processes, JVM arguments opens.args, driver.args and member.args; " +
            "replicated to a majority's page cache; client idle by 20 yields, then 50 us " +
            "parks, its thread with a real-time priority");
        out.println("understudy: defaults and " + String.join(" ", Members.settings(settings)));
        out.printf(Locale.ROOT, "cluster: Aeron %s, C1 only, media driver SHARED, archive" +
            " SHARED, file sync level 0, leader heartbeat interval %.0f ms, timeout %.0f ms," +
            " election timeout %.0f ms, status interval %.0f ms, idle backing off to %.0f us" +
            " parks (timer slack %.0f us), log terms of %d MiB%n",
            Aeron.class.getPackage().getImplementationVersion(),
            Node.HEARTBEAT_INTERVAL_NS / MILLI, Node.HEARTBEAT_TIMEOUT_NS / MILLI,
            Node.ELECTION_TIMEOUT_NS / MILLI, Node.STATUS_INTERVAL_NS / MILLI,
            Node.PARK_NS / MICRO, Node.TIMER_SLACK_NS / MICRO, Node.TERM_BYTES >> 20);
    }
}
