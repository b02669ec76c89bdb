package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.understudy.codecs.ingress.OutputKind;

/**
 * Random and mutated FIX messages, framed as an edge lets them through: none throws, what goes out
 * is whole messages with numbers that never leave one out, and a snapshot loads as it was.
 */
class FixFuzzTest
{
    private static final int FRAMES = 12_000;
    private static final String[] BODIES =
    {
        "0;", "1;112=x|", "2;7=1|16=0|", "2;7=3|16=2|", "3;45=1|", "4;36=9|123=Y|", "4;36=3|",
        "5;", "A;98=0|108=30|", "A;98=0|108=30|141=Y|",
        "D;11=#|21=1|55=TEST|54=1|60=@|38=5|40=2|44=0.1|",
        "D;11=#|21=1|55=TEST|54=2|60=@|38=3|40=1|59=3|",
        "F;11=#|41=#|55=TEST|54=1|60=@|", "G;11=#|41=#|55=TEST|54=1|60=@|38=2|40=2|44=0.2|21=1|",
        "q;11=#|530=7|60=@|", "H;11=#|55=TEST|54=1|", "8;37=1|", "?;1=2|",
        "AF;584=#|585=7|", "AF;584=#|585=1|55=TEST|54=2|", "D;11=#|95=5|96=|10=0|55=TEST|54=1|",
    };
    private static final String ALPHABET = "0123456789=|ABDFGYN.-:+ \u0001\u00ff";

    private final EngineHarness engine = new EngineHarness();
    private final FixHarness fix = new FixHarness(engine);
    private Random random;
    private int connection = 100;
    private long expected;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void shouldAnswerWhateverComesAndStayConsistent(final long seed)
    {
        play(seed);
    }

    /** One more seed; with -Dunderstudy.fuzz.minutes=N one after another for so long. */
    @Test
    void shouldDoSoForAnySeed()
    {
        final long endNs = System.nanoTime() +
            TimeUnit.MINUTES.toNanos(Integer.getInteger("understudy.fuzz.minutes", 0));
        long seed = System.nanoTime();
        int seeds = 0;
        do
        {
            new FixFuzzTest().play(++seed);
            seeds++;
        }
        while (System.nanoTime() < endNs);
        System.out.println("fuzzed seeds=" + seeds + " frames=" + (long)seeds * FRAMES +
            " last=" + seed);
    }

    private void play(final long seed)
    {
        random = new Random(seed);
        engine.keepStream = false;
        engine.standard();
        fix.define(1, session -> {});
        for (int i = 0; i < FRAMES; i++)
        {
            final Session session = engine.engine.core.tables.sessions.find(1);
            if (!session.isBound())
            {
                fix.connect(++connection);
                expected = session.nextOut;
                fix.logon(connection, fix.message("A", session.nextIn, "98=0|108=30|"));
            }
            else
            {
                final long ahead = random.nextInt(8) == 0 ? random.nextInt(7) - 3 : 0;
                fix.frame(connection, mutated(Math.max(0, session.nextIn + ahead)));
            }
            check("seed " + seed + ", frame " + i);
            if (random.nextInt(20) == 0)
            {
                engine.tick(random.nextInt(3_000) * EngineHarness.MS);
                check("seed " + seed + ", tick after frame " + i);
            }
            if (i % 2_000 == 0)
            {
                final long digest = EngineHarness.digest(engine.engine);
                engine.engine =
                    EngineHarness.load(EngineHarness.rows(engine.engine, 4_096), new Engine());
                engine.forgetReaders();
                assertThat(EngineHarness.digest(engine.engine)).as("seed %d", seed)
                    .isEqualTo(digest);
            }
        }
    }

    private byte[] mutated(final long sequence)
    {
        final String body = BODIES[random.nextInt(BODIES.length)];
        final StringBuilder text = new StringBuilder(FixHarness.readable(fix.message(
            body.substring(0, body.indexOf(';')), sequence,
            body.substring(body.indexOf(';') + 1).replace("@", fix.time())
                .replace("#", "o" + random.nextInt(500)))));
        for (int i = random.nextInt(3); i > 0; i--)
        {
            final int at = 20 + random.nextInt(text.length() - 20);
            final char by = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(3))
            {
                case 0:
                    text.setCharAt(at, by);
                    break;
                case 1:
                    text.insert(at, by);
                    break;
                default:
                    text.deleteCharAt(at);
                    break;
            }
        }
        return text.toString().replace('|', FixHarness.SOH)
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** New messages bear the numbers in turn; resent ones are below; a reset begins at 1. */
    private void check(final String at)
    {
        for (final EngineHarness.Output output : engine.outputs(EngineHarness.EDGE))
        {
            if (output.payload.length == 0)
            {
                assertThat(output.kind).as(at).isEqualTo(OutputKind.CLOSE);
                continue;
            }
            final String message = FixHarness.readable(output.payload);
            final int from = message.indexOf("|34=") + 4;
            final long sequence =
                Long.parseLong(message.substring(from, message.indexOf('|', from)));
            if (message.contains("|43=Y|"))
            {
                assertThat(sequence).as("%s: %s", at, message).isLessThanOrEqualTo(expected);
            }
            else
            {
                expected = message.contains("|141=Y|") ? 1 : expected;
                assertThat(sequence).as("%s: %s", at, message).isEqualTo(expected++);
            }
        }
    }
}
