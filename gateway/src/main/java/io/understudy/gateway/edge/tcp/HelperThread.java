package io.understudy.gateway.edge.tcp;

import java.util.concurrent.locks.LockSupport;
import org.agrona.concurrent.OneToOneConcurrentArrayQueue;

/**
 * Computes what would hold up the duty thread: password hashes, TLS handshakes. One queue there and
 * one back, both bounded; whoever finds the first one full is refused, and nobody waits.
 */
final class HelperThread implements AutoCloseable
{
    private static final int DONE_LIMIT = 16;

    /** Something to be computed. */
    interface Job
    {
        /** Helper thread. */
        void run();

        /** Duty thread, afterwards. */
        void onDone(long nowNs);
    }

    private final OneToOneConcurrentArrayQueue<Job> todo;
    private final OneToOneConcurrentArrayQueue<Job> done;
    private final Thread thread;
    private int running;
    private volatile boolean ended;

    HelperThread(final String name, final int capacity)
    {
        todo = new OneToOneConcurrentArrayQueue<>(capacity);
        done = new OneToOneConcurrentArrayQueue<>(capacity);
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Duty thread: takes a job, or not where as many are under way as there may be. */
    boolean submit(final Job job)
    {
        if (running == todo.capacity() || !todo.offer(job))
        {
            return false;
        }
        running++;
        LockSupport.unpark(thread);
        return true;
    }

    /** Duty thread: hands back what is done. */
    int poll(final long nowNs)
    {
        int count = 0;
        while (running > 0 && count < DONE_LIMIT)
        {
            final Job job = done.poll();
            if (job == null)
            {
                break;
            }
            running--;
            count++;
            job.onDone(nowNs);
        }
        return count;
    }

    /** Ends after the job at hand. */
    @Override
    public void close()
    {
        ended = true;
        LockSupport.unpark(thread);
    }

    private void run()
    {
        while (!ended)
        {
            final Job job = todo.poll();
            if (job == null)
            {
                LockSupport.park(this);
                continue;
            }
            try
            {
                job.run();
            }
            catch (final RuntimeException ex)
            {
                // What it should have found stays as it was: not passed, not shaken hands.
            }
            done.offer(job);
        }
    }
}
