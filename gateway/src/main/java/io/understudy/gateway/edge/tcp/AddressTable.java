package io.understudy.gateway.edge.tcp;

import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import org.agrona.collections.Object2ObjectHashMap;

/** What each address has open, and how often it has tried passwords of late. */
final class AddressTable
{
    private static final long PURGE_INTERVAL_NS = TimeUnit.SECONDS.toNanos(10);

    /** One address. */
    static final class Entry
    {
        private final InetAddress address;
        private final RateLimit logons;
        private int connections;

        private Entry(final InetAddress address, final int logonsPerSecond)
        {
            this.address = address;
            logons = new RateLimit(logonsPerSecond);
        }

        /** Whether a further password may be checked now. */
        boolean mayLogOn(final long nowNs)
        {
            return logons.take(nowNs);
        }
    }

    private final Object2ObjectHashMap<InetAddress, Entry> entries = new Object2ObjectHashMap<>();
    private final Limits limits;
    private int idle;
    private long nextPurgeNs = System.nanoTime();

    AddressTable(final Limits limits)
    {
        this.limits = limits;
    }

    /** Counts a further connection, or null where the address has as many as it may. */
    Entry open(final InetAddress address)
    {
        Entry entry = entries.get(address);
        if (entry == null)
        {
            entry = new Entry(address, limits.logonsPerSecond());
            entries.put(address, entry);
        }
        else if (entry.connections == 0)
        {
            idle--;
        }
        if (entry.connections == limits.maxPerAddress())
        {
            return null;
        }
        entry.connections++;
        return entry;
    }

    void close(final Entry entry, final long nowNs)
    {
        entry.connections--;
        if (entry.connections == 0)
        {
            if (entry.logons.isIdle(nowNs))
            {
                entries.remove(entry.address);
            }
            else
            {
                idle++;
            }
        }
    }

    /** Forgets addresses that have nothing open, once they could try passwords as if new. */
    void poll(final long nowNs)
    {
        if (idle > 0 && nowNs - nextPurgeNs >= 0)
        {
            nextPurgeNs = nowNs + PURGE_INTERVAL_NS;
            entries.values().removeIf(
                entry -> entry.connections == 0 && entry.logons.isIdle(nowNs));
            idle = (int)entries.values().stream()
                .filter(entry -> entry.connections == 0).count();
        }
    }

    int size()
    {
        return entries.size();
    }
}
