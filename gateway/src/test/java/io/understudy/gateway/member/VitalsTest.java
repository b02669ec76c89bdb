package io.understudy.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.understudy.gateway.ingress.Drivers;
import io.understudy.gateway.ingress.InvokedDriver;
import io.understudy.journal.Journal;
import io.understudy.journal.JournalContext;
import io.understudy.journal.JournalReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member that cannot be of use any more ends, and says why. */
class VitalsTest
{
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(30);

    @TempDir
    private Path dir;

    private final List<Throwable> errors = new CopyOnWriteArrayList<>();
    private Journal journal;
    private InvokedDriver aeron;
    private JournalFeed feed;
    private Vitals vitals;
    private volatile RuntimeException readFailure;

    @BeforeEach
    void start()
    {
        final String aeronDir = Drivers.freshDir("vitals-test");
        journal = Journal.open(new JournalContext().dir(dir.resolve("journal")));
        aeron = new InvokedDriver(
            Drivers.threaded(Drivers.invoked(aeronDir, 1 << 16, errors::add), false),
            Drivers.client(aeronDir, errors::add));
        feed = new JournalFeed(this::reader, 0,
            PeerAddress.parse("0=127.0.0.1:20000,1=127.0.0.1:20016"), aeronDir, errors::add);
        feed.start();
        vitals = new Vitals(journal, aeron, feed);
        vitals.check();
    }

    private JournalReader reader()
    {
        if (readFailure != null)
        {
            throw readFailure;
        }
        return journal.newReader();
    }

    @AfterEach
    void close()
    {
        feed.close();
        aeron.close();
        journal.close();
    }

    @Test
    void shouldEndTheMemberWhenItsAeronClientHasClosedItself()
    {
        aeron.aeron().close();
        assertThatIllegalStateException().isThrownBy(vitals::check)
            .withMessageContaining("Aeron client has closed itself");
    }

    @Test
    void shouldEndTheMemberWhenNobodyFeedsTheOthersAnyMore()
    {
        readFailure = new IllegalStateException("its cycle file is gone");
        feed.request(1, 1, 1, 1);
        final long startNs = System.nanoTime();
        while (feed.failure() == null)
        {
            assertThat(System.nanoTime() - startNs).isLessThan(TIMEOUT_NS);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        assertThat(errors).containsExactly(readFailure);
        assertThatIllegalStateException().isThrownBy(vitals::check)
            .withMessageContaining("its cycle file is gone")
            .withMessageContaining("start the member again");
    }
}
