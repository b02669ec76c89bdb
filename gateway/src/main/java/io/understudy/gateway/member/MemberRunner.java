package io.understudy.gateway.member;

import io.understudy.gateway.detect.ThreadIdentity;
import io.understudy.gateway.duty.DutyTimers;
import io.understudy.gateway.duty.DutyTuning;
import io.understudy.gateway.duty.Lull;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs a member on the calling thread until it is asked to end or fails. {@link #end()} may be
 * called from any thread; all else belongs to the thread that runs.
 */
public final class MemberRunner
{
    private final MemberContext context;
    private final Profile profile;
    private final Lull lull;
    private final long parkNs;
    private final boolean wokenByDatagrams;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running = true;
    private volatile boolean inGoodOrder;

    /**
     * A member that is not opened yet.
     *
     * @param context settings; concluded when it is run.
     */
    public MemberRunner(final MemberContext context)
    {
        this.context = context;
        profile = context.profile();
        lull = new Lull(context.yieldNs());
        parkNs = context.parkNs();
        wokenByDatagrams = context.isWokenByDatagrams();
    }

    /**
     * Opens the member, serves, and at {@link #end()} drains and closes it.
     *
     * @throws RuntimeException with a sentence if the member cannot start or had to stop.
     */
    public void run()
    {
        try (Member member = new Member(context);
            DutyTuning tuning =
                new DutyTuning(ThreadIdentity.current(), context.dutyPriority()))
        {
            DutyTimers.sharpen().ifPresent(context.messages());
            tuning.start();
            serve(member, tuning);
            drain(member, tuning);
            inGoodOrder = true;
        }
        finally
        {
            ended.countDown();
        }
    }

    /**
     * Asks the member to drain and end, and waits until it has.
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

    private void serve(final Member member, final DutyTuning tuning)
    {
        while (running)
        {
            turn(member, tuning, System.nanoTime());
            final String refused = tuning.poll();
            if (refused != null)
            {
                context.messages().accept(refused);
            }
        }
    }

    private void drain(final Member member, final DutyTuning tuning)
    {
        member.leave(System.nanoTime());
        final long deadlineNs = System.nanoTime() + context.drainTimeoutNs();
        boolean isDrained = false;
        while (!isDrained && System.nanoTime() - deadlineNs < 0)
        {
            turn(member, tuning, System.nanoTime());
            isDrained = member.isDrained(System.nanoTime());
        }
        context.messages().accept(isDrained ? "drained" : "not drained within " +
            TimeUnit.NANOSECONDS.toMillis(context.drainTimeoutNs()) + " ms: " +
            member.whyNotDrained() + "; nothing is lost");
    }

    private void turn(final Member member, final DutyTuning tuning, final long nowNs)
    {
        if (member.doWork(nowNs) > 0)
        {
            lull.onWork(nowNs);
        }
        else
        {
            idle(member, !tuning.isRealTime(), nowNs);
        }
    }

    private void idle(final Member member, final boolean mayYield, final long nowNs)
    {
        switch (profile)
        {
            case COMPACT:
                if (mayYield && lull.yields(nowNs))
                {
                    Thread.yield();
                }
                else if (wokenByDatagrams)
                {
                    member.awaitDatagram();
                }
                else
                {
                    LockSupport.parkNanos(parkNs);
                }
                break;
            case SHARED:
                Thread.yield();
                break;
            default:
                Thread.onSpinWait();
                break;
        }
    }
}
