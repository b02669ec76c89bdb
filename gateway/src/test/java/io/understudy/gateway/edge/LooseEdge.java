package io.understudy.gateway.edge;

import io.understudy.codecs.ingress.FrameKind;
import io.understudy.gateway.ingress.FrameRing;
import java.util.Arrays;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * One incarnation of an edge without channels: the real window, messages, release and watch, and a
 * sender and a receiver a line. Who drives it opens and ends the lines.
 */
public final class LooseEdge
{
    /** The way to one member. */
    @FunctionalInterface
    public interface Link
    {
        /**
         * Sends a message.
         *
         * @param buffer that holds it.
         * @param offset of the message (bytes).
         * @param length of the message (bytes).
         */
        void send(DirectBuffer buffer, int offset, int length);
    }

    private final FrameRing frames;
    private final LineMessages messages;
    private final OutputRelease release;
    private final PrimaryWatch watch;
    private final FrameSender[] senders;
    private final OutputReceiver[] receivers;
    private final FrameLink[] links;
    private final boolean[] joined;

    /**
     * An incarnation that has sent nothing.
     *
     * @param edgeId      of the edge.
     * @param incarnation higher than the one before.
     * @param windowBytes for uncommitted frames, a power of two.
     * @param heartbeatNs between signs of life; 40 of them without an answer: frames go again.
     * @param handler     of outputs.
     * @param links       to the members.
     */
    public LooseEdge(
        final int edgeId, final long incarnation, final int windowBytes, final long heartbeatNs,
        final OutputHandler handler, final Link[] links)
    {
        frames = new FrameRing(windowBytes);
        messages = new LineMessages(edgeId, incarnation, frames);
        release = new OutputRelease(handler);
        watch = new PrimaryWatch(10 * heartbeatNs);
        senders = new FrameSender[links.length];
        receivers = new OutputReceiver[links.length];
        this.links = new FrameLink[links.length];
        joined = new boolean[links.length];
        for (int i = 0; i < links.length; i++)
        {
            final Link link = links[i];
            this.links[i] = (buffer, offset, length) ->
            {
                link.send(buffer, offset, length);
                return 1;
            };
            senders[i] = new FrameSender(frames, messages, heartbeatNs, 40 * heartbeatNs);
            receivers[i] = new OutputReceiver(i, incarnation, release, watch);
        }
    }

    /**
     * A member has welcomed this edge.
     *
     * @param line      of the member.
     * @param committed edge sequence number that it says may be forgotten.
     * @param nowNs     monotonic.
     */
    public void onWelcome(final int line, final long committed, final long nowNs)
    {
        release.onCommitted(committed);
        frames.dropThrough(release.committedEdgeSequence());
        joined[line] = true;
        senders[line].onJoined(nowNs);
    }

    /**
     * A line has fallen silent.
     *
     * @param line which.
     */
    public void onSilent(final int line)
    {
        joined[line] = false;
    }

    /**
     * Whether a line is joined.
     *
     * @param line which.
     * @return true from {@link #onWelcome} to {@link #onSilent}.
     */
    public boolean isJoined(final int line)
    {
        return joined[line];
    }

    /**
     * A member says something.
     *
     * @param line   of the member.
     * @param buffer that holds it.
     * @param length of the message (bytes).
     */
    public void onMessage(final int line, final DirectBuffer buffer, final int length)
    {
        receivers[line].onFragment(buffer, 0, length, null);
        frames.dropThrough(release.committedEdgeSequence());
    }

    /**
     * One duty cycle, after what has come was handed in.
     *
     * @param nowNs monotonic.
     */
    public void poll(final long nowNs)
    {
        for (int i = 0; i < links.length; i++)
        {
            if (joined[i])
            {
                if (receivers[i].takeTookOver())
                {
                    senders[i].onTookOver();
                }
                senders[i].sendFrames(links[i]);
                senders[i].tellReleased(links[i], release.releasedOutputNumber(), nowNs);
                senders[i].resendIfUnanswered(nowNs);
            }
        }
        watch.poll(nowNs);
    }

    /**
     * Makes room for a frame.
     *
     * @param kind         of the frame.
     * @param connectionId of the client.
     * @param length       of the payload (bytes).
     * @return where to write the payload in {@link #buffer()}, -1 where the window is full.
     */
    public int claim(final FrameKind kind, final int connectionId, final int length)
    {
        return messages.claimFrame(kind, connectionId, length);
    }

    /** The claimed frame goes out with the next {@link #poll}. */
    public void commit()
    {
        frames.commit();
    }

    /**
     * Where claimed payloads are written.
     *
     * @return the buffer.
     */
    public MutableDirectBuffer buffer()
    {
        return frames.buffer();
    }

    /**
     * Frames that are not known to be committed.
     *
     * @return the number.
     */
    public long uncommittedFrames()
    {
        return frames.lastSequence() - frames.firstSequence() + 1;
    }

    /**
     * What it has forgotten, being told that it is committed.
     *
     * @return the number of the last such frame, 0 if there is none.
     */
    public long forgottenSequence()
    {
        return frames.firstSequence() - 1;
    }

    /**
     * The last output that was handed on.
     *
     * @return its number.
     */
    public long releasedOutputNumber()
    {
        return release.releasedOutputNumber();
    }

    @Override
    public String toString()
    {
        return "frames " + frames.firstSequence() + ".." + frames.lastSequence() +
            " joined=" + Arrays.toString(joined) + " released=" + releasedOutputNumber();
    }
}
