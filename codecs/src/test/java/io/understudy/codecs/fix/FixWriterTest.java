package io.understudy.codecs.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixWriterTest
{
    private static final int OFFSET = 13;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[70_000]);
    private final FixWriter writer = new FixWriter();

    @Test
    void shouldWriteAWholeMessageFromItsOffset()
    {
        writer.wrap(buffer, OFFSET, 500).begin(FixVersion.FIX_4_4, FixMsgType.LOGON)
            .field(34, 1).field(49, "ISLD").field(56, "TW".getBytes(StandardCharsets.US_ASCII))
            .timestamp(52, 1_000_000_123L, TimePrecision.MILLIS)
            .yesNo(141, true).character(98, (byte)'0');

        assertThat(written()).isEqualTo(Fix.message("FIX.4.4",
            "35=A|34=1|49=ISLD|56=TW|52=19700101-00:00:01.000|141=Y|98=0|"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 85, 86, 87, 900, 985, 986, 987, 9_900, 9_986, 9_987, 60_000})
    void shouldMoveTheBodyWhereBodyLengthNeedsFewerOrMoreDigits(final int textLength)
    {
        final String text = "x".repeat(textLength);
        writer.wrap(buffer, OFFSET, buffer.capacity() - OFFSET)
            .begin(FixVersion.FIXT_1_1, FixMsgType.ORDER_MASS_STATUS_REQUEST).field(58, text);

        assertThat(written()).isEqualTo(
            Fix.message("FIXT.1.1", "35=AF|58=" + text + "|"));
    }

    @Test
    void shouldNeverWriteOutsideItsRoomAndSaySoAtTheEnd()
    {
        final String whole = Fix.message("FIX.4.2", "35=0|34=7|112=abc|");
        int shortest = 0;
        for (int capacity = 0; capacity < 120; capacity++)
        {
            buffer.setMemory(0, 200, (byte)0x55);
            final int length = writer.wrap(buffer, OFFSET, capacity)
                .begin(FixVersion.FIX_4_2, FixMsgType.HEARTBEAT).field(34, 7).field(112, "abc")
                .finish();
            if (length >= 0)
            {
                assertThat(Fix.text(buffer, OFFSET, length)).isEqualTo(whole);
                shortest = shortest == 0 ? capacity : shortest;
            }
            for (int i = OFFSET + capacity; i < 200; i++)
            {
                assertThat(buffer.getByte(i)).isEqualTo((byte)0x55);
            }
        }
        assertThat(shortest).isBetween(whole.length(), whole.length() + 40);
    }

    @Test
    void shouldServeAgainAfterAMessageThatDidNotFit()
    {
        assertThat(writer.wrap(buffer, 0, 10)
            .begin(FixVersion.FIX_4_2, FixMsgType.HEARTBEAT).finish())
            .isEqualTo(FixWriter.NO_ROOM);

        writer.wrap(buffer, OFFSET, 200).begin(FixVersion.FIX_4_2, FixMsgType.HEARTBEAT);
        assertThat(written()).isEqualTo(Fix.message("FIX.4.2", "35=0|"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,9,0", "1,9,0.000000001", "-1,9,-0.000000001", "100500000000,9,100.5",
        "2000000,4,200", "5,4,0.0005", "50,4,0.005", "-15000,4,-1.5", "7,0,7",
        "9223372036854775807,18,9.223372036854775807",
        "-9223372036854775808,0,-9223372036854775808",
    })
    void shouldWriteDecimals(final long mantissa, final int scale, final String expected)
    {
        writer.wrap(buffer, OFFSET, 200).begin(FixVersion.FIX_4_2, FixMsgType.HEARTBEAT)
            .decimal(44, mantissa, scale);
        assertThat(written()).isEqualTo(Fix.message("FIX.4.2", "35=0|44=" + expected + "|"));
    }

    @Test
    void shouldWriteCharArraysWithoutTheirFilling()
    {
        final UnsafeBuffer source = new UnsafeBuffer(new byte[24]);
        source.putStringWithoutLengthAscii(0, "abc  ");
        writer.wrap(buffer, OFFSET, 200).begin(FixVersion.FIX_4_2, FixMsgType.HEARTBEAT)
            .charArray(11, source, 0, 24).charArray(41, source, 3, 2).charArray(1, source, 8, 4)
            .charArray(37, source, 0, 2).field(58, source, 1, 2);
        assertThat(written()).isEqualTo(Fix.message("FIX.4.2", "35=0|11=abc|37=ab|58=bc|"));
    }

    @Test
    void shouldAddUpLikeTheDefinitionOfCheckSum()
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        final byte[] bytes = new byte[5_000];
        random.nextBytes(bytes);
        final UnsafeBuffer all = new UnsafeBuffer(bytes);
        for (int run = 0; run < 2_000; run++)
        {
            final int offset = random.nextInt(64);
            final int length = random.nextInt(bytes.length - offset);
            int sum = 0;
            for (int i = offset; i < offset + length; i++)
            {
                sum += bytes[i] & 0xFF;
            }
            assertThat(FixChecksum.of(all, offset, length))
                .as("seed %d, offset %d, length %d", seed, offset, length).isEqualTo(sum % 256);
        }
        all.setMemory(0, bytes.length, (byte)0xFF);
        assertThat(FixChecksum.of(all, 0, 4_096)).isEqualTo(4_096 * 255 % 256);
    }

    private String written()
    {
        final int length = writer.finish();
        assertThat(length).isPositive();
        return Fix.text(buffer, OFFSET, length);
    }
}
