package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Exact averages, against BigInteger. */
class AveragePriceTest
{
    @Test
    void shouldDivideAsBigNumbersDo()
    {
        final long seed = 20_230_207;
        final Random random = new Random(seed);
        for (int i = 0; i < 200_000; i++)
        {
            final int fills = 1 + random.nextInt(4);
            BigInteger notional = BigInteger.ZERO;
            long quantity = 0;
            for (int f = 0; f < fills; f++)
            {
                final long price = 1 + (random.nextLong() >>> 2 + random.nextInt(60));
                final long traded = 1 + (random.nextLong() >>> 24 + random.nextInt(39));
                notional = notional.add(
                    BigInteger.valueOf(price).multiply(BigInteger.valueOf(traded)));
                quantity += traded;
            }
            final long expected = new BigDecimal(notional)
                .divide(BigDecimal.valueOf(quantity), 0, RoundingMode.HALF_UP).longValueExact();
            assertThat(AveragePrice.of(
                notional.shiftRight(64).longValue(), notional.longValue(), quantity))
                .as("seed %d, case %d", seed, i).isEqualTo(expected);
        }
    }
}
