package io.understudy.gateway.detect;

import io.understudy.codecs.watch.MessageHeaderEncoder;
import io.understudy.codecs.watch.ObituaryEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import org.agrona.BufferUtil;
import org.agrona.CloseHelper;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Stands beside a member and tells the others when its duty thread is dead: at once, and some
 * times more, each time after twice as long, since a datagram may be lost. One thread; a poll never
 * blocks, and does not allocate while the member lives. An endpoint that cannot be reached is tried
 * again with the next repetition.
 */
public final class Watcher implements AutoCloseable
{
    /** How often an obituary is said: over half a second if the first interval is 1 ms. */
    public static final int TIMES = 10;

    private final Obituary obituary;
    private final InetSocketAddress[] endpoints;
    private final long firstIntervalNs;
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(
        MessageHeaderEncoder.ENCODED_LENGTH + ObituaryEncoder.BLOCK_LENGTH);
    private final ObituaryEncoder encoder = new ObituaryEncoder();
    private final DatagramChannel channel;
    private int timesSaid;
    private long nextNs;
    private long failedSends;

    /**
     * A watcher of one thread.
     *
     * @param obituary        of the member's duty thread; closed with the watcher.
     * @param clusterId       of the member.
     * @param memberId        of the member.
     * @param bootHash        of this host's boot.
     * @param endpoints       where the other members listen.
     * @param firstIntervalNs between the first two times that it is said (ns).
     */
    public Watcher(
        final Obituary obituary, final long clusterId, final int memberId, final long bootHash,
        final List<InetSocketAddress> endpoints, final long firstIntervalNs)
    {
        this.obituary = obituary;
        this.endpoints = endpoints.toArray(new InetSocketAddress[0]);
        this.firstIntervalNs = firstIntervalNs;
        encoder.wrapAndApplyHeader(new UnsafeBuffer(datagram), 0, new MessageHeaderEncoder())
            .clusterId(clusterId).memberId(memberId).bootHash(bootHash)
            .incarnation(obituary.startTicks());
        DatagramChannel opened = null;
        try
        {
            opened = DatagramChannel.open();
            opened.configureBlocking(false);
        }
        catch (final IOException ex)
        {
            CloseHelper.quietClose(opened);
            throw new UncheckedIOException("cannot open a UDP socket: " + ex.getMessage(), ex);
        }
        channel = opened;
    }

    /**
     * Looks at the thread, or says again that it is dead.
     *
     * @param nowNs   monotonic time.
     * @param epochNs time of day, epoch ns.
     * @return how often it was said.
     */
    public int poll(final long nowNs, final long epochNs)
    {
        if (timesSaid == 0)
        {
            if (!obituary.isDead())
            {
                return 0;
            }
            encoder.verdictTime(epochNs);
        }
        else if (timesSaid == TIMES || nowNs - nextNs < 0)
        {
            return 0;
        }
        nextNs = nowNs + (firstIntervalNs << timesSaid);
        timesSaid++;
        for (final InetSocketAddress endpoint : endpoints)
        {
            send(endpoint);
        }
        return 1;
    }

    private void send(final InetSocketAddress endpoint)
    {
        try
        {
            datagram.clear();
            if (channel.send(datagram, endpoint) == 0)
            {
                failedSends++;
            }
        }
        catch (final IOException | RuntimeException ex)
        {
            // Unreachable for now, or its name is not known for now.
            failedSends++;
        }
    }

    /**
     * How often the obituary has been said.
     *
     * @return 0 while the member lives, up to {@link #TIMES}.
     */
    public int timesSaid()
    {
        return timesSaid;
    }

    /**
     * How many datagrams could not be sent.
     *
     * @return from 0.
     */
    public long failedSends()
    {
        return failedSends;
    }

    /**
     * Why the thread cannot be watched.
     *
     * @return a sentence; null while it can be.
     */
    public String whyBlind()
    {
        return obituary.whyUnknown();
    }

    /** Closes the socket and the obituary. */
    @Override
    public void close()
    {
        CloseHelper.quietCloseAll(channel, obituary);
        BufferUtil.free(datagram);
    }
}
