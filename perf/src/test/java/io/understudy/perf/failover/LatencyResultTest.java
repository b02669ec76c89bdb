package io.understudy.perf.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencyResultTest
{
    private final Figures ours = new Figures().keepIntervals();
    private final Figures cluster = new Figures();
    private final Figures echo = new Figures();

    @Test
    void shouldDivideOursByTheFloorAndByTheCluster()
    {
        ours.latencyNs.recordValue(100_000);
        cluster.latencyNs.recordValue(400_000);
        echo.latencyNs.recordValue(50_000);

        assertThat(new LatencyResult(1, 10, ours, cluster, echo).line())
            .startsWith("RESULT bench-latency runs=1 rate=10 ratio_ack_p50_raw=2.0")
            .contains(" ratio_ack_p99_cluster=0.250 ")
            .contains(" ack_p50_us=100.")
            .contains(" measured=1 ");
    }

    @Test
    void shouldWriteEachIntervalByItselfAndThePercentilesOfAll(@TempDir final Path dir)
        throws IOException
    {
        ours.beginInterval();
        ours.latencyNs.recordValue(1_000);
        ours.endInterval();
        ours.latencyNs.recordValue(2_000);
        ours.latencyNs.recordValue(9_000);
        ours.endInterval();

        LatencyFiles.write(dir, "ours", ours);

        try (HistogramLogReader reader =
            new HistogramLogReader(dir.resolve("ours.hlog").toFile()))
        {
            assertThat(((Histogram)reader.nextIntervalHistogram()).getTotalCount()).isEqualTo(1);
            final Histogram second = (Histogram)reader.nextIntervalHistogram();
            assertThat(second.getTotalCount()).isEqualTo(2);
            assertThat(second.getTag()).isEqualTo("ours");
            assertThat(reader.nextIntervalHistogram()).isNull();
        }
        assertThat(Files.readString(dir.resolve("ours.hgrm")))
            .containsPattern("Total count += +3\\b");
    }
}
