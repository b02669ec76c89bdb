package io.understudy.gateway.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Definitions through a socket, an edge and a member: those in which an edge has its part, of what
 * it lets in to who closes. All 71 are played by scripts/conformance, and without an edge by
 * FixConformanceTest. They are not part of this repository: skipped where they are absent.
 */
class UnderstudyConformanceTest
{
    private static final Path DEFINITIONS =
        Path.of(System.getProperty("understudy.shared"), "conformance", "quickfixj-fix44");
    private static final DefinitionRun.Patience SHORT = new DefinitionRun.Patience(2_000, 2_000);
    private static final String NEXT_EXPECTED =
        "nextExpectedMsgSeqNum/2c_NextExpectedMsgSeqNumTooLow.def";

    private static UnderstudyAcceptor acceptor;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void start()
    {
        assumeThat(DEFINITIONS).exists();
        acceptor = new UnderstudyAcceptor();
    }

    @AfterAll
    static void stop()
    {
        if (acceptor != null)
        {
            acceptor.close();
        }
    }

    static List<String> withAPartOfTheEdge()
    {
        return List.of(
            "server/1a_ValidLogonMsgSeqNumTooHigh.def",
            "server/1b_DuplicateIdentity.def",
            "server/1d_InvalidLogonLengthInvalid.def",
            "server/1e_NotLogonMessage.def",
            "server/2d_GarbledMessage.def",
            "server/2m_BodyLengthValueNotCorrect.def",
            "server/2t_FirstThreeFieldsOutOfOrder.def",
            "server/3b_InvalidChecksum.def",
            "server/3c_GarbledMessage.def",
            "server/8_AdminAndApplicationMessages.def",
            "server/AlreadyLoggedOn.def",
            "server/SessionReset.def",
            NEXT_EXPECTED,
            "timestamps/QFJ921_HigherResolutionTimestamps.def");
    }

    @ParameterizedTest
    @MethodSource("withAPartOfTheEdge")
    void shouldAnswerThroughAnEdgeAsTheDefinitionSays(final String name)
    {
        assertThat(play(name, acceptor)).as("%s", said)
            .isEqualTo("RESULT conformance passed=1 failed=0 skipped=0");
    }

    @Test
    void shouldTellASessionThatIsNotAsTheDefinitionAsks()
    {
        assertThat(play(NEXT_EXPECTED, new WithoutOptions()))
            .isEqualTo("RESULT conformance passed=0 failed=1 skipped=0");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("FAIL").contains("789");
    }

    private String play(final String name, final Acceptor played)
    {
        return new Conformance(Suite.read(DEFINITIONS.resolve(name)), SkipList.standard(), SHORT,
            new PrintStream(said, true, StandardCharsets.UTF_8)).run(played).result();
    }

    /** The gateway with a session of no option. */
    private static final class WithoutOptions implements Acceptor
    {
        @Override
        public String name()
        {
            return acceptor.name();
        }

        @Override
        public InetSocketAddress prepare(final SessionProfile profile)
        {
            return acceptor.prepare(new SessionProfile(profile.beginString(),
                profile.applVerId(), profile.acceptorCompId(), profile.initiatorCompId(),
                Set.of()));
        }

        @Override
        public void nextSent(final int sequence)
        {
            acceptor.nextSent(sequence);
        }

        @Override
        public void nextExpected(final int sequence)
        {
            acceptor.nextExpected(sequence);
        }

        @Override
        public void close()
        {
            // the gateway is the other tests' too
        }
    }
}
