package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.understudy.codecs.client.MassCancelScope;
import io.understudy.gateway.engine.EngineCounters.Counter;

/**
 * Random and mutated bytes on one connection: each frame has an answer that is specified, and the
 * sessions of others, on other instruments, are as if nothing had come.
 */
class FuzzTest
{
    private static final int FUZZER = 9;
    private static final int FRAMES = 3_000;
    /** No three mutated bytes make these out of instrument 1. */
    private static final int[] VICTIMS_INSTRUMENTS = {0x51525354, 0x61626364, 0x71727374};
    /** Block lengths by template, from the schema's own text, by hand. */
    private static final Map<Integer, Integer> BLOCKS = Map.of(
        1, 88, 4, 40, 7, 16, 9, 28, 13, 18, 20, 80, 21, 88, 22, 94, 23, 45, 24, 48);
    private static final Set<Integer> ANSWERS =
        Set.of(2, 3, 5, 6, 8, 10, 11, 12, 14, 30, 31, 32, 33);

    private final EngineHarness harness = new EngineHarness();
    private final TestClient[] victims = new TestClient[VICTIMS_INSTRUMENTS.length];
    private Random random;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldAnswerEveryFrameOfRandomBytesAndDisturbNobody(final long seed)
    {
        random = new Random(seed);
        harness.standard();
        harness.defineSession(FUZZER, 0, 0, 50, "");
        for (int i = 0; i < victims.length; i++)
        {
            harness.defineInstrument(VICTIMS_INSTRUMENTS[i], 0, 0);
            victims[i] = harness.establish(1 + i);
            assertThat(place(i, "rest")).containsExactly("NEW rest NEW 0+1");
        }
        final TestClient fuzzer = harness.establish(FUZZER);
        for (int i = 0; i < FRAMES; i++)
        {
            final String at = "seed " + seed + ", frame " + i;
            final int length = encode(fuzzer, i);
            check(fuzzer, length, at);
            if (!session(FUZZER).isBound())
            {
                fuzzer.next = session(FUZZER).nextIn;
                fuzzer.establish();
            }
            fuzzer.next = session(FUZZER).nextIn;
            harness.tick(random.nextInt(3) * EngineHarness.MS);
            if (i % 50 == 0)
            {
                goOn(i / 50, at);
            }
        }
        for (int i = 0; i < victims.length; i++)
        {
            harness.cancel(victims[i].next++, "bye", "rest").instrumentId(0);
            assertThat(victims[i].send()).as("seed %d, victim %d", seed, i)
                .containsExactly("CANCELED bye/rest CANCELED 0+0");
        }
    }

    /** Sends the frame and checks what comes against what its bytes call for. */
    private void check(final TestClient fuzzer, final int length, final String at)
    {
        final EngineCounters counters = harness.engine.counters();
        final String end = expectedEnd(length);
        final boolean mayBeSilent = end == null && template() == 7;
        final long ignored = counters.get(Counter.INPUTS_IGNORED);
        final List<String> answers = fuzzer.send(length);
        for (final EngineHarness.Output output : fuzzer.raw)
        {
            assertThat(output.connectionId).as(at).isEqualTo(fuzzer.connectionId);
            assertThat(output.templateId()).as(at).isIn(ANSWERS);
        }
        if (end != null)
        {
            assertThat(answers).as(at).containsExactly("Terminated " + end + " CLOSE");
            assertThat(session(FUZZER).isBound()).as(at).isFalse();
        }
        else
        {
            assertThat(!answers.isEmpty() || mayBeSilent ||
                counters.get(Counter.INPUTS_IGNORED) == ignored + 1).as(at).isTrue();
        }
    }

    /** Why such bytes end a connection; null where they are a message that may be answered. */
    private String expectedEnd(final int length)
    {
        if (length > 512)
        {
            return "MESSAGE_TOO_LONG";
        }
        if (length < 8)
        {
            return "MALFORMED_MESSAGE";
        }
        if (unsigned(4) != 100)
        {
            return "WRONG_SCHEMA";
        }
        final Integer block = BLOCKS.get(template());
        final boolean later = unsigned(6) > 0;
        if (block == null)
        {
            return later && unsigned(0) >= 16 && length >= 24 ? null : "UNKNOWN_TEMPLATE";
        }
        final int left = length - 8 - unsigned(0);
        final boolean whole = later ? unsigned(0) >= block && left >= 0 :
            unsigned(0) == block && left == 0;
        return whole ? null : "MALFORMED_MESSAGE";
    }

    private int template()
    {
        return unsigned(2);
    }

    private int unsigned(final int offset)
    {
        return harness.message.getShort(offset) & 0xFFFF;
    }

    private int encode(final TestClient fuzzer, final int i)
    {
        if (random.nextInt(4) == 0)
        {
            final int length = random.nextInt(700);
            for (int b = 0; b < Math.max(8, length); b++)
            {
                harness.message.putByte(b, (byte)random.nextInt());
            }
            return length;
        }
        final String name = "f" + i;
        switch (random.nextInt(8))
        {
            case 0:
                harness.cancel(fuzzer.next, name, "f" + random.nextInt(i + 1));
                break;
            case 1:
                harness.replace(fuzzer.next, name, "f" + random.nextInt(i + 1), 100, 2);
                break;
            case 2:
                harness.massCancel(fuzzer.next, name, MassCancelScope.ALL);
                break;
            case 3:
                harness.statusRequest(fuzzer.next, "f" + random.nextInt(i + 1));
                break;
            case 4:
                harness.retransmitRequest(fuzzer.next, Math.max(1, i - 5), 3);
                break;
            case 5:
                harness.sequence(fuzzer.next);
                break;
            default:
                harness.newOrder(fuzzer.next, name, random.nextBoolean() ? 'B' : 'S', 100, 1);
                break;
        }
        for (int m = random.nextInt(4); m > 0; m--)
        {
            harness.message.putByte(
                random.nextInt(harness.messageLength), (byte)random.nextInt());
        }
        return random.nextInt(10) == 0 ? harness.messageLength - 1 : harness.messageLength;
    }

    /** A victim trades with itself, and each victim keeps its connection alive. */
    private void goOn(final int round, final String at)
    {
        final int i = round % victims.length;
        final TestClient victim = victims[i];
        assertThat(place(i, "b" + round)).as(at).containsExactly("NEW b" + round + " NEW 0+1");
        harness.cancel(victim.next++, "c" + round, "b" + round).instrumentId(0);
        assertThat(victim.send()).as(at)
            .containsExactly("CANCELED c" + round + "/b" + round + " CANCELED 0+0");
    }

    private List<String> place(final int i, final String name)
    {
        harness.newOrder(victims[i].next++, name, 'B', 100, 1)
            .instrumentId(VICTIMS_INSTRUMENTS[i]);
        return victims[i].send();
    }

    private Session session(final int id)
    {
        return harness.engine.core.tables.sessions.find(id);
    }
}
