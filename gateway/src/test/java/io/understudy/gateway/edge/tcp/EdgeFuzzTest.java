package io.understudy.gateway.edge.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.gateway.edge.tcp.EdgeRig.Client;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams that were damaged at random, on both ports, logged on or not. */
class EdgeFuzzTest
{
    private static final int STREAMS = 400;
    /** With -Dunderstudy.fuzz.minutes=N it goes on for so long. */
    private static final int MINUTES = Integer.getInteger("understudy.fuzz.minutes", 0);

    @Test
    void shouldServeOneClientWhateverOthersSend(@TempDir final Path dir)
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        try (EdgeRig rig = new EdgeRig(dir, settings -> {}); Client good = rig.loggedOn())
        {
            final long endNs = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
            for (int i = 0; i < STREAMS || System.nanoTime() < endNs; i++)
            {
                try (Client client = client(rig, random))
                {
                    final byte[] bytes = damaged(random);
                    final int cut = random.nextInt(bytes.length);
                    client.send(Arrays.copyOf(bytes, cut));
                    rig.turn();
                    client.send(Arrays.copyOfRange(bytes, cut, bytes.length));
                    rig.turn();
                }
                if (i % 20 == 0)
                {
                    good.send(FixText.message("35=0|34=" + (10_000 + i) + "|"));
                    good.expect("34=" + (10_000 + i) + "|");
                }
            }
            rig.await("seed " + seed + ": the others to be gone",
                () -> rig.edge.connectionCount() == 1);
            assertThat(good.hasEnded()).as("seed %d", seed).isFalse();
        }
    }

    private static Client client(final EdgeRig rig, final Random random)
    {
        switch (random.nextInt(3))
        {
            case 0:
                return rig.sbe();
            case 1:
                return rig.fix();
            default:
                return rig.loggedOn();
        }
    }

    private static byte[] damaged(final Random random)
    {
        final byte[] bytes = FixText.join(
            random.nextBoolean() ? SbeText.negotiate(1, random.nextLong()) : new byte[0],
            FixText.message("35=A|34=1|49=TW|553=a|554=b|95=3|96=x|y|108=30|"),
            FixText.message("35=D|34=2|11=ID|55=X|"),
            SbeText.newOrder(random.nextInt(9)),
            FixText.message("35=BE|924=1|554=secret|"));
        for (int i = random.nextInt(8); i > 0; i--)
        {
            bytes[random.nextInt(bytes.length)] = (byte)random.nextInt(256);
        }
        return bytes;
    }
}
