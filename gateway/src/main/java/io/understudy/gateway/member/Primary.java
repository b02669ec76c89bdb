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
import io.understudy.gateway.ingress.EdgeWindow;
import io.understudy.gateway.ingress.EdgeWindows;
import io.understudy.gateway.ingress.FrameRing;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.RecordLog;
import io.understudy.gateway.sequence.Sequencer;
import java.util.function.Supplier;

/**
 * What a primary does with what the edges sent: sequences it, edge by edge, a bounded number of
 * frames each; lets time pass; records what edges have released. Stops where the journal takes
 * nothing, and goes on there.
 */
final class Primary
{
    private static final int FRAME_LIMIT = 32;
    private static final int CONFIRM_AFTER_OUTPUTS = 1_024;

    private final EdgeWindows windows;
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
    private int firstWindow;
    private long fencedFrames;

    Primary(
        final EdgeWindows windows, final Supplier<Engine> engines, final Sequencer sequencer,
        final OrderStream stream, final AckGate gate, final long tickNs)
    {
        this.windows = windows;
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
        for (int i = 0; i < windows.windowCount(); i++)
        {
            if (windows.window(i).frames().hasNext())
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
        final int count = windows.windowCount();
        int work = 0;
        for (int i = 0; i < count && lastResult == APPENDED; i++)
        {
            final EdgeWindow window = windows.window((firstWindow + i) % count);
            work += confirm(window, CONFIRM_AFTER_OUTPUTS, nowNs);
            for (int n = 0; n < FRAME_LIMIT && window.frames().hasNext(); n++)
            {
                if (!sequence(window, nowNs))
                {
                    break;
                }
                work++;
            }
        }
        firstWindow++;
        if (firstWindow >= count)
        {
            firstWindow = 0;
        }
        return work;
    }

    private boolean sequence(final EdgeWindow window, final long nowNs)
    {
        final FrameRing frames = window.frames();
        frame.wrapAndApplyHeader(frames.buffer(), frames.offset(), header);
        final long edgeSequence = frame.edgeSequence();
        if (!edges.accepts(window.edgeId(), window.incarnation(), edgeSequence))
        {
            fencedFrames++;
            // What is in its place in the stream may yet become void.
            frames.advance(stream.lastSequence());
            return true;
        }
        if (!edges.hasRoom(window.edgeId(), window.incarnation()))
        {
            return false;
        }
        final int payloadOffset = frame.limit() + IngressFrameDecoder.payloadHeaderLength();
        lastResult = sequencer.input(
            recordKind(frame.kind()), window.edgeId(), window.incarnation(), edgeSequence,
            frame.connectionId(), frames.buffer(), payloadOffset, frame.payloadLength(), nowNs);
        if (lastResult != APPENDED)
        {
            return false;
        }
        frames.advance(stream.lastSequence());
        return true;
    }

    private int confirm(final EdgeWindow window, final int afterOutputs, final long nowNs)
    {
        if (edges.incarnation(window.edgeId()) != window.incarnation())
        {
            return 0;
        }
        final Outbox outbox = edges.outbox(edges.slotOf(window.edgeId()));
        final long released = Math.min(window.releasedOutputNumber(), outbox.lastOutputNumber());
        if (released - outbox.confirmedOutputNumber() < afterOutputs)
        {
            return 0;
        }
        lastResult = sequencer.confirm(window.edgeId(), window.incarnation(), released, nowNs);
        return 1;
    }

    private int tick(final long nowNs)
    {
        nextTickNs = nowNs + tickNs;
        for (int i = 0; i < windows.windowCount() && lastResult == APPENDED; i++)
        {
            confirm(windows.window(i), 1, nowNs);
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
