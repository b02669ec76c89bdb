package io.understudy.perf.suspicions;

import io.understudy.perf.failover.UnderstudyContestant;
import io.understudy.perf.failover.Work;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Ends the trading day after so many orders, as an operator does and on a thread of its own: a
 * gateway knows each ClOrdID of a day and takes no more than it has room for. The client's thread.
 */
final class TradingDays
{
    private static final int ORDERS_A_DAY = Work.MAX_COMMANDS / 2;
    private static final int ATTEMPTS = 4;

    private final UnderstudyContestant gateway;
    private CompletableFuture<Void> operator;
    private int dayBegan;
    private int attempts;

    TradingDays(final UnderstudyContestant gateway)
    {
        this.gateway = gateway;
    }

    /** Asks again where whoever was asked has lost its part meanwhile. */
    void poll(final int sent)
    {
        if (operator == null && sent - dayBegan < ORDERS_A_DAY)
        {
            return;
        }
        if (operator == null)
        {
            ask();
        }
        else if (operator.isDone())
        {
            hear(sent);
        }
    }

    private void ask()
    {
        final int serving = gateway.leader();
        if (serving >= 0)
        {
            attempts++;
            operator = CompletableFuture.runAsync(
                () -> gateway.endDay(serving), task -> new Thread(task, "operator").start());
        }
    }

    private void hear(final int sent)
    {
        try
        {
            operator.join();
            dayBegan = sent;
            attempts = 0;
        }
        catch (final CompletionException ex)
        {
            if (attempts == ATTEMPTS)
            {
                throw new IllegalStateException(
                    "the trading day does not end: " + ex.getCause().getMessage(), ex);
            }
        }
        operator = null;
    }
}
