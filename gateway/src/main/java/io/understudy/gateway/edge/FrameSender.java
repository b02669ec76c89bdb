package io.understudy.gateway.edge;

import io.understudy.gateway.ingress.FrameReader;
import io.understudy.gateway.ingress.FrameRing;

/**
 * What an edge says over one line once that is joined: its frames, each when this line has come to
 * it; all that is uncommitted again when another member takes over, or when nobody says for a while
 * that the first of them is committed; and how far outputs are released. Sans-IO.
 */
final class FrameSender
{
    private static final int HEARTBEAT_AFTER_OUTPUTS = 256;
    private static final int MOST_PATIENCE = 16;

    private final FrameRing frames;
    private final LineMessages messages;
    private final long heartbeatIntervalNs;
    private final long resendAfterNs;
    private final FrameReader reader;
    private long nextHeartbeatNs;
    private long resendAtNs;
    private long resendDelayNs;
    private long unansweredFrom;
    private long toldOutputNumber;
    private long lastResult;

    FrameSender(
        final FrameRing frames, final LineMessages messages, final long heartbeatIntervalNs,
        final long resendAfterNs)
    {
        this.frames = frames;
        this.messages = messages;
        this.heartbeatIntervalNs = heartbeatIntervalNs;
        this.resendAfterNs = resendAfterNs;
        resendDelayNs = resendAfterNs;
        reader = frames.newReader();
    }

    /** The line is joined: whatever is uncommitted goes over it, for the member may lack it. */
    void onJoined(final long nowNs)
    {
        reader.rewind();
        unansweredFrom = frames.firstSequence();
        resendAtNs = nowNs + resendDelayNs;
    }

    /** The member of this line has begun to serve under another ballot. */
    void onTookOver()
    {
        reader.rewind();
    }

    /** What this line has not read yet, as far as its link takes it; the number of frames. */
    int sendFrames(final FrameLink link)
    {
        int sent = 0;
        lastResult = 0;
        while (reader.hasNext())
        {
            lastResult = link.offer(frames.buffer(), reader.offset(), reader.length());
            if (lastResult < 0)
            {
                break;
            }
            reader.advance();
            sent++;
        }
        return sent;
    }

    /** What the link said last when frames were sent. */
    long lastResult()
    {
        return lastResult;
    }

    /** Tells how far outputs are released; 1 where it was time to. */
    int tellReleased(
        final FrameLink link, final long releasedOutputNumber, final long nowNs)
    {
        if (nowNs - nextHeartbeatNs < 0 &&
            releasedOutputNumber - toldOutputNumber < HEARTBEAT_AFTER_OUTPUTS)
        {
            return 0;
        }
        nextHeartbeatNs = nowNs + heartbeatIntervalNs;
        toldOutputNumber = releasedOutputNumber;
        messages.offerHeartbeat(link, releasedOutputNumber);
        return 1;
    }

    void resendIfUnanswered(final long nowNs)
    {
        if (frames.firstSequence() != unansweredFrom ||
            frames.firstSequence() > frames.lastSequence())
        {
            unansweredFrom = frames.firstSequence();
            resendDelayNs = resendAfterNs;
            resendAtNs = nowNs + resendDelayNs;
        }
        else if (reader.hasNext())
        {
            resendAtNs = nowNs + resendDelayNs;
        }
        else if (nowNs - resendAtNs >= 0)
        {
            reader.rewind();
            resendDelayNs = Math.min(2 * resendDelayNs, MOST_PATIENCE * resendAfterNs);
            resendAtNs = nowNs + resendDelayNs;
        }
    }
}
