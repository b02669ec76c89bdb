package io.understudy.gateway.detect;

import io.understudy.journal.BootId;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The watcher as a program of its own, for a small heap (-Xmx16m): it must outlive the member. Ends
 * with 0 once the obituary has been said, with 2 and a sentence if it cannot watch.
 *
 * <pre>WatcherMain PID TID CLUSTER_ID MEMBER_ID HOST:PORT...</pre>
 *
 * <p>The JVM needs the arguments of scripts/jvm/opens.args, as every other of the project.
 */
public final class WatcherMain
{
    private static final long PARK_NS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long FIRST_INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int FIRST_ENDPOINT = 4;
    private static final int REFUSED = 2;

    private WatcherMain()
    {
    }

    /**
     * Watches until the thread is dead.
     *
     * @param args as above.
     */
    public static void main(final String[] args)
    {
        final String refusal = run(args);
        if (refusal != null)
        {
            System.err.println("watcher: " + refusal);
            System.exit(REFUSED);
        }
    }

    private static String run(final String[] args)
    {
        if (args.length <= FIRST_ENDPOINT)
        {
            return "give PID TID CLUSTER_ID MEMBER_ID HOST:PORT...";
        }
        try (Watcher watcher = new Watcher(
            Obituary.open(Long.parseLong(args[0]), Long.parseLong(args[1])),
            Long.parseLong(args[2]), Integer.parseInt(args[3]), BootId.current().hash(),
            endpoints(args), FIRST_INTERVAL_NS))
        {
            if (watcher.whyBlind() == null)
            {
                System.out.println("watching pid=" + args[0] + " tid=" + args[1]);
            }
            while (watcher.timesSaid() < Watcher.TIMES)
            {
                if (watcher.whyBlind() != null)
                {
                    return watcher.whyBlind();
                }
                watcher.poll(
                    System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()));
                LockSupport.parkNanos(PARK_NS);
            }
            return null;
        }
        catch (final IllegalArgumentException ex)
        {
            return "not understood: " + ex.getMessage();
        }
    }

    private static List<InetSocketAddress> endpoints(final String[] args)
    {
        final List<InetSocketAddress> endpoints = new ArrayList<>();
        for (int i = FIRST_ENDPOINT; i < args.length; i++)
        {
            final int colon = args[i].lastIndexOf(':');
            if (colon < 1)
            {
                throw new IllegalArgumentException(args[i] + " is not HOST:PORT");
            }
            endpoints.add(new InetSocketAddress(
                args[i].substring(0, colon), Integer.parseInt(args[i].substring(colon + 1))));
        }
        return endpoints;
    }
}
