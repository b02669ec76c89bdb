package io.understudy.codecs.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** java.time is the oracle. */
class FixTimeTest
{
    private static final long MISSING = -77;

    /** 2262-01-01: what is later is cut, for most of that year does not fit. */
    private static final long LIMIT_NS = 9_214_646_400_000_000_000L;
    private static final DateTimeFormatter NANOS =
        DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss.SSSSSSSSS").withZone(ZoneOffset.UTC);

    @Test
    void shouldWriteAndReadEveryInstantLikeTheCalendar()
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[40]);
        for (int i = 0; i < 50_000; i++)
        {
            final long epochNs = (random.nextLong() >>> 1) % LIMIT_NS;
            final Instant instant =
                Instant.ofEpochSecond(epochNs / 1_000_000_000, epochNs % 1_000_000_000);
            final String expected = NANOS.format(instant);
            for (final TimePrecision precision : TimePrecision.values())
            {
                final int length = FixTime.putTimestamp(buffer, 3, epochNs, precision);
                assertThat(Fix.text(buffer, 3, length)).as("seed %d", seed)
                    .isEqualTo(expected.substring(0, 18 + precision.digits()));
                assertThat(FixTime.parseTimestamp(buffer, 3, length, MISSING))
                    .isEqualTo(epochNs - epochNs % precision.unitNs());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "19700101-00:00:00,0", "19700101-00:00:01.5,-77", "19700101-00:00:01.500,1500000000",
        "19700101-00:00:01.500000,1500000000", "19700101-00:00:01.000000001,1000000001",
        "19700101-00:00:01.000000001999,1000000001", "19691231-23:59:59,-1000000000",
        "20000229-00:00:00,951782400000000000", "20161231-23:59:60,1483228800000000000",
        "99991231-23:59:59,9223372036854775807", "00010101-00:00:00,-9223372036854775808",
    })
    void shouldReadTimestamps(final String value, final long expected)
    {
        final DirectBuffer buffer = Fix.buffer(value);
        assertThat(FixTime.parseTimestamp(buffer, 0, value.length(), MISSING))
            .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "20170408", "20170408-", "20170408 00:00:00", "20170408-00:00", "20170408-24:00:00",
        "20170408-00:60:00", "20170408-00:00:61", "20171308-00:00:00", "20170400-00:00:00",
        "20170431-00:00:00", "20170229-00:00:00", "19000229-00:00:00", "2017x408-00:00:00",
        "20170408-00:00:00.", "20170408-00:00:00.1", "20170408-00:00:00.1234",
        "20170408-00:00:00.123456789123456", "20170408-00:00:00,123", "20170408-0:00:00.123",
        "20170408-00-00:00",
    })
    void shouldRefuseWhatIsNoTimestamp(final String value)
    {
        final DirectBuffer buffer = Fix.buffer(value);
        assertThat(FixTime.parseTimestamp(buffer, 0, value.length(), MISSING))
            .isEqualTo(MISSING);
    }
}
