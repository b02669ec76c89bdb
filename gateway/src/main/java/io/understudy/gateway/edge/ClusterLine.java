package io.understudy.gateway.edge;

import io.understudy.codecs.ingress.FrameKind;
import io.understudy.codecs.ingress.Refusal;
import io.understudy.gateway.ingress.FrameRing;
import org.agrona.MutableDirectBuffer;

/**
 * An edge's line to a cluster: one line to each member. A frame is written once, read by each line
 * at its own pace, and kept until it is committed; outputs are handed on in order and once,
 * whichever member sends them. So nothing need be done at a takeover: the new primary has the
 * frames, and its repeats are dropped. A member that is slow or dead holds up its own line only.
 *
 * <p>A member may refuse this edge for good. The edge as a whole is refused once a majority of the
 * members does and none serves it; until then each that refused is asked again now and then.
 *
 * <p>Owns its Aeron client. One thread.
 */
public final class ClusterLine implements AutoCloseable
{
    private final LineContext context;
    private final FrameRing frames;
    private final LineMessages messages;
    private final OutputRelease release;
    private final PrimaryWatch watch;
    private final MemberLine[] lines;
    private LineState ended;
    private Refusal refusal = Refusal.NONE;

    /**
     * A line that begins to seek the members at the first {@link #poll}.
     *
     * @param context settings; concluded here.
     */
    public ClusterLine(final LineContext context)
    {
        context.conclude();
        this.context = context;
        frames = new FrameRing(context.windowBytes());
        messages = new LineMessages(context.edgeId(), context.incarnation(), frames);
        release = new OutputRelease(context.outputHandler());
        watch = new PrimaryWatch(context.quorumTimeoutNs());
        lines = new MemberLine[context.doors().size()];
        for (int i = 0; i < lines.length; i++)
        {
            lines[i] = new MemberLine(context, i, frames, messages, release, watch);
        }
    }

    /**
     * One duty cycle.
     *
     * @param nowNs monotonic.
     * @return the amount of work done.
     */
    public int poll(final long nowNs)
    {
        if (ended == LineState.CLOSED)
        {
            return 0;
        }
        int work = context.aeron().receive(nowNs);
        if (ended == LineState.REFUSED)
        {
            return work;
        }
        for (final MemberLine line : lines)
        {
            work += line.poll(nowNs);
        }
        watch.poll(nowNs);
        endIfRefused();
        return work + context.aeron().send();
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

    /** Sends the claimed frame to every member: now where joined, elsewhere as soon as it is. */
    public void commit()
    {
        frames.commit();
        for (final MemberLine line : lines)
        {
            line.sendFrames();
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
     * What the line is doing: JOINED if it is joined to any member, else what the line that has
     * come farthest does.
     *
     * @return the state.
     */
    public LineState state()
    {
        if (ended != null)
        {
            return ended;
        }
        LineState farthest = LineState.SEEKING;
        for (final MemberLine line : lines)
        {
            final LineState state = line.state();
            if (state != LineState.REFUSED && state.code() > farthest.code())
            {
                farthest = state;
            }
        }
        return farthest;
    }

    /**
     * What the line to one member is doing.
     *
     * @param index of the member among the doors given, from 0.
     * @return the state; REFUSED by this member until it is asked again.
     */
    public LineState state(final int index)
    {
        return lines[index].state();
    }

    /**
     * The number of lines: one for each member.
     *
     * @return the number of lines.
     */
    public int lineCount()
    {
        return lines.length;
    }

    /**
     * Why this edge is refused, in state REFUSED.
     *
     * @return the reason.
     */
    public Refusal refusal()
    {
        return refusal;
    }

    /**
     * Whether a member serves: it is primary and has a majority behind it, by its own word and of
     * late.
     *
     * @return false also before the first such word.
     */
    public boolean hasQuorum()
    {
        return watch.hasQuorum();
    }

    /**
     * The member that serves.
     *
     * @return its id, -1 while there is none.
     */
    public int primaryMemberId()
    {
        final int line = watch.line();
        return line == PrimaryWatch.NONE ? -1 : lines[line].memberId();
    }

    /**
     * How often lines were joined, the first time included.
     *
     * @return the number of joins, of all members.
     */
    public long joins()
    {
        long joins = 0;
        for (final MemberLine line : lines)
        {
            joins += line.joins();
        }
        return joins;
    }

    /**
     * How often lines were joined again, beyond the first time of each member.
     *
     * @return the number of joins, of all members.
     */
    public long rejoins()
    {
        long rejoins = 0;
        for (final MemberLine line : lines)
        {
            rejoins += Math.max(0, line.joins() - 1);
        }
        return rejoins;
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
        return release.repeatsDropped();
    }

    @Override
    public void close()
    {
        end(LineState.CLOSED);
        context.aeron().close();
    }

    private void endIfRefused()
    {
        int refused = 0;
        Refusal reason = Refusal.NONE;
        for (final MemberLine line : lines)
        {
            if (line.refusal() != Refusal.NONE)
            {
                refused++;
                reason = line.refusal();
            }
        }
        if (2 * refused > lines.length && !watch.hasQuorum())
        {
            refusal = reason;
            end(LineState.REFUSED);
        }
    }

    private void end(final LineState state)
    {
        for (final MemberLine line : lines)
        {
            line.close();
        }
        ended = state;
    }
}
