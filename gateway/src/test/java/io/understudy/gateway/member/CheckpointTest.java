package io.understudy.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.gateway.client.UnderstudyClient;
import io.understudy.gateway.sequence.EngineFeed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What live engines say to the control plane, by which it finds one that went its own way. */
class CheckpointTest
{
    private static final int IN_FLIGHT = 64;

    @Test
    void shouldTellTheSameOfThePrimaryAndBothStandbys(@TempDir final Path dir)
    {
        final OrderCounter counter = new OrderCounter();
        try (ThreeMembers members = new ThreeMembers(dir, settings -> settings
            .set("takeover.deadNs", "30s")
            .set("snapshot.everyRecords", "0")))
        {
            members.start();
            members.setUp(1);
            try (UnderstudyClient client = UnderstudyClient.connect(
                members.clientContext(1, counter).keepAliveMs(60_000)))
            {
                members.await("all members to tell of a checkpoint", () ->
                    !members.checkpoint(0).isEmpty() && !members.checkpoint(1).isEmpty() &&
                    !members.checkpoint(2).isEmpty(), () ->
                    {
                        if (counter.sent < 2L * EngineFeed.RECORDS_A_CHECKPOINT &&
                            counter.sent - counter.accepted < IN_FLIGHT)
                        {
                            counter.send(client);
                        }
                        client.poll();
                    });
            }
            assertThat(members.checkpoint(0)).as("sequence, chain hash, digest")
                .startsWith((long)EngineFeed.RECORDS_A_CHECKPOINT)
                .doesNotContain(0L)
                .isEqualTo(members.checkpoint(1)).isEqualTo(members.checkpoint(2));
        }
    }
}
