package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import io.understudy.gateway.reference.FlowOp;
import io.understudy.gateway.reference.ReferenceTrade;

/** The exchange's own trades of a real day: an oracle that nobody here has written. */
class ShanghaiDayTest
{
    private static final Path DAY =
        Path.of(System.getProperty("understudy.shared", "../shared"), "data", "sse-600519");

    @Test
    void shouldGiveExactlyTheTradesThatTheExchangePrinted() throws IOException
    {
        assumeTrue(Files.exists(DAY.resolve("flow.csv.gz")),
            "skipped: no trading day at " + DAY.toAbsolutePath());
        final List<ReferenceTrade> expected = new ArrayList<>();
        for (final String line : lines("trades.csv.gz"))
        {
            expected.add(ReferenceTrade.parse(line));
        }
        final FlowDriver driver = new FlowDriver();
        for (final String line : lines("flow.csv.gz"))
        {
            driver.apply(FlowOp.parse(line));
        }
        assertThat(driver.trades()).hasSize(18_139).isEqualTo(expected);
        assertThat(driver.unanswered()).isZero();
    }

    private static List<String> lines(final String name) throws IOException
    {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(DAY.resolve(name))))))
        {
            final List<String> lines = new ArrayList<>(reader.lines().toList());
            if (!Character.isDigit(lines.get(0).charAt(0)))
            {
                lines.remove(0);
            }
            return lines;
        }
    }
}
