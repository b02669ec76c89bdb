package io.understudy.gateway.edge.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.gateway.edge.tcp.Framer.Found;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** Where messages begin and end, wherever the network cut them. */
class FramersTest
{
    private static final int MAX = 1 << 20;

    private final FixFramer fix = new FixFramer();
    private final SofhFramer sofh = new SofhFramer();
    private int garbage;

    @Test
    void shouldFindTheSameMessagesWhereverTheBytesAreCut()
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        for (int round = 0; round < 300; round++)
        {
            final byte[] stream = stream(random);
            garbage = 0;
            final List<String> whole = feed(fix, stream, List.of(stream.length));
            final int garbageWhole = garbage;
            garbage = 0;
            assertThat(feed(fix, stream, cuts(random, stream.length)))
                .as("seed %d round %d", seed, round).isEqualTo(whole);
            assertThat(garbage >= Math.min(1, garbageWhole)).isTrue();
        }
    }

    @Test
    void shouldFindAMessageInAHundredSegmentsAndTwoInOne()
    {
        final byte[] one = FixText.message("35=0|34=2|49=TW|56=ISLD|58=" + "x".repeat(80) + "|");
        final byte[] two = FixText.join(one, FixText.message("35=1|34=3|112=A|"));
        final List<Integer> single = new ArrayList<>();
        for (int i = 1; i <= one.length; i++)
        {
            single.add(i);
        }
        assertThat(one.length).isGreaterThan(100);
        assertThat(feed(fix, one, single)).containsExactly(FixText.text(one));
        assertThat(feed(fix, two, List.of(two.length))).hasSize(2);
        assertThat(garbage).isZero();
    }

    @Test
    void shouldTakeWhatLooksLikeAnEndInsideAFieldForPartOfIt()
    {
        final byte[] message = FixText.message(
            "35=B|34=2|95=31|96=|10=000|8=FIX.4.4|9=5|35=0|10=1|58=x|");
        assertThat(feed(fix, message, List.of(message.length)))
            .containsExactly(FixText.text(message));
    }

    @Test
    void shouldTakeAMessageOfAMegabyte()
    {
        final byte[] message = FixText.message("35=B|58=" + "y".repeat(1_000_000) + "|");
        assertThat(feed(fix, message, List.of(1, 5_000, 999_999, message.length))).hasSize(1);
    }

    @Test
    void shouldSkipGarbledMessagesAndFindTheNext()
    {
        final byte[] good = FixText.message("35=0|34=9|");
        final byte[] body = FixText.raw("35=0|34=2|49=TW|");
        final List<byte[]> garbled = List.of(
            FixText.withCheckSum("8=FIX.4.4|9=4|", body),
            FixText.withCheckSum("8=FIX.4.4|9=x|", body),
            FixText.withCheckSum("8=FIX.4.4|9=|", body),
            FixText.withCheckSum("8=FIX.4.4|9=-16|", body),
            FixText.withCheckSum("8=FIX.4.4|9=99999999999999|", body),
            FixText.withCheckSum("8=FIX.4.4|35=0|9=16|", body),
            FixText.withCheckSum("8=FIX.4.4567890123|9=16|", body),
            FixText.withCheckSum("9=16|8=FIX.4.4|", body),
            FixText.withCheckSum("8=FIX.4.4|9=16|", FixText.raw("34=2|35=0|49=TW|")),
            FixText.join(FixText.raw("8=FIX.4.4|9=16|"), body, FixText.raw("10=256|")),
            FixText.join(FixText.raw("8=FIX.4.4|9=16|"), body, FixText.raw("10=00|")),
            FixText.raw("10=123|"),
            FixText.raw("8=FIX.4.4|9=0|10=000|"),
            new byte[] {0, -1, '8', '=', 'F', 'I', '8'});
        for (final byte[] bytes : garbled)
        {
            garbage = 0;
            final byte[] stream = FixText.join(good, bytes, good);
            assertThat(feed(fix, stream, List.of(stream.length))).as(FixText.text(bytes))
                .containsExactly(FixText.text(good), FixText.text(good));
            assertThat(garbage).as(FixText.text(bytes)).isPositive();
        }
    }

    /** As other FIX engines: what lies within a BodyLength that is too long is lost with it. */
    @Test
    void shouldGoOnBehindABodyLengthThatIsTooLong()
    {
        final byte[] first =
            FixText.withCheckSum("8=FIX.4.4|9=28|", FixText.raw("35=0|34=2|49=TW|"));
        final byte[] second = FixText.message("35=0|34=3|49=TW|");
        final byte[] third = FixText.message("35=0|34=4|49=TW|");
        final byte[] stream = FixText.join(first, second, third);
        assertThat(feed(fix, stream, List.of(stream.length)))
            .containsExactly(FixText.text(third));
    }

    @Test
    void shouldRefuseAMessageLongerThanAllowedBeforeItHasArrived()
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(FixText.raw("8=FIX.4.4|9=2000000|35=B|"));
        assertThat(fix.frame(buffer, 0, buffer.capacity(), MAX)).isEqualTo(Found.REFUSED);
        assertThat(fix.refusal()).isEqualTo(EdgeCounter.REFUSED_MESSAGE_LENGTH);
    }

    @Test
    void shouldFrameSbeByItsHeaderAlone()
    {
        final byte[] stream = FixText.join(sbe(6 + 3, 0xEB50, 3), sbe(6 + 500, 0xEB50, 500));
        final List<Integer> single = new ArrayList<>();
        for (int i = 1; i <= stream.length; i++)
        {
            single.add(i);
        }
        assertThat(feed(sofh, stream, single)).hasSize(2);
        assertThat(feed(sofh, stream, List.of(stream.length))).hasSize(2);
    }

    @Test
    void shouldRefuseOtherEncodingsAndLengthsThatCannotBe()
    {
        assertRefused(sbe(60, 0xF000, 54), EdgeCounter.REFUSED_FRAMING);
        assertRefused(sbe(60, 0x50EB, 54), EdgeCounter.REFUSED_FRAMING);
        assertRefused(sbe(6, 0xEB50, 0), EdgeCounter.REFUSED_FRAMING);
        assertRefused(sbe(0, 0xEB50, 0), EdgeCounter.REFUSED_FRAMING);
        assertRefused(sbe(-1, 0xEB50, 0), EdgeCounter.REFUSED_MESSAGE_LENGTH);
        assertRefused(sbe(MAX + 1, 0xEB50, 0), EdgeCounter.REFUSED_MESSAGE_LENGTH);
    }

    private void assertRefused(final byte[] bytes, final EdgeCounter reason)
    {
        assertThat(sofh.frame(new UnsafeBuffer(bytes), 0, bytes.length, MAX))
            .isEqualTo(Found.REFUSED);
        assertThat(sofh.refusal()).isEqualTo(reason);
    }

    private static byte[] sbe(final int length, final int encoding, final int payload)
    {
        return ByteBuffer.allocate(6 + payload)
            .putInt(length).putShort((short)encoding).array();
    }

    /** Gives a framer more and more bytes, and steps over what it has found. */
    private List<String> feed(final Framer framer, final byte[] stream, final List<Integer> ends)
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(stream);
        final List<String> messages = new ArrayList<>();
        int at = 0;
        for (final int end : ends)
        {
            Found found = at < end ? framer.frame(buffer, at, end - at, MAX) : Found.PART;
            while (found == Found.MESSAGE || found == Found.GARBAGE)
            {
                assertThat(framer.consumed()).isBetween(1, end - at);
                if (found == Found.MESSAGE)
                {
                    final byte[] message = new byte[framer.consumed()];
                    buffer.getBytes(at, message);
                    messages.add(FixText.text(message));
                }
                else
                {
                    garbage++;
                }
                at += framer.consumed();
                found = at < end ? framer.frame(buffer, at, end - at, MAX) : Found.PART;
            }
            assertThat(found).isEqualTo(Found.PART);
            assertThat(at == end || framer.needed() > end - at).isTrue();
        }
        return messages;
    }

    private static List<Integer> cuts(final Random random, final int length)
    {
        final List<Integer> cuts = new ArrayList<>();
        int at = 0;
        while (at < length)
        {
            at = Math.min(length, at + 1 + random.nextInt(1 + random.nextInt(60)));
            cuts.add(at);
        }
        return cuts;
    }

    /** Good messages, some of them damaged, and noise between them. */
    private static byte[] stream(final Random random)
    {
        byte[] stream = new byte[0];
        for (int i = 0; i < 12; i++)
        {
            final byte[] message = FixText.message("35=D|34=" + i + "|49=TW|58=" +
                "z".repeat(random.nextInt(40)) + "|95=3|96=|8=|");
            if (random.nextInt(4) == 0)
            {
                message[random.nextInt(message.length)] = (byte)random.nextInt(256);
            }
            final byte[] noise = new byte[random.nextInt(3) == 0 ? random.nextInt(9) : 0];
            random.nextBytes(noise);
            stream = FixText.join(stream, noise, message);
        }
        return stream;
    }
}
