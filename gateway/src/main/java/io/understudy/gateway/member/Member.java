package io.understudy.gateway.member;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.ingress.Ingress;
import io.understudy.gateway.ingress.MemberProperties;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.EngineFeed;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.RecordClock;
import io.understudy.gateway.sequence.RecordLog;
import io.understudy.gateway.sequence.Sequencer;
import io.understudy.journal.Journal;
import java.util.concurrent.TimeUnit;
import org.agrona.CloseHelper;

/**
 * One member, put together: its journal is opened and replayed, its epoch begun, its doors opened.
 * Everything belongs to the thread that made it.
 *
 * <p>A member alone is a majority of one: the same sequencer, journal, engine and ack gate that
 * more members use.
 */
final class Member implements AutoCloseable
{
    private static final int PRIMARY_RANK = 0;
    private static final int MAX_FRAME_BYTES = 512;
    private static final int RECENT_BYTES = 1 << 24;

    private final MemberContext context;
    private final MemberProperties properties;
    private final Journal journal;
    private final Checkpoints checkpoints;
    private final AeronThread aeron;
    private final Ingress ingress;
    private final Sequencer sequencer;
    private final Primary primary;
    private final AckGate ackGate = new AckGate();
    private final OrderStream stream;
    private final DutyCycle dutyCycle;
    private boolean serving;
    private boolean outOfSpace;

    /**
     * Opens everything and recovers; the epoch begins with the first duty cycles.
     *
     * @param context settings, concluded here.
     * @throws RuntimeException with a sentence if anything is in the way; nothing is left open.
     */
    Member(final MemberContext context)
    {
        context.conclude();
        this.context = context;
        properties = new MemberProperties(context.memberDir());
        journal = Journal.open(context.journalContext());
        AeronThread startedAeron = null;
        try
        {
            journal.openingNotes().forEach(context.messages());
            refuseUnaskedBootstrap();
            properties.delete();
            checkpoints = new Checkpoints(context, journal);
            final Engine engine = checkpoints.recover();
            startedAeron = new AeronThread(
                context.aeronDir(), context.termBytes(), context.profile(),
                context.errorHandler());
            aeron = startedAeron;
            stream = new OrderStream(new JournalLog(journal), RECENT_BYTES);
            final EngineFeed feed = new EngineFeed(stream);
            feed.engine(engine);
            final RecordClock clock = new RecordClock();
            clock.start(
                journal.lastTimestampNs(),
                TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()), System.nanoTime());
            sequencer = new Sequencer(stream, feed, clock, MAX_FRAME_BYTES + 1);
            ingress = new Ingress(aeron.aeron(), context.ingressContext(), engine);
            primary = new Primary(
                ingress, engine.edges(), sequencer, stream, context.tickNs());
            dutyCycle = new DutyCycle(
                aeron, ingress, primary, sequencer, stream, ackGate, checkpoints);
        }
        catch (final RuntimeException ex)
        {
            CloseHelper.quietCloseAll(startedAeron, journal);
            throw ex;
        }
    }

    int doWork(final long nowNs)
    {
        if (!serving)
        {
            return beginToServe(nowNs);
        }
        final int work = dutyCycle.doWork(nowNs);
        if (primary.isOutOfSpace() != outOfSpace)
        {
            onSpaceChanged();
        }
        if (primary.isJournalFailed())
        {
            throw new IllegalStateException("the journal failed and takes nothing more: " +
                journal.failure() + "; nothing is acknowledged that is not in it. Mend the disk " +
                "and start the member again.");
        }
        return work;
    }

    void closeDoors()
    {
        ingress.closeDoors();
    }

    boolean isDrained()
    {
        return !serving || primary.isDrained() && ackGate.committed() == stream.lastSequence() &&
            ingress.isDrained();
    }

    @Override
    public void close()
    {
        properties.delete();
        CloseHelper.closeAll(checkpoints, ingress, aeron, journal);
    }

    /** The epoch's first record, then open doors: an edge is welcomed by a member that serves. */
    private int beginToServe(final long nowNs)
    {
        final int work = aeron.invoke();
        if (sequencer.ballot() == 0)
        {
            return work + startEpoch(nowNs);
        }
        final String door = ingress.doorEndpoint();
        if (door == null)
        {
            return work;
        }
        primary.serveFrom(nowNs + context.firstTickAfterNs());
        properties.write(door, context.aeronDir());
        context.messages().accept("serving clusterId=" + context.clusterId() + " memberId=" +
            context.memberId() + " epoch=" + RecordLayout.epoch(sequencer.ballot()) +
            " sequence=" + stream.lastSequence() + " door=" + door);
        checkpoints.start();
        serving = true;
        return work + 1;
    }

    private int startEpoch(final long nowNs)
    {
        final RecordLog.Result result = sequencer.startEpoch(
            context.clusterId(), RecordLayout.epoch(journal.lastBallot()) + 1,
            context.memberId(), PRIMARY_RANK, nowNs);
        if (result == RecordLog.Result.NO_SPACE || result == RecordLog.Result.FAILED)
        {
            throw new IllegalStateException("the journal in " + context.memberDir() +
                " does not take the epoch's first record (" + result + "): " +
                (journal.failure() == null ? "the disk is full" : journal.failure()));
        }
        if (result == RecordLog.Result.APPENDED)
        {
            ackGate.lead(1L << context.memberId(), stream.lastSequence());
        }
        return 1;
    }

    private void refuseUnaskedBootstrap()
    {
        if (journal.lastSequence() == 0 && !context.bootstrap())
        {
            throw new IllegalStateException("there is no order stream in " +
                context.memberDir() + ": give --bootstrap to begin a new one there; if there " +
                "should be one, check that its disk is mounted");
        }
        if (journal.lastSequence() > 0 && context.bootstrap())
        {
            throw new IllegalStateException("there is an order stream up to " +
                journal.lastSequence() + " in " + context.memberDir() +
                ": leave --bootstrap out to go on with it");
        }
    }

    private void onSpaceChanged()
    {
        outOfSpace = primary.isOutOfSpace();
        context.messages().accept(outOfSpace ?
            "the disk of " + context.memberDir() + " is full: nothing is acknowledged until " +
            "there is space; free some, the member goes on by itself" :
            "there is space again in " + context.memberDir() + ": serving");
    }
}
