package io.understudy.journal;

/** Ends the journal's own threads. */
final class Threads
{
    private Threads()
    {
    }

    static void join(final Thread thread)
    {
        boolean isInterrupted = false;
        while (thread.isAlive())
        {
            try
            {
                thread.join();
            }
            catch (final InterruptedException ex)
            {
                // The files must not be unmapped under a running thread.
                isInterrupted = true;
            }
        }
        if (isInterrupted)
        {
            Thread.currentThread().interrupt();
        }
    }
}
