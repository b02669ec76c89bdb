package io.understudy.gateway.chaos;

import com.sun.jna.LastErrorException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A process that relays a tun device's packets: DEVICE DELAY_US JITTER_US PERCENT SEED. */
final class RelayMain
{
    private static final long LONGEST_WAIT_NS = TimeUnit.MILLISECONDS.toNanos(100);

    private RelayMain()
    {
    }

    public static void main(final String[] args) throws InterruptedException
    {
        final TunDevice device = new TunDevice(args[0]);
        final Relay relay = new Relay(Relay.Terms.parse(List.of(args).subList(1, 5)));
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
        while (reader.isAlive())
        {
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
