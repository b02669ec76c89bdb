package io.understudy.gateway.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules by which a message is the expected one, and what is sent for a line. */
class ComparisonTest
{
    private static final SessionProfile PLAIN =
        new SessionProfile("FIX.4.4", "", "ISLD", "TW", Set.of());
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.006007008Z");

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "the same; 8=FIX.4.4|35=0|34=2|; 35=0|34=2|",
        "in another order; 8=FIX.4.4|34=2|35=0|; 35=0|34=2|",
        "its own length and sum; 8=FIX.4.4|9=7|35=0|34=2|10=0|; 35=0|34=2|",
        "a longer text; 8=FIX.4.4|35=3|58=Bad|; 35=3|58=Bad field 7|",
        "another time; 8=FIX.4.4|35=0|52=00000000-00:00:00|; 35=0|52=20260102-03:04:05.123|",
        "an empty field; 8=FIX.4.4|35=0|1=|34=2|; 35=0|34=2|",
        "the last of repeated ones; 8=FIX.4.4|35=0|448=A|448=B|; 35=0|448=C|448=B|",
    })
    void shouldPassWhatIsTheSameByTheRules(
        final String what, final String expected, final String received)
    {
        assertThat(Comparison.difference(soh(expected), framed(received))).as(what).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "8=FIX.4.4|35=0|; 35=3|; tag 35 is 3, expected 0",
        "8=FIX.4.4|35=0|34=2|; 35=0|34=3|; tag 34 is 3, expected 2",
        "8=FIX.4.4|35=0|34=2|; 35=0|; tag 34 is missing, expected 2",
        "8=FIX.4.4|35=0|; 35=0|34=2|; tag 34 is 2, expected none",
        "8=FIX.4.4|35=3|58=Bad field|; 35=3|58=Bad|; tag 58 is Bad, expected Bad field",
        "8=FIX.4.4|35=0|52=<TIME>|; 35=0|52=noon|; tag 52 is noon, expected a UTC time",
        "8=FIX.4.2|35=0|; 35=0|; tag 8 is FIX.4.4, expected FIX.4.2",
    })
    void shouldTellTheFirstDifference(
        final String expected, final String received, final String difference)
    {
        assertThat(Comparison.difference(soh(expected), framed(received))).isEqualTo(difference);
    }

    @Test
    void shouldRecomputeLengthAndSumOfWhatIsReceived()
    {
        final String expected = soh("8=FIX.4.4|35=0|");
        final String right = framed("35=0|");
        assertThat(Comparison.difference(expected, right.replace("\u00019=5", "\u00019=6")))
            .isEqualTo("tag 9 is 6, expected 5");
        assertThat(Comparison.difference(expected, right.replaceAll("10=\\d+", "10=256")))
            .startsWith("tag 10 is 256, expected ");
    }

    @Test
    void shouldFillInTimesLengthAndSum()
    {
        final String sent = FixText.readable(FixText.outgoing(
            soh("8=FIX.4.4|35=0|52=<TIME>|122=<TIME-10>|"), NOW, PLAIN));
        assertThat(sent).startsWith(
            "8=FIX.4.4|9=56|35=0|52=20260102-03:04:05.006|122=20260102-03:03:54.006|10=");
    }

    @Test
    void shouldWriteTimesAsFineAsTheSessionHasThem()
    {
        final SessionProfile fine = new SessionProfile(
            "FIX.4.4", "", "ISLD", "TW", Set.of(SessionOption.NANOSECONDS));
        assertThat(FixText.outgoing(soh("8=FIX.4.4|52=<TIME>|"), NOW, fine))
            .contains("52=20260102-03:04:05.006007008\u0001");
        assertThat(FixText.outgoing(soh("8=FIX.4.0|52=<TIME+1>|"), NOW, PLAIN))
            .contains("52=20260102-03:04:06\u0001");
    }

    @Test
    void shouldLeaveLengthsSumsAndWhatIsNoMessageAlone()
    {
        assertThat(FixText.outgoing(soh("8=FIX.4.4|9=99|35=0|10=0|"), NOW, PLAIN))
            .isEqualTo(soh("8=FIX.4.4|9=99|35=0|10=000|"));
        assertThat(FixText.outgoing(soh("35=0|8=FIX.4.4|10=121|"), NOW, PLAIN))
            .isEqualTo(soh("35=0|8=FIX.4.4|10=121|"));
    }

    @Test
    void shouldSumBytesNotCharacters()
    {
        // 0xe9 + '=' + 0x01, modulo 256
        assertThat(FixText.checksum("\u00e9=\u0001")).isEqualTo("039");
    }

    static String soh(final String text)
    {
        return text.replace('|', FixText.SOH);
    }

    private static String framed(final String body)
    {
        return FixText.outgoing(soh("8=FIX.4.4|" + body), NOW, PLAIN);
    }
}
