package io.understudy.gateway.member;

import static io.understudy.gateway.sequence.RecordLog.Result.APPENDED;
import static io.understudy.gateway.sequence.RecordLog.Result.FAILED;
import static io.understudy.gateway.sequence.RecordLog.Result.NO_SPACE;

import io.understudy.codecs.ingress.FrameKind;
import io.understudy.codecs.ingress.IngressFrameDecoder;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.gateway.engine.EdgeTable;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.engine.Outbox;
import io.understudy.gateway.ingress.EdgeLink;
import io.understudy.gateway.ingress.FrameRing;
import io.understudy.gateway.ingress.Ingress;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.RecordLog;
import io.understudy.gateway.sequence.Sequencer;
import java.util.function.Supplier;

/**
 * What a primary does with what the edges sent: sequences it, link by link, a bounded number of
 * frames each; lets time pass; records what edges have released. Stops where the journal takes
 * nothing, and goes on there.
 */
final class Primary
{
    private static final int FRAME_LIMIT = 32;
    private static final int CONFIRM_AFTER_OUTPUTS = 1_024;

    private final Ingress ingress;
    private final Supplier<Engine> engines;
    private final AckGate gate;
    private EdgeTable edges;
    private final Sequencer sequencer;
    private final OrderStream stream;
    private final long tickNs;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final IngressFrameDecoder frame = new IngressFrameDecoder();
    private RecordLog.Result lastResult = APPENDED;
    private long nextTickNs;
    private int firstLink;
    private long fencedFrames;

    Primary(
        final Ingress ingress, final Supplier<Engine> engines, final Sequencer sequencer,
        final OrderStream stream, final AckGate gate, final long tickNs)
    {
        this.ingress = ingress;
        this.engines = engines;
        this.sequencer = sequencer;
        this.stream = stream;
        this.gate = gate;
        this.tickNs = tickNs;
    }

    /** Frames go first: an outage must not end sessions whose signs of life wait in a ring. */
    void serveFrom(final long firstTickNs)
    {
        edges = engines.get().edges();
        nextTickNs = firstTickNs;
    }

    int poll(final long nowNs)
    {
        lastResult = APPENDED;
        if (!hasRoom())
        {
            return 0;
        }
        int work = sequenceFrames(nowNs);
        if (lastResult == APPENDED && nowNs - nextTickNs >= 0)
        {
            work += tick(nowNs);
        }
        return work;
    }

    /** What is not committed stays at hand for whoever lacks it; without a majority it piles up. */
    private boolean hasRoom()
    {
        return stream.recent().bytesAfter(gate.committed()) < stream.recent().capacityBytes() / 2;
    }

    /** Whether every frame that has arrived is sequenced. */
    boolean isDrained()
    {
        for (int i = 0; i < ingress.linkCount(); i++)
        {
            if (ingress.link(i).frames().hasNext())
            {
                return false;
            }
        }
        return true;
    }

    boolean isOutOfSpace()
    {
        return lastResult == NO_SPACE;
    }

    boolean isJournalFailed()
    {
        return lastResult == FAILED;
    }

    long fencedFrames()
    {
        return fencedFrames;
    }

    private int sequenceFrames(final long nowNs)
    {
        final int count = ingress.linkCount();
        int work = 0;
        for (int i = 0; i < count && lastResult == APPENDED; i++)
        {
            final EdgeLink link = ingress.link((firstLink + i) % count);
            work += confirm(link, CONFIRM_AFTER_OUTPUTS, nowNs);
            for (int n = 0; n < FRAME_LIMIT && link.frames().hasNext(); n++)
            {
                if (!sequence(link, nowNs))
                {
                    break;
                }
                work++;
            }
        }
        firstLink++;
        if (firstLink >= count)
        {
            firstLink = 0;
        }
        return work;
    }

    private boolean sequence(final EdgeLink link, final long nowNs)
    {
        final FrameRing frames = link.frames();
        frame.wrapAndApplyHeader(frames.buffer(), frames.offset(), header);
        final long edgeSequence = frame.edgeSequence();
        if (!edges.accepts(link.edgeId(), link.incarnation(), edgeSequence))
        {
            fencedFrames++;
            frames.advance(0);
            return true;
        }
        if (!edges.hasRoom(link.edgeId()))
        {
            return false;
        }
        final int payloadOffset = frame.limit() + IngressFrameDecoder.payloadHeaderLength();
        lastResult = sequencer.input(
            recordKind(frame.kind()), link.edgeId(), link.incarnation(), edgeSequence,
            frame.connectionId(), frames.buffer(), payloadOffset, frame.payloadLength(), nowNs);
        if (lastResult != APPENDED)
        {
            return false;
        }
        frames.advance(stream.lastSequence());
        return true;
    }

    private int confirm(final EdgeLink link, final int afterOutputs, final long nowNs)
    {
        if (edges.incarnation(link.edgeId()) != link.incarnation())
        {
            return 0;
        }
        final Outbox outbox = edges.outbox(edges.slotOf(link.edgeId()));
        final long released = Math.min(link.releasedOutputNumber(), outbox.lastOutputNumber());
        if (released - outbox.confirmedOutputNumber() < afterOutputs)
        {
            return 0;
        }
        lastResult = sequencer.confirm(link.edgeId(), link.incarnation(), released, nowNs);
        return 1;
    }

    private int tick(final long nowNs)
    {
        nextTickNs = nowNs + tickNs;
        for (int i = 0; i < ingress.linkCount() && lastResult == APPENDED; i++)
        {
            confirm(ingress.link(i), 1, nowNs);
        }
        if (lastResult == APPENDED)
        {
            lastResult = sequencer.tick(nowNs);
        }
        return 1;
    }

    private static RecordKind recordKind(final FrameKind kind)
    {
        switch (kind)
        {
            case CONNECT:
                return RecordKind.CONNECT;
            case DISCONNECT:
                return RecordKind.DISCONNECT;
            case COMMAND:
                return RecordKind.COMMAND;
            case LOGON:
                return RecordKind.LOGON;
            case CREDENTIAL_QUERY:
                return RecordKind.CREDENTIAL_QUERY;
            default:
                return RecordKind.FRAME;
        }
    }
}
