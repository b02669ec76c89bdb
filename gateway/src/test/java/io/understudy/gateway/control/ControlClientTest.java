package io.understudy.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aeron.driver.MediaDriver;
import io.aeron.driver.ThreadingMode;
import io.aeron.driver.status.SystemCounterDescriptor;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.agrona.concurrent.AgentTerminationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a member's requests to the control plane. */
class ControlClientTest
{
    private static final long LIVENESS_NS = TimeUnit.SECONDS.toNanos(1);

    @TempDir
    private Path dir;

    @Test
    void shouldEndTheControlPlaneWhenItsAeronClientHasClosedItself()
    {
        final AtomicInteger ends = new AtomicInteger();
        try (ControlHarness harness = new ControlHarness(dir, 1))
        {
            final ControlContext context = harness.context(0);
            context.conclude();
            final MediaDriver.Context driverContext = new MediaDriver.Context()
                .aeronDirectoryName(context.aeronDir())
                .dirDeleteOnStart(true)
                .dirDeleteOnShutdown(true)
                .threadingMode(ThreadingMode.SHARED)
                .timerIntervalNs(LIVENESS_NS / 4)
                .clientLivenessTimeoutNs(LIVENESS_NS)
                .errorHandler(ex -> harness.messages.add(ex.toString()));
            final ControlRequests requests = new ControlRequests(
                new NewestConfiguration(context.listener()), 0, 1, ControlHarness.ENGINE_VERSION);
            try (MediaDriver driver = MediaDriver.launch(driverContext))
            {
                final ControlClient client = new ControlClient(context, requests,
                    ex -> harness.messages.add(ex.toString()), ends::incrementAndGet);
                client.doWork();
                harness.await("time-out of a client that is not run", () ->
                    driver.context().systemCounters()
                        .get(SystemCounterDescriptor.CLIENT_TIMEOUTS).get() > 0);
                assertThat(ends).hasValue(0);
                assertThatThrownBy(() ->
                {
                    client.doWork();
                    client.doWork();
                }).isInstanceOf(AgentTerminationException.class);
                client.onClose();
            }
        }
        assertThat(ends).hasValue(1);
    }
}
