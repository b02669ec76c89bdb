package io.understudy.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.reference.ReferenceTrade;
import io.understudy.replay.JournalRecords;
import io.understudy.replay.Replay;
import io.understudy.replay.StateDigest;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member process that is killed in the middle of the flow, again and again. */
class KillAndRecoverTest
{
    private static final int KILLS = 10;
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    @TempDir
    private Path dir;

    @Test
    void shouldTradeTheExchangesDayExactlyThoughTheMemberIsKilledAtTenRandomPoints()
    {
        final Path data = Path.of(System.getProperty("understudy.shared"), "data", "sse-600519");
        assumeTrue(Files.exists(data), "skipped: the exchange's day is not at " + data);
        play(Flow.read(data.resolve("flow.csv.gz")), KILLS, List.of(),
            Flow.readTrades(data.resolve("trades.csv.gz")));
    }

    @Test
    void shouldTradeAGeneratedDayExactlyThoughTheMemberIsKilledBetweenSnapshots()
    {
        play(Flow.generate(7, 20_000), 3, List.of("--set", "snapshot.everyRecords=2000"), null);
    }

    private void play(
        final Flow flow, final int kills, final List<String> settings,
        final List<ReferenceTrade> expected)
    {
        final long seed = System.nanoTime();
        final int[] points = new Random(seed).ints(kills, 1, flow.size()).sorted().toArray();
        try (Demo demo = new Demo(dir, flow, settings, NOWHERE))
        {
            demo.begin(0);
            for (final int point : points)
            {
                demo.playTo(point);
                demo.killAndRecover();
            }
            demo.playTo(flow.size());
            demo.awaitAnswers();
            demo.endSession();
            final FlowLedger player = demo.player();
            assertThat(player.trades()).as("seed %d", seed).containsExactlyElementsOf(
                expected == null ? player.book().trades() : expected);
            assertThat(player.acceptedTwice()).as("seed %d", seed).isZero();
            demo.killAndRecover();
            final Recovered recovered =
                Recovered.parse(demo.member().lastLine(Recovered.PREFIX));
            assertThat(demo.member().stop()).as("exit code after SIGTERM").isZero();
            final Path journalDir = demo.member().memberDir().resolve("journal");
            final JournalAudit audit = JournalAudit.of(journalDir);
            assertThat(audit.lost(player)).as("lost, seed %d", seed).isZero();
            assertThat(audit.duplicated()).as("duplicated, seed %d", seed).isZero();
            assertThat(digestAt(journalDir, recovered.sequence()))
                .as("digest of a replay from the first record, seed %d", seed)
                .isEqualTo(recovered.digest());
        }
    }

    private static String digestAt(final Path journalDir, final long sequence)
    {
        try (JournalRecords records = JournalRecords.open(journalDir))
        {
            return StateDigest.format(
                new Replay<Engine>(records, Engine::new).from(1).to(sequence).run().digest());
        }
    }
}
