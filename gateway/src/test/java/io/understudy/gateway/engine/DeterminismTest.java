package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import io.understudy.codecs.client.MassCancelScope;
import io.understudy.codecs.client.TimeInForce;

/** The same stream gives the same state, from its beginning or from any snapshot. */
class DeterminismTest
{
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldReachTheSameStateFromAnySnapshotAsFromTheBeginning(final long seed)
    {
        final EngineHarness harness = new EngineHarness();
        play(harness, new Random(seed), 3_000);
        final int records = harness.stream.size();
        final long expected = EngineHarness.digest(harness.engine);

        final Engine again = new Engine();
        EngineHarness.replay(again, harness.stream, 0, records);
        assertThat(EngineHarness.digest(again)).as("seed %d", seed).isEqualTo(expected);

        final Random cuts = new Random(seed);
        for (int i = 0; i < 6; i++)
        {
            final int cut = 1 + cuts.nextInt(records);
            final Engine first = new Engine();
            EngineHarness.replay(first, harness.stream, 0, cut);
            final List<byte[]> rows = EngineHarness.rows(first, 1 + cuts.nextInt(10_000));
            final Engine loaded = EngineHarness.load(rows, new Engine());
            final List<byte[]> rowsAgain = EngineHarness.rows(loaded, 1_000);
            assertThat(rowsAgain).hasSameSizeAs(rows);
            for (int r = 0; r < rows.size(); r++)
            {
                assertThat(rowsAgain.get(r)).as("seed %d, cut %d, row %d", seed, cut, r)
                    .isEqualTo(rows.get(r));
            }
            EngineHarness.replay(loaded, harness.stream, cut, records);
            assertThat(EngineHarness.digest(loaded))
                .as("seed %d, cut after record %d", seed, cut).isEqualTo(expected);
        }
    }

    @Test
    void shouldRefuseARecordThatIsNotTheNextOrOfOtherRules()
    {
        final EngineHarness harness = new EngineHarness().standard();
        assertThatThrownBy(() -> EngineHarness.replay(harness.engine, harness.stream, 3, 4))
            .isInstanceOf(IllegalStateException.class).hasMessageContaining("does not follow");
        final byte[] other = harness.stream.get(0).clone();
        final int engineVersionAt = 80 + 8 + 16;
        other[engineVersionAt]++;
        assertThatThrownBy(() -> EngineHarness.replay(new Engine(), List.of(other), 0, 1))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("engine version " + (Engine.VERSION + 1));
    }

    @Test
    void shouldRefuseASnapshotWithoutItsEnd()
    {
        final EngineHarness harness = new EngineHarness().standard();
        final List<byte[]> rows = EngineHarness.rows(harness.engine, 1 << 20);
        assertThatThrownBy(() ->
            EngineHarness.load(rows.subList(0, rows.size() - 1), new Engine()))
            .isInstanceOf(IllegalStateException.class).hasMessageContaining("no end");
    }

    @Test
    void shouldBePure()
    {
        ArchRuleDefinition.noClasses().should().dependOnClassesThat().resideInAnyPackage(
            "java.io..", "java.net..", "java.nio.channels..", "java.nio.file..", "java.time..",
            "java.util.concurrent..", "io.aeron..", "net.openhft..", "org.slf4j..")
            .orShould().dependOnClassesThat().areAssignableTo(Thread.class)
            .orShould().dependOnClassesThat().areAssignableTo(Random.class)
            .orShould().callMethod(System.class, "nanoTime")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(System.class, "identityHashCode", Object.class)
            .check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.understudy.gateway.engine"));
    }

    private static void play(final EngineHarness harness, final Random random, final int steps)
    {
        harness.configure(400, 64, 8, 1 << 16, 1_500, 1 << 17);
        harness.defineInstrument(1, 0, 0);
        for (int i = 1; i <= 3; i++)
        {
            harness.defineSession(i, 500, 50, i == 1 ? -1 : 50, "");
        }
        final TestClient[] clients = new TestClient[4];
        for (int i = 1; i <= 3; i++)
        {
            clients[i] = harness.establish(i);
        }
        for (int i = 0; i < steps; i++)
        {
            harness.nowNs += random.nextInt(3_000_000);
            step(harness, random, clients[1 + random.nextInt(3)], i);
        }
    }

    private static void step(
        final EngineHarness harness, final Random random, final TestClient client, final int i)
    {
        final Session session = harness.engine.core.tables.sessions.find(client.sessionId);
        client.next = session.nextIn;
        harness.autoConfirm = random.nextInt(3) > 0;
        final String name = client.sessionId + "-" + i;
        final String other = client.sessionId + "-" + random.nextInt(i + 1);
        final int kind = random.nextInt(40);
        if (!session.isBound())
        {
            if (harness.engine.edges().isFenced(harness.engine.edges().slotOf(client.edgeId)))
            {
                harness.newIncarnation(client.edgeId);
            }
            client.establish();
        }
        else if (kind < 20)
        {
            harness.newOrder(client.next, name, random.nextBoolean() ? 'B' : 'S',
                95 + random.nextInt(10), 1 + random.nextInt(9))
                .timeInForce(random.nextInt(4) == 0 ?
                    TimeInForce.GOOD_TILL_CANCEL : TimeInForce.DAY);
            client.send();
        }
        else if (kind < 26)
        {
            client.cancel(name, other);
        }
        else if (kind < 31)
        {
            client.replace(name, other, 95 + random.nextInt(10), 1 + random.nextInt(9));
        }
        else if (kind == 31)
        {
            harness.massCancel(client.next, name, MassCancelScope.ALL);
            client.send();
        }
        else if (kind == 32)
        {
            client.disconnect();
        }
        else if (kind == 33)
        {
            harness.retransmitRequest(client.next, Math.max(1, session.nextOut - 9), 5);
            client.send();
        }
        else if (kind == 34)
        {
            harness.sequence(client.next + random.nextInt(2));
            client.send();
        }
        else
        {
            harness.tick(random.nextInt(20) * EngineHarness.MS);
        }
    }
}
