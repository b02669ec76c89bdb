package io.understudy.gateway.chaos;

import com.sun.jna.LastErrorException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A process that relays the packets of a tun device, its argument. What it does to them from now on
 * it reads from its input, a line each time: DELAY_US JITTER_US DUPLICATE_PERCENT SEED. It ends
 * with its input.
 */
final class RelayMain
{
    private static final long LONGEST_WAIT_NS = TimeUnit.MILLISECONDS.toNanos(100);

    private RelayMain()
    {
    }

    public static void main(final String[] args) throws InterruptedException
    {
        final TunDevice device = new TunDevice(args[0]);
        final AtomicReference<Relay.Terms> told =
            new AtomicReference<>(new Relay.Terms(0, 0, 0, 0));
        Relay relay = new Relay(told.get());
        final BlockingQueue<byte[]> arrived = new LinkedBlockingQueue<>();
        final Thread reader = new Thread(() ->
        {
            while (true)
            {
                arrived.add(device.read());
            }
        }, "reader");
        reader.setDaemon(true);
        reader.start();
        final Thread listener = new Thread(() -> listen(told), "listener");
        listener.setDaemon(true);
        listener.start();
        Relay.Terms terms = told.get();
        while (reader.isAlive() && listener.isAlive())
        {
            if (told.get() != terms)
            {
                terms = told.get();
                relay = relay.next(terms);
            }
            final long waitNs = Math.min(LONGEST_WAIT_NS, relay.waitNs(System.nanoTime()));
            byte[] packet = arrived.poll(waitNs, TimeUnit.NANOSECONDS);
            for (; packet != null; packet = arrived.poll())
            {
                relay.offer(packet, System.nanoTime());
            }
            for (packet = relay.poll(System.nanoTime()); packet != null;
                packet = relay.poll(System.nanoTime()))
            {
                write(device, packet);
            }
        }
    }

    private static void listen(final AtomicReference<Relay.Terms> told)
    {
        try (Scanner lines = new Scanner(System.in, StandardCharsets.US_ASCII))
        {
            while (lines.hasNextLine())
            {
                told.set(Relay.Terms.parse(List.of(lines.nextLine().split(" "))));
            }
        }
    }

    private static void write(final TunDevice device, final byte[] packet)
    {
        try
        {
            device.write(packet);
        }
        catch (final LastErrorException ex)
        {
            // dropped: the kernel would not have it
        }
    }
}
