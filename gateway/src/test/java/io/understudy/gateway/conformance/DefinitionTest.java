package io.understudy.gateway.conformance;

import static io.understudy.gateway.conformance.ComparisonTest.soh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a definition file says, and on which session. */
class DefinitionTest
{
    private static final Path FILE = Path.of("a.def");

    @Test
    void shouldReadEachKindOfStepWhateverEndsALine()
    {
        for (final String newLine : new String[] {"\n", "\r\n"})
        {
            final String text = String.join(newLine,
                "  # a comment", "", "iCONNECT", "i2,CONNECT", soh("I8=FIX.4.4|35=0|"),
                soh("I2,8=FIX.4.4|35=1|"), soh("E2,8=FIX.4.4|35=0|"),
                "iSET_SESSION FIX.4.4:ISLD->TW NEXTSENDERSEQNUM=2000", "expect it to be processed",
                "e2,DISCONNECT", "i1,DISCONNECT");
            final Definition definition = Definition.parse(FILE, text);
            assertThat(definition.steps()).containsExactly(
                new Step(3, Step.Kind.CONNECT, 1, ""),
                new Step(4, Step.Kind.CONNECT, 2, ""),
                new Step(5, Step.Kind.SEND, 1, soh("8=FIX.4.4|35=0|")),
                new Step(6, Step.Kind.SEND, 2, soh("8=FIX.4.4|35=1|")),
                new Step(7, Step.Kind.EXPECT, 2, soh("8=FIX.4.4|35=0|")),
                new Step(8, Step.Kind.SET_SESSION, 1, "NEXTSENDERSEQNUM=2000"),
                new Step(10, Step.Kind.EXPECT_DISCONNECT, 2, ""),
                new Step(11, Step.Kind.DISCONNECT, 1, ""));
            assertThat(definition.remarks()).containsExactly(9);
        }
    }

    @Test
    void shouldTakeTheSessionFromWhatTheAcceptorIsToSay(@TempDir final Path dir)
        throws IOException
    {
        final Path folder = Files.createDirectories(dir.resolve("timestamps"));
        write(folder.resolve("a.def"), "I8=FIX.3.9|35=A|49=TW44|56=ISLD|\neDISCONNECT");
        write(folder.resolve("b.def"),
            "I8=FIX.4.1|35=A|49=ELSE|56=ISLD|\nE8=FIX.4.4|35=A|49=ISLD|56=TW44|");
        final Suite suite = Suite.read(dir);
        for (final Definition definition : suite.definitions())
        {
            assertThat(suite.profile(definition)).isEqualTo(new SessionProfile(
                "FIX.4.4", "", "ISLD", "TW44", Set.of(SessionOption.NANOSECONDS)));
        }
    }

    @Test
    void shouldTellVersionsOfTheApplicationApart(@TempDir final Path dir) throws IOException
    {
        write(dir.resolve("a.def"), "I8=FIXT.1.1|35=A|49=TW50SP2|56=ISLD|1137=9|\n" +
            "E8=FIXT.1.1|35=A|49=ISLD|56=TW50SP2|1137=9|");
        final Suite suite = Suite.read(dir);
        final SessionProfile profile = suite.profile(suite.definitions().get(0));
        assertThat(profile.version()).isEqualTo("FIXT.1.1/9");
        assertThat(profile.initiatorCompId()).isEqualTo("TW50SP2");
    }

    @Test
    void shouldSkipOnlyWithAReason()
    {
        final Definition waits = Definition.parse(FILE, "eCONNECT\n");
        final Definition plain = Definition.parse(FILE, "iCONNECT\n");
        final SkipList skips = SkipList.standard();
        assertThat(skips.reason(waits, profile("FIX.4.4"))).contains("initiator");
        assertThat(skips.reason(plain, profile("FIX.4.1"))).contains("FIX 4.2");
        assertThat(skips.reason(plain, profile("FIX.9.9"))).contains("BeginString");
        for (final String version : new String[] {"FIX.4.2", "FIX.4.4", "FIXT.1.1"})
        {
            assertThat(skips.reason(plain, profile(version))).as(version).isNull();
        }
        assertThatThrownBy(() -> SkipList.parse("# why not\nversion FIX.4.2 |", "list"))
            .hasMessageContaining("list, line 2").hasMessageContaining("reason");
        assertThat(SkipList.parse("file **a.def | because", "list")
            .reason(plain, profile("FIX.4.2"))).isEqualTo("because");
    }

    @Test
    void shouldRefuseAFolderWithoutDefinitions(@TempDir final Path dir)
    {
        assertThatThrownBy(() -> Suite.read(dir)).hasMessageContaining("no .def file");
    }

    private static SessionProfile profile(final String beginString)
    {
        return new SessionProfile(beginString, "", "ISLD", "TW", Set.of());
    }

    private static void write(final Path file, final String text) throws IOException
    {
        Files.writeString(file, soh(text), StandardCharsets.ISO_8859_1);
    }
}
