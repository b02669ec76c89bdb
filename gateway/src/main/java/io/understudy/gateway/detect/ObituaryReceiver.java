package io.understudy.gateway.detect;

import io.understudy.codecs.watch.MessageHeaderDecoder;
import io.understudy.codecs.watch.ObituaryDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.agrona.BufferUtil;
import org.agrona.CloseHelper;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Hears what watchers of other hosts say, on a UDP port of its own. The duty thread polls it; it
 * never blocks, and allocates only when a datagram arrives. Anybody who reaches the port may say
 * that a member is dead, which costs a change of roles at most: keep it in the members' network.
 */
public final class ObituaryReceiver implements AutoCloseable
{
    private static final int MAX_BYTES = 2048;
    private static final int MAX_MEMBERS = 256;
    private static final int DATAGRAM_LIMIT = 8;

    private final ByteBuffer datagram = ByteBuffer.allocateDirect(MAX_BYTES);
    private final UnsafeBuffer buffer = new UnsafeBuffer(datagram);
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ObituaryDecoder obituary = new ObituaryDecoder();
    private final long[] incarnations = new long[MAX_MEMBERS];
    private final long[] bootHashes = new long[MAX_MEMBERS];
    private final long clusterId;
    private final long intervalNs;
    private final DatagramChannel channel;
    private long nextPollNs;
    private boolean isStarted;
    private long refusedDatagrams;
    private String failure;

    /**
     * Opens the port.
     *
     * @param clusterId  whose members are meant; others' obituaries are refused.
     * @param address    to listen on; port 0 takes any free one.
     * @param intervalNs how often the socket is asked at most, so that a system call is not part
     *                   of every cycle (ns, from 0).
     */
    public ObituaryReceiver(
        final long clusterId, final InetSocketAddress address, final long intervalNs)
    {
        this.clusterId = clusterId;
        this.intervalNs = intervalNs;
        DatagramChannel opened = null;
        try
        {
            opened = DatagramChannel.open();
            opened.configureBlocking(false);
            opened.bind(address);
        }
        catch (final IOException ex)
        {
            CloseHelper.quietClose(opened);
            throw new UncheckedIOException(
                "cannot listen for obituaries on " + address + ": " + ex.getMessage(), ex);
        }
        channel = opened;
    }

    /**
     * Where it listens.
     *
     * @return the UDP port.
     */
    public int port()
    {
        return channel.socket().getLocalPort();
    }

    /**
     * Takes what has arrived, if it is time to ask.
     *
     * @param nowNs    monotonic time.
     * @param listener of obituaries that are news.
     * @return how many datagrams were taken.
     */
    public int poll(final long nowNs, final ObituaryListener listener)
    {
        if (failure != null || isStarted && nowNs - nextPollNs < 0)
        {
            return 0;
        }
        isStarted = true;
        nextPollNs = nowNs + intervalNs;
        int taken = 0;
        try
        {
            while (taken < DATAGRAM_LIMIT && receive())
            {
                taken++;
                onDatagram(datagram.position(), listener);
            }
        }
        catch (final IOException ex)
        {
            failure = "obituaries are heard no more: " + ex;
        }
        return taken;
    }

    private boolean receive() throws IOException
    {
        datagram.clear();
        return channel.receive(datagram) != null;
    }

    private void onDatagram(final int length, final ObituaryListener listener)
    {
        if (length < MessageHeaderDecoder.ENCODED_LENGTH + ObituaryDecoder.BLOCK_LENGTH ||
            header.wrap(buffer, 0).schemaId() != ObituaryDecoder.SCHEMA_ID ||
            header.templateId() != ObituaryDecoder.TEMPLATE_ID ||
            header.blockLength() < ObituaryDecoder.BLOCK_LENGTH)
        {
            refusedDatagrams++;
            return;
        }
        obituary.wrap(
            buffer, MessageHeaderDecoder.ENCODED_LENGTH, header.blockLength(), header.version());
        final int memberId = obituary.memberId();
        if (obituary.clusterId() != clusterId || memberId < 0 || memberId >= MAX_MEMBERS ||
            obituary.incarnation() <= 0)
        {
            refusedDatagrams++;
            return;
        }
        final long incarnation = obituary.incarnation();
        final long bootHash = obituary.bootHash();
        if (incarnations[memberId] != incarnation || bootHashes[memberId] != bootHash)
        {
            incarnations[memberId] = incarnation;
            bootHashes[memberId] = bootHash;
            listener.onObituary(memberId, incarnation, bootHash, obituary.verdictTime());
        }
    }

    /**
     * How many datagrams were no obituary of this cluster.
     *
     * @return from 0.
     */
    public long refusedDatagrams()
    {
        return refusedDatagrams;
    }

    /**
     * Why nothing is heard any more.
     *
     * @return a sentence; null while the socket works.
     */
    public String failure()
    {
        return failure;
    }

    /** Closes the port. */
    @Override
    public void close()
    {
        CloseHelper.quietClose(channel);
        BufferUtil.free(datagram);
        failure = "closed";
    }
}
