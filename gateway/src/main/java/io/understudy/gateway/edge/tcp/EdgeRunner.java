package io.understudy.gateway.edge.tcp;

import io.understudy.gateway.detect.ThreadIdentity;
import io.understudy.gateway.duty.DutyTuning;
import io.understudy.gateway.duty.Lull;
import io.understudy.gateway.edge.LineState;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.agrona.CloseHelper;

/**
 * Runs an edge on the calling thread until it is asked to end or fails. {@link #end()} may be
 * called from any thread; all else belongs to the thread that runs.
 */
public final class EdgeRunner
{
    private final EdgeContext context;
    private final EdgeProperties properties;
    private final Lull lull;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running = true;
    private volatile boolean inGoodOrder;
    private boolean quorum;

    /**
     * An edge that is not opened yet.
     *
     * @param context settings.
     */
    public EdgeRunner(final EdgeContext context)
    {
        this.context = context;
        properties = new EdgeProperties(context.dir());
        lull = new Lull(context.yieldNs());
    }

    /**
     * Opens the edge, serves, and at {@link #end()} drains and closes it.
     *
     * @throws RuntimeException with a sentence if the edge cannot start or had to stop.
     */
    public void run()
    {
        EdgeLock lock = null;
        try
        {
            lock = EdgeLock.take(context.dir());
            properties.delete();
            context.countInFolder();
            open();
        }
        finally
        {
            CloseHelper.close(lock);
            ended.countDown();
        }
    }

    private void open()
    {
        try (TcpEdge edge = new TcpEdge(context);
            DutyTuning tuning =
                new DutyTuning(ThreadIdentity.current(), context.dutyPriority()))
        {
            tuning.start();
            properties.write(edge.fixPort(), edge.sbePort());
            context.messages().accept("edge " + context.edgeId() + " listens:" +
                listens(" FIX on port ", edge.fixPort()) +
                listens(" SBE on port ", edge.sbePort()));
            serve(edge, tuning);
            properties.delete();
            drain(edge, tuning);
            inGoodOrder = true;
        }
    }

    /**
     * Asks the edge to drain and end, and waits until it has.
     *
     * @return whether it has ended in good order because of this.
     */
    public boolean end()
    {
        final boolean wasServing = ended.getCount() > 0;
        running = false;
        try
        {
            ended.await();
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
        }
        return wasServing && inGoodOrder;
    }

    private void serve(final TcpEdge edge, final DutyTuning tuning)
    {
        while (running)
        {
            turn(edge, tuning);
            final String refused = tuning.poll();
            if (refused != null)
            {
                context.messages().accept(refused);
            }
            if (edge.line().state() == LineState.REFUSED)
            {
                throw new IllegalStateException("the cluster refuses edge.id=" +
                    context.edgeId() + ": " + edge.line().refusal());
            }
            if (edge.line().hasQuorum() != quorum && (quorum || edge.line().primaryMemberId() >= 0))
            {
                quorum = !quorum;
                context.messages().accept(quorum ?
                    "member " + edge.line().primaryMemberId() + " serves" :
                    "no member serves: clients wait, nobody is read");
            }
        }
    }

    private void drain(final TcpEdge edge, final DutyTuning tuning)
    {
        edge.drain();
        final long halfNs = context.drainTimeoutNs() / 2;
        final long beginNs = System.nanoTime();
        long nowNs = beginNs;
        while (!edge.isDrained() && nowNs - beginNs < context.drainTimeoutNs())
        {
            if (nowNs - beginNs > halfNs)
            {
                edge.farewell();
            }
            turn(edge, tuning);
            nowNs = System.nanoTime();
        }
        context.messages().accept(edge.isDrained() ? "drained" : "not drained within " +
            TimeUnit.NANOSECONDS.toMillis(context.drainTimeoutNs()) + " ms: " +
            edge.connectionCount() + " clients have not closed, " +
            edge.line().uncommittedFrames() + " frames are not known to be committed");
        context.messages().accept("counted: " + context.counters());
    }

    private void turn(final TcpEdge edge, final DutyTuning tuning)
    {
        final long nowNs = System.nanoTime();
        if (edge.doWork(nowNs) > 0)
        {
            lull.onWork(nowNs);
        }
        else if (!tuning.isRealTime() && lull.yields(nowNs))
        {
            Thread.yield();
        }
        else
        {
            edge.idle();
        }
    }

    private static String listens(final String what, final int port)
    {
        return port == 0 ? "" : what + port;
    }
}
