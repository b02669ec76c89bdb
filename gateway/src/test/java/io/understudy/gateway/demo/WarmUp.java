package io.understudy.gateway.demo;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Has all JVMs compile the path of an order before anything is measured: a generated day, cancels,
 * replaces and resting orders included, on an instrument and a session of its own, played by the
 * code that plays the flow. Its commands are in the journal like any others, and in no figure.
 */
final class WarmUp implements AutoCloseable
{
    static final int INSTRUMENT_ID = 2;
    static final int SESSION_ID = 2;
    static final String CLORDID_PREFIX = "W";
    private static final long SEED = 1;
    private static final int IN_FLIGHT = 64;
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(60);

    private final FlowDriver driver;
    private final FlowDriver flowDriver;

    private WarmUp(final FlowDriver driver, final FlowDriver flowDriver)
    {
        this.driver = driver;
        this.flowDriver = flowDriver;
    }

    /** The flow's client stands already and is polled here: what connecting costs is over too. */
    static void run(final FlowClients clients, final int orders, final FlowDriver flowDriver)
    {
        try (WarmUp warmUp = new WarmUp(
            clients.openWarmUp(clients.ledger(Flow.generate(SEED, orders))), flowDriver))
        {
            warmUp.play(orders);
        }
    }

    @Override
    public void close()
    {
        driver.close();
    }

    private void play(final int orders)
    {
        final FlowLedger ledger = driver.ledger();
        await(() ->
        {
            if (!ledger.isAllSent() && ledger.sent() - ledger.answered() < IN_FLIGHT)
            {
                driver.sendNext(System.nanoTime());
            }
            return ledger.answered() == orders;
        });
        driver.endSession();
        await(driver::hasEnded);
    }

    private void await(final BooleanSupplier condition)
    {
        final long deadlineNs = System.nanoTime() + TIMEOUT_NS;
        while (!condition.getAsBoolean())
        {
            if (driver.poll() + flowDriver.poll() == 0)
            {
                Thread.yield();
            }
            if (System.nanoTime() - deadlineNs > 0)
            {
                throw new IllegalStateException("the warm-up got " +
                    driver.ledger().answered() + " of " + driver.ledger().sent() +
                    " answers within " + TimeUnit.NANOSECONDS.toSeconds(TIMEOUT_NS) +
                    " s, " + driver.ledger().rejects() + "; " + driver.state());
            }
        }
    }
}
