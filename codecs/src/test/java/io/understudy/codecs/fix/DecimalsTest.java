package io.understudy.codecs.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BigDecimal is the oracle. */
class DecimalsTest
{
    @Test
    void shouldReadWhatItWritesLikeBigDecimal()
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[40]);
        for (int i = 0; i < 100_000; i++)
        {
            final long any = random.nextLong() >> random.nextInt(64);
            final long mantissa = Math.max(any, -Long.MAX_VALUE + 9);
            final int scale = random.nextInt(FixWriter.MAX_SCALE + 1);
            final int length = Decimals.put(buffer, 2, mantissa, scale);
            final String text = Fix.text(buffer, 2, length);
            assertThat(text).as("seed %d", seed).isEqualTo(
                mantissa == 0 ? "0" :
                BigDecimal.valueOf(mantissa, scale).stripTrailingZeros().toPlainString());
            if (Math.abs(mantissa) <= (Long.MAX_VALUE - 9) / 10)
            {
                assertThat(Decimals.parse(buffer, 2, length, scale)).isEqualTo(mantissa);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,0", "-0,0", "1,10000", "002000.00,20000000", ".5,5000", "5.,50000", "-.5,-5000",
        "1.00010000,10001", "922337203685476,9223372036854760000",
    })
    void shouldReadDecimalsExactly(final String value, final long expected)
    {
        assertThat(parse(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings =
        {"", "-", ".", "-.", "+1", "1e5", "1,5", " 1", "1 ", "1.2.3", "--1", "1-", "NaN"})
    void shouldRefuseWhatIsNoDecimal(final String value)
    {
        assertThat(parse(value)).isEqualTo(Decimals.MALFORMED);
    }

    @Test
    void shouldTellWhatIsTooFineFromWhatIsTooLarge()
    {
        assertThat(parse("1.00001")).isEqualTo(Decimals.TOO_FINE);
        assertThat(parse("922337203685478")).isEqualTo(Decimals.TOO_LARGE);
        assertThat(parse("99999999999999999999999999")).isEqualTo(Decimals.TOO_LARGE);
        assertThat(parse("-922337203685478")).isEqualTo(Decimals.TOO_LARGE);
    }

    private static long parse(final String value)
    {
        return Decimals.parse(Fix.buffer(value), 0, value.length(), 4);
    }
}
