package io.understudy.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.gateway.fix.BookAcceptor;
import io.understudy.gateway.fix.FixClient;
import io.understudy.gateway.fix.FixClientContext;
import io.understudy.gateway.fix.PhiladelphiaClient;
import io.understudy.gateway.fix.QuickFixClient;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A generated day over FIX comes out with the trades of the reference book. */
class FixDriverTest
{
    private static final int COMMANDS = 2_000;
    private static final int WINDOW = 64;
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(20);
    private static final long PARK_NS = TimeUnit.MICROSECONDS.toNanos(50);

    @ParameterizedTest
    @ValueSource(strings = {"FIX.4.2", "FIX.4.4", "FIXT.1.1"})
    void shouldPlayADayOverQuickFixJ(final String beginString)
    {
        play(beginString, QuickFixClient::start);
    }

    @Test
    void shouldPlayADayOverPhiladelphia()
    {
        play("FIX.4.4", PhiladelphiaClient::start);
    }

    private static void play(
        final String beginString, final Function<FixClientContext, FixClient> start)
    {
        final long seed = System.nanoTime();
        try (BookAcceptor acceptor = BookAcceptor.start(beginString, "");
            FixDriver driver = new FixDriver(
                new FlowLedger(Flow.generate(seed, COMMANDS)), "600519", "F",
                new FixClientContext().beginString(beginString)
                    .hosts(List.of(acceptor.address())), start))
        {
            final FlowLedger ledger = driver.ledger();
            await(driver, driver::isReady);
            await(driver, () ->
            {
                if (!ledger.isAllSent() && ledger.sent() - ledger.answered() < WINDOW)
                {
                    driver.sendNext(System.nanoTime());
                }
                return ledger.answered() == COMMANDS;
            });
            driver.endSession();
            await(driver, driver::hasEnded);
            driver.poll();

            assertThat(ledger.rejects()).as("seed %d", seed).isEqualTo("none refused");
            assertThat(ledger.trades()).as("seed %d", seed).isNotEmpty()
                .containsExactlyElementsOf(ledger.book().trades());
            assertThat(ledger.acceptedTwice()).isZero();
            assertThat(ledger.latencyNs().getTotalCount()).isEqualTo(COMMANDS);
            assertThat(driver.resent() + driver.sequenceGaps() + driver.reconnects()).isZero();
        }
    }

    private static void await(final FixDriver driver, final BooleanSupplier condition)
    {
        final long startNs = System.nanoTime();
        while (!condition.getAsBoolean())
        {
            assertThat(System.nanoTime() - startNs).as(driver.state()).isLessThan(TIMEOUT_NS);
            if (driver.poll() == 0)
            {
                LockSupport.parkNanos(PARK_NS);
            }
        }
    }
}
