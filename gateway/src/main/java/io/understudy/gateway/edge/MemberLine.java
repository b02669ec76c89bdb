package io.understudy.gateway.edge;

import io.aeron.ExclusivePublication;
import io.aeron.FragmentAssembler;
import io.aeron.Publication;
import io.aeron.logbuffer.FragmentHandler;
import io.understudy.codecs.ingress.Refusal;
import io.understudy.codecs.ingress.WelcomeDecoder;
import io.understudy.gateway.ingress.FrameRing;

/**
 * An edge's line to one member: greets it at its door, then reads the edge's frames at its own pace
 * and sends them. When the member falls silent it is greeted anew, and all that is uncommitted is
 * sent again: the member drops what it had.
 */
final class MemberLine
{
    private static final int FRAGMENT_LIMIT = 64;
    private static final int UNKNOWN_MEMBER = -1;

    private final LineContext context;
    private final Door door;
    private final FrameRing frames;
    private final FrameSender sender;
    private final LineChannels channels;
    private final LineMessages messages;
    private final OutputRelease release;
    private final PrimaryWatch watch;
    private final OutputReceiver receiver;
    private final FragmentHandler assembler;
    private LineState state = LineState.SEEKING;
    private Refusal refusal = Refusal.NONE;
    private int memberId = UNKNOWN_MEMBER;
    private long nextGreetingNs;
    private long lastHeardNs;
    private int silentPolls;
    private long joins;

    MemberLine(
        final LineContext context, final int lineIndex, final FrameRing frames,
        final LineMessages messages, final OutputRelease release, final PrimaryWatch watch)
    {
        this.context = context;
        this.frames = frames;
        this.messages = messages;
        this.release = release;
        this.watch = watch;
        door = context.doors().get(lineIndex);
        sender = new FrameSender(frames, messages, context.heartbeatIntervalNs(),
            context.resendAfterNs());
        channels = new LineChannels(context, lineIndex);
        receiver = new OutputReceiver(lineIndex, context.incarnation(), release, watch);
        assembler = new FragmentAssembler(receiver);
    }

    int poll(final long nowNs)
    {
        if (channels.isVoid())
        {
            channels.close();
            become(LineState.SEEKING);
        }
        final int work = listen(nowNs);
        switch (state)
        {
            case SEEKING:
            case REFUSED:
                return work + seek(nowNs);
            case GREETING:
                return work + greet(nowNs);
            case JOINING:
                return work + join(nowNs);
            case JOINED:
                return work + send(nowNs);
            default:
                return work;
        }
    }

    /** Sends what this line has not read yet, as far as its transport takes it. */
    int sendFrames()
    {
        if (state != LineState.JOINED)
        {
            return 0;
        }
        final int sent = sender.sendFrames(channels);
        final long result = sender.lastResult();
        if (result == Publication.MAX_POSITION_EXCEEDED || result == Publication.CLOSED)
        {
            become(LineState.SEEKING);
        }
        return sent;
    }

    LineState state()
    {
        return state;
    }

    /** What the member last said to this edge, until it is gone: NONE if it was welcome. */
    Refusal refusal()
    {
        return refusal;
    }

    int memberId()
    {
        return memberId;
    }

    long joins()
    {
        return joins;
    }

    void close()
    {
        channels.close();
        state = LineState.CLOSED;
    }

    private void become(final LineState next)
    {
        state = next;
        if (next == LineState.SEEKING)
        {
            refusal = Refusal.NONE;
            channels.closePublications();
        }
        else if (next == LineState.REFUSED)
        {
            channels.close();
        }
        else if (next == LineState.JOINED)
        {
            joins++;
        }
    }

    private int listen(final long nowNs)
    {
        final int work = channels.poll(assembler, FRAGMENT_LIMIT);
        if (work > 0)
        {
            lastHeardNs = nowNs;
            silentPolls = 0;
            frames.dropThrough(release.committedEdgeSequence());
        }
        else
        {
            silentPolls++;
        }
        return work;
    }

    private int seek(final long nowNs)
    {
        if (nowNs - nextGreetingNs < 0)
        {
            return 0;
        }
        seekLater(nowNs);
        final String doorChannel = door.channel();
        if (doorChannel == null || !channels.openDoor(doorChannel))
        {
            refusal = Refusal.NONE;
            return 0;
        }
        receiver.awaitWelcome();
        onHeard(nowNs);
        become(LineState.GREETING);
        nextGreetingNs = nowNs;
        return 1;
    }

    /** While another member serves there is no hurry: to look for a door is not free. */
    private void seekLater(final long nowNs)
    {
        nextGreetingNs = nowNs + (watch.hasQuorum() ?
            context.silenceTimeoutNs() / 4 : context.greetingIntervalNs());
    }

    private int greet(final long nowNs)
    {
        if (receiver.isWelcomed())
        {
            return onWelcome(receiver.welcome(), nowNs);
        }
        if (channels.isFailed() || isSilent(nowNs))
        {
            become(LineState.SEEKING);
            seekLater(nowNs);
            return 1;
        }
        final ExclusivePublication greeted = channels.door();
        final String listenChannel = channels.listenChannel();
        if (nowNs - nextGreetingNs < 0 || greeted == null || listenChannel == null)
        {
            return 0;
        }
        nextGreetingNs = nowNs + context.greetingIntervalNs();
        messages.offerHello(greeted, context.clusterId(), listenChannel, channels.streamId());
        return 1;
    }

    private int onWelcome(final WelcomeDecoder welcome, final long nowNs)
    {
        if (welcome.refusal() == Refusal.NOT_SERVING)
        {
            receiver.awaitWelcome();
            return 1;
        }
        memberId = welcome.memberId();
        refusal = welcome.refusal();
        if (refusal != Refusal.NONE)
        {
            become(LineState.REFUSED);
            nextGreetingNs = nowNs + context.silenceTimeoutNs();
            return 1;
        }
        release.onCommitted(welcome.committedEdgeSequence());
        frames.dropThrough(release.committedEdgeSequence());
        final int streamId = welcome.streamId();
        channels.openPublication(welcome.channel(), streamId);
        onHeard(nowNs);
        become(LineState.JOINING);
        return 1;
    }

    private int join(final long nowNs)
    {
        if (channels.isConnected())
        {
            become(LineState.JOINED);
            sender.onJoined(nowNs);
            return 1;
        }
        if (channels.isFailed() || isSilent(nowNs))
        {
            become(LineState.SEEKING);
            return 1;
        }
        return 0;
    }

    private int send(final long nowNs)
    {
        if (isSilent(nowNs))
        {
            become(LineState.SEEKING);
            return 1;
        }
        if (receiver.takeTookOver())
        {
            sender.onTookOver();
        }
        int work = sendFrames();
        if (state == LineState.JOINED)
        {
            work += sender.tellReleased(channels, release.releasedOutputNumber(), nowNs);
        }
        sender.resendIfUnanswered(nowNs);
        return work;
    }

    private void onHeard(final long nowNs)
    {
        lastHeardNs = nowNs;
        silentPolls = 0;
    }

    private boolean isSilent(final long nowNs)
    {
        return silentPolls >= PrimaryWatch.MIN_SILENT_POLLS &&
            nowNs - lastHeardNs > context.silenceTimeoutNs();
    }
}
