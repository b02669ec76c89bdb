package io.understudy.gateway.edge;

import io.aeron.ExclusivePublication;
import io.aeron.FragmentAssembler;
import io.aeron.Publication;
import io.aeron.logbuffer.FragmentHandler;
import io.understudy.codecs.ingress.FrameKind;
import io.understudy.codecs.ingress.Refusal;
import io.understudy.codecs.ingress.WelcomeDecoder;
import io.understudy.gateway.ingress.FrameRing;
import io.understudy.gateway.ingress.Streams;
import org.agrona.MutableDirectBuffer;

/**
 * An edge's line to one member: greets it at its door, sends frames, keeps them until they are
 * committed, and hands outputs on in order and once. When the member falls silent it is greeted
 * anew, and all that is uncommitted is sent again: nothing is lost, and the member drops what it
 * had. Owns its Aeron client. One thread.
 */
public final class MemberLine implements AutoCloseable
{
    private static final int FRAGMENT_LIMIT = 64;

    private final LineContext context;
    private final FrameRing frames;
    private final LineChannels channels;
    private final LineMessages messages;
    private final OutputReceiver receiver;
    private final FragmentHandler assembler;
    private LineState state = LineState.SEEKING;
    private Refusal refusal = Refusal.NONE;
    private long nextGreetingNs;
    private long nextHeartbeatNs;
    private long lastHeardNs;
    private long resendAtNs;
    private long resendDelayNs;
    private long unansweredFrom;
    private long joins;

    /**
     * A line that begins to seek its member at the first {@link #poll}.
     *
     * @param context settings; concluded here.
     */
    public MemberLine(final LineContext context)
    {
        context.conclude();
        this.context = context;
        frames = new FrameRing(context.windowBytes());
        channels = new LineChannels(context);
        messages = new LineMessages(context.edgeId(), context.incarnation(), frames);
        receiver = new OutputReceiver(context);
        assembler = new FragmentAssembler(receiver);
        resendDelayNs = context.resendAfterNs();
    }

    /**
     * One duty cycle.
     *
     * @param nowNs monotonic.
     * @return the amount of work done.
     */
    public int poll(final long nowNs)
    {
        if (state == LineState.CLOSED)
        {
            return 0;
        }
        int work = context.aeron().invoke();
        if (state == LineState.REFUSED)
        {
            return work;
        }
        if (channels.isVoid())
        {
            channels.close();
            become(LineState.SEEKING);
        }
        work += listen(nowNs);
        switch (state)
        {
            case SEEKING:
                work += seek(nowNs);
                break;
            case GREETING:
                work += greet(nowNs);
                break;
            case JOINING:
                work += join(nowNs);
                break;
            default:
                work += send(nowNs);
                break;
        }
        return work;
    }

    /**
     * Makes room for a frame's payload.
     *
     * @param kind          of the frame.
     * @param connectionId  of the client within this edge's incarnation.
     * @param payloadLength (bytes), 0 or more.
     * @return the offset in {@link #frameBuffer()} to write the payload at, or -1 if the window is
     *         full: poll, and try again.
     */
    public int claim(final FrameKind kind, final int connectionId, final int payloadLength)
    {
        return messages.claimFrame(kind, connectionId, payloadLength);
    }

    /** Sends the claimed frame: now if the line is joined, else as soon as it is. */
    public void commit()
    {
        frames.commit();
        if (state == LineState.JOINED)
        {
            sendFrames();
        }
    }

    /**
     * The buffer to write claimed payloads to.
     *
     * @return the buffer.
     */
    public MutableDirectBuffer frameBuffer()
    {
        return frames.buffer();
    }

    /**
     * What the line is doing.
     *
     * @return the state.
     */
    public LineState state()
    {
        return state;
    }

    /**
     * Why the member refused this edge, in state REFUSED.
     *
     * @return the reason.
     */
    public Refusal refusal()
    {
        return refusal;
    }

    /**
     * How often this line was joined, 1 for the first time.
     *
     * @return the number of joins.
     */
    public long joins()
    {
        return joins;
    }

    /**
     * Frames that are sent or waiting and not known to be committed.
     *
     * @return the number of frames.
     */
    public long uncommittedFrames()
    {
        return frames.lastSequence() - frames.firstSequence() + 1;
    }

    /**
     * Repeated outputs that were dropped.
     *
     * @return the number of outputs.
     */
    public long repeatsDropped()
    {
        return receiver.repeatsDropped();
    }

    @Override
    public void close()
    {
        channels.close();
        context.aeron().close();
        state = LineState.CLOSED;
    }

    private void become(final LineState next)
    {
        state = next;
        if (next == LineState.SEEKING)
        {
            channels.closePublications();
        }
        else if (next == LineState.JOINED)
        {
            joins++;
            frames.rewind();
            unansweredFrom = frames.firstSequence();
        }
    }

    private int listen(final long nowNs)
    {
        final int work = channels.poll(assembler, FRAGMENT_LIMIT);
        if (work > 0)
        {
            lastHeardNs = nowNs;
            if (receiver.committedEdgeSequence() >= frames.firstSequence())
            {
                frames.dropThrough(receiver.committedEdgeSequence());
                resendDelayNs = context.resendAfterNs();
            }
        }
        return work;
    }

    private int seek(final long nowNs)
    {
        if (nowNs - nextGreetingNs < 0)
        {
            return 0;
        }
        nextGreetingNs = nowNs + context.greetingIntervalNs();
        final String doorChannel = context.door().channel();
        if (doorChannel == null || !channels.openDoor(doorChannel))
        {
            return 0;
        }
        receiver.awaitWelcome();
        lastHeardNs = nowNs;
        become(LineState.GREETING);
        return 1;
    }

    private int greet(final long nowNs)
    {
        if (receiver.isWelcomed())
        {
            return onWelcome(receiver.welcome(), nowNs);
        }
        if (nowNs - lastHeardNs > context.silenceTimeoutNs())
        {
            become(LineState.SEEKING);
            return 1;
        }
        if (channels.isFailed())
        {
            become(LineState.SEEKING);
            return 1;
        }
        final ExclusivePublication door = channels.door();
        final String listenChannel = channels.listenChannel();
        if (nowNs - nextGreetingNs < 0 || door == null || listenChannel == null)
        {
            return 0;
        }
        nextGreetingNs = nowNs + context.greetingIntervalNs();
        messages.offerHello(
            door, context.clusterId(), listenChannel, Streams.toEdge(context.edgeId()));
        return 1;
    }

    private int onWelcome(final WelcomeDecoder welcome, final long nowNs)
    {
        if (welcome.refusal() == Refusal.NOT_SERVING)
        {
            receiver.awaitWelcome();
            return 1;
        }
        if (welcome.refusal() != Refusal.NONE)
        {
            refusal = welcome.refusal();
            channels.close();
            state = LineState.REFUSED;
            return 1;
        }
        frames.dropThrough(welcome.committedEdgeSequence());
        final int streamId = welcome.streamId();
        channels.openPublication(welcome.channel(), streamId);
        lastHeardNs = nowNs;
        become(LineState.JOINING);
        return 1;
    }

    private int join(final long nowNs)
    {
        if (channels.isConnected())
        {
            become(LineState.JOINED);
            return 1;
        }
        if (channels.isFailed() || nowNs - lastHeardNs > context.silenceTimeoutNs())
        {
            become(LineState.SEEKING);
            return 1;
        }
        return 0;
    }

    private int send(final long nowNs)
    {
        if (nowNs - lastHeardNs > context.silenceTimeoutNs())
        {
            become(LineState.SEEKING);
            return 1;
        }
        int work = sendFrames();
        if (nowNs - nextHeartbeatNs >= 0 || receiver.isHeartbeatDue())
        {
            nextHeartbeatNs = nowNs + context.heartbeatIntervalNs();
            receiver.onHeartbeatSent();
            messages.offerHeartbeat(channels.publication(), receiver.releasedOutputNumber());
            work++;
        }
        resendIfUnanswered(nowNs);
        return work;
    }

    private int sendFrames()
    {
        int work = 0;
        while (frames.hasNext())
        {
            final int offset = frames.offset();
            final int length = frames.length();
            final long result = channels.publication().offer(frames.buffer(), offset, length);
            if (result < 0)
            {
                if (result == Publication.MAX_POSITION_EXCEEDED || result == Publication.CLOSED)
                {
                    become(LineState.SEEKING);
                }
                break;
            }
            frames.advance(1);
            work++;
        }
        return work;
    }

    private void resendIfUnanswered(final long nowNs)
    {
        if (frames.firstSequence() != unansweredFrom || frames.hasNext())
        {
            unansweredFrom = frames.firstSequence();
            resendAtNs = nowNs + resendDelayNs;
        }
        else if (frames.firstSequence() <= frames.lastSequence() && nowNs - resendAtNs >= 0)
        {
            frames.rewind();
            resendDelayNs = Math.min(2 * resendDelayNs, 16 * context.resendAfterNs());
            resendAtNs = nowNs + resendDelayNs;
        }
    }
}
