package io.understudy.gateway.chaos;

/** A session's client that sends a flow of commands and writes down what it hears. One thread. */
abstract class Trader implements AutoCloseable
{
    /** Beyond these a client waits for answers: what a gap of minutes leaves must fit windows. */
    private static final int MAX_WAITING = 400;

    protected final History history;
    protected final OrderFlow flow;
    private Command due;
    private volatile long heardCount;

    Trader(final History history, final OrderFlow flow)
    {
        this.history = history;
        this.flow = flow;
    }

    final History history()
    {
        return history;
    }

    /** Reports so far. Any thread. */
    final long heardCount()
    {
        return heardCount;
    }

    /** Sends the next command if it can go now; what cannot stays the next. */
    final boolean trade()
    {
        if (history.waitingCount() >= MAX_WAITING)
        {
            return false;
        }
        due = due == null ? flow.next() : due;
        if (!send(due))
        {
            return false;
        }
        due = null;
        return true;
    }

    /** The command went out. */
    protected final void onSent(final Command command)
    {
        history.onSent(command);
        flow.onSent(command);
    }

    protected final void onHeard(final Report report, final long number, final boolean isNext)
    {
        history.onHeard(report, number, isNext);
        flow.onReport(report);
        due = null;
        heardCount++;
    }

    protected final void onNotApplied(final String clOrdId)
    {
        history.onNotApplied(clOrdId);
        flow.onNotApplied(clOrdId);
    }

    /** Hears; returns the amount of work done. */
    abstract int poll();

    /** Whether its session stands. */
    abstract boolean isReady();

    /** Sends, and says so to {@link #onSent} before any answer can come; false: try again. */
    protected abstract boolean send(Command command);

    /** Begins anew, as after the client's death, with what it has written down. */
    abstract void restart();

    /** For a man to read. */
    abstract String state();

    @Override
    public abstract void close();
}
