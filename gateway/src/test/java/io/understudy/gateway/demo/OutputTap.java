package io.understudy.gateway.demo;

import io.aeron.Aeron;
import io.aeron.AeronCounters;
import io.aeron.FragmentAssembler;
import io.aeron.Subscription;
import io.aeron.driver.status.StreamCounter;
import io.aeron.logbuffer.Header;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.ingress.OutputFrameDecoder;
import io.understudy.gateway.ingress.MemberProperties;
import io.understudy.gateway.ingress.Streams;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.agrona.DirectBuffer;

/**
 * Writes down every output that a member sends to an edge, whether it arrives there or not, and
 * whether the edge drops it or not: a spy in the member's own media driver. A thread of its own;
 * any thread may ask.
 */
final class OutputTap implements AutoCloseable
{
    private static final int LINE_MASK = (1 << 24) - 1;
    private static final int FRAGMENT_LIMIT = 64;
    private static final long PARK_NS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(10);

    private final List<SentOutput> sent = new ArrayList<>();
    private final Aeron aeron;
    private final Subscription spy;
    private final Thread thread;
    private volatile boolean running = true;

    /**
     * Hears from now on, once the member has opened its stream to the edge.
     *
     * @param memberDir of the member.
     * @param edgeId    of the edge that it sends to.
     */
    OutputTap(final Path memberDir, final int edgeId)
    {
        aeron = Aeron.connect(new Aeron.Context()
            .aeronDirectoryName(new MemberProperties(memberDir).aeronDir())
            .errorHandler(ex -> {}));
        final long deadlineNs = System.nanoTime() + TIMEOUT_NS;
        Subscription found = null;
        while (found == null || !found.isConnected())
        {
            found = found == null ? subscribe(Streams.toEdge(edgeId)) : found;
            if (System.nanoTime() - deadlineNs > 0)
            {
                aeron.close();
                throw new IllegalStateException(
                    "the member in " + memberDir + " has no stream to edge " + edgeId);
            }
            Thread.yield();
        }
        spy = found;
        thread = new Thread(this::listen, "output-tap");
        thread.setDaemon(true);
        thread.start();
    }

    /** The member's driver counts how far each of its streams may go, by channel and id. */
    private Subscription subscribe(final int edgeStreamId)
    {
        final Subscription[] found = new Subscription[1];
        aeron.countersReader().forEach((counterId, typeId, key, label) ->
        {
            final int streamId = key.getInt(StreamCounter.STREAM_ID_OFFSET);
            if (typeId == AeronCounters.DRIVER_PUBLISHER_LIMIT_TYPE_ID &&
                (streamId & LINE_MASK) == edgeStreamId && found[0] == null)
            {
                found[0] = aeron.addSubscription("aeron-spy:" +
                    key.getStringAscii(StreamCounter.CHANNEL_OFFSET), streamId);
            }
        });
        return found[0];
    }

    private void listen()
    {
        final FragmentAssembler assembler = new FragmentAssembler(this::onFragment);
        while (running)
        {
            if (spy.poll(assembler, FRAGMENT_LIMIT) == 0)
            {
                LockSupport.parkNanos(PARK_NS);
            }
        }
    }

    private void onFragment(
        final DirectBuffer buffer, final int offset, final int length, final Header aeronHeader)
    {
        final MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(buffer, offset);
        if (header.templateId() == OutputFrameDecoder.TEMPLATE_ID)
        {
            synchronized (sent)
            {
                sent.add(SentOutput.of(buffer, offset, length));
            }
        }
    }

    /** All so far, in the order in which they were sent, repeats included. */
    List<SentOutput> sent()
    {
        synchronized (sent)
        {
            return List.copyOf(sent);
        }
    }

    @Override
    public void close()
    {
        running = false;
        try
        {
            thread.join();
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
        }
        aeron.close();
    }
}
