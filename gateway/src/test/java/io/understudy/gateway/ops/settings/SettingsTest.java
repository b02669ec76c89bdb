package io.understudy.gateway.ops.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator may rely on when setting something. */
final class SettingsTest
{
    /** Names as an enum of another package has them. */
    private enum Roll
    {
        DAILY, HOURLY, MINUTELY
    }

    @TempDir
    private Path dir;

    private static SettingsResolver resolver()
    {
        return MemberSettings.resolver().environment(Map.of()).systemProperties(new Properties());
    }

    private static Properties property(final String name, final String value)
    {
        final Properties properties = new Properties();
        properties.setProperty(name, value);
        return properties;
    }

    private Path file(final String text) throws IOException
    {
        return Files.writeString(dir.resolve("member.properties"), text);
    }

    @Test
    void shouldUseTheDefaultWhenNobodySetsIt()
    {
        final Settings.Entry<Long> entry = resolver().resolve().entry(MemberSettings.IDLE_PARK_NS);

        assertThat(entry.value()).isEqualTo(10_000);
        assertThat(entry.text()).isEqualTo("10us");
        assertThat(entry.source()).isEqualTo(SettingSource.DEFAULT);
    }

    @Test
    void shouldLetTheStrongerSourceWinAndSayWhichItWas() throws IOException
    {
        final SettingsResolver resolver = resolver();
        final SettingKey<Integer> key = MemberSettings.MEMBER_ID;

        final Path file = file("member.id = 1\n");
        resolver.file(file);
        final Settings.Entry<Integer> fromFile = resolver.resolve().entry(key);
        resolver.environment(Map.of("UNDERSTUDY_MEMBER_ID", "2"));
        final Settings.Entry<Integer> fromEnvironment = resolver.resolve().entry(key);
        resolver.systemProperties(property("understudy.member.id", "3"));
        final Settings.Entry<Integer> fromProperty = resolver.resolve().entry(key);
        resolver.set("member.id", "4");
        final Settings.Entry<Integer> explicit = resolver.resolve().entry(key);

        assertThat(fromFile).isEqualTo(
            new Settings.Entry<>(key, 1, SettingSource.FILE, file.toString()));
        assertThat(fromEnvironment).isEqualTo(
            new Settings.Entry<>(key, 2, SettingSource.ENVIRONMENT, "UNDERSTUDY_MEMBER_ID"));
        assertThat(fromProperty).isEqualTo(
            new Settings.Entry<>(key, 3, SettingSource.PROPERTY, "-Dunderstudy.member.id"));
        assertThat(explicit.value()).isEqualTo(4);
        assertThat(explicit.source()).isEqualTo(SettingSource.EXPLICIT);
    }

    @ParameterizedTest
    @CsvSource({
        "200us, 200000", "5ms, 5000000", "'5 ms', 5000000", "1500, 1500", "7NS, 7", "0, 0"})
    void shouldReadDurationsAsPeopleWriteThem(final String text, final long durationNs)
    {
        final Settings settings = resolver().set("idle.parkNs", text).resolve();

        assertThat(settings.get(MemberSettings.IDLE_PARK_NS)).isEqualTo(durationNs);
    }

    @ParameterizedTest
    @CsvSource({"1s, 1000000000", "2min, 120000000000", "1h, 3600000000000"})
    void shouldReadLongDurationsToo(final String text, final long durationNs)
    {
        final Settings settings = resolver().set("edge.timeoutNs", text).resolve();

        assertThat(settings.get(MemberSettings.EDGE_TIMEOUT_NS)).isEqualTo(durationNs);
        assertThat(settings.entry(MemberSettings.EDGE_TIMEOUT_NS).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"64m, 67108864", "1g, 1073741824", "65536k, 67108864", "1048576, 1048576"})
    void shouldReadByteCountsAsPeopleWriteThem(final String text, final long bytes)
    {
        final Settings settings = resolver().set("journal.blockBytes", text).resolve();

        assertThat(settings.get(MemberSettings.JOURNAL_BLOCK_BYTES)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "idle.parkNs|10 bananas|is not a duration such as 200us, 5ms, 1s, or a whole number of ns",
        "idle.parkNs|ms|is not a duration such as 200us, 5ms, 1s, or a whole number of ns",
        "idle.parkNs|1s|is outside its range, 0ns to 10ms",
        "idle.parkNs|-1|is not a duration such as 200us, 5ms, 1s, or a whole number of ns",
        "idle.parkNs|9999999999h|is too large",
        "journal.blockBytes|99999999999999999999|is too large",
        "journal.blockBytes|3m|is not a power of two",
        "journal.blockBytes|2g|is outside its range, 1m to 1g",
        "journal.blockBytes|64q|is not a number of bytes such as 4096, 64k, 16m or 1g",
        "member.id|one|is not a whole number of 64 bits",
        "member.id|255|is outside its range, 0 to 254",
        "ingress.door.port|70000|is outside its range, 0 to 65535",
        "profile|compcat|is none of compact, shared, dedicated",
        "ingress.host|' '|is empty"})
    void shouldRefuseAWrongValueWithItsRangeAndWhereItWasSet(
        final String name, final String text, final String complaint)
    {
        final SettingsResolver resolver =
            resolver().systemProperties(property("understudy." + name, text));

        assertThatThrownBy(resolver::resolve)
            .isInstanceOf(SettingsException.class)
            .hasMessage(name + "=" + text + " " + complaint +
                " (set by -Dunderstudy." + name + ")");
    }

    @Test
    void shouldRefuseAnUnknownNameInTheFileWithTheNearestKnownOne() throws IOException
    {
        final SettingsResolver resolver = resolver().file(file("journal.blokBytes=64m\n"));

        assertThatThrownBy(resolver::resolve)
            .isInstanceOf(SettingsException.class)
            .hasMessageContaining("journal.blokBytes (set in ")
            .hasMessageEndingWith("is not a setting; did you mean journal.blockBytes?");
    }

    @Test
    void shouldRefuseAnUnknownSystemPropertyWithTheNearestKnownOne()
    {
        final SettingsResolver resolver =
            resolver().systemProperties(property("understudy.tickNS", "1s"));

        assertThatThrownBy(resolver::resolve).hasMessage(
            "-Dunderstudy.tickNS (set on the command line of java) is not a setting; " +
            "did you mean -Dunderstudy.tickNs?");
    }

    @Test
    void shouldRefuseAnUnknownExplicitName()
    {
        assertThatThrownBy(resolver().set("membr.id", "1")::resolve)
            .hasMessageContaining("did you mean member.id?");
    }

    @Test
    void shouldRefuseANameThatStandsTwiceInTheFile() throws IOException
    {
        final SettingsResolver resolver = resolver().file(file("member.id=1\nmember.id=2\n"));

        assertThatThrownBy(resolver::resolve).hasMessageStartingWith("member.id stands twice in ");
    }

    @Test
    void shouldSayThatTheFileCannotBeRead()
    {
        final SettingsResolver resolver = resolver().file(dir.resolve("missing"));

        assertThatThrownBy(resolver::resolve)
            .isInstanceOf(SettingsException.class)
            .hasMessageContaining(dir.resolve("missing") + " cannot be read");
    }

    @Test
    void shouldTakeNoNoticeOfPropertiesThatAreNotItsOwn()
    {
        final Properties properties = property("java.version", "17");
        properties.setProperty("understudy.jvm.dir", "x");

        assertThat(resolver().systemProperties(properties).resolve().entries())
            .allMatch(entry -> entry.source() == SettingSource.DEFAULT);
    }

    @Test
    void shouldGiveAChoiceAsTheEnumOfWhoUsesIt()
    {
        final Settings settings = resolver().set("journal.roll", "Hourly").resolve();

        assertThat(settings.choice(MemberSettings.JOURNAL_ROLL, Roll.class)).isEqualTo(Roll.HOURLY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "journal.headroomBytes|128m|journal.headroomBytes=128m must be at most " +
            "journal.blockBytes=64m (set by an explicit value)",
        "tickNs|10s|edge.timeoutNs=10s must be at least twice tickNs=10s (set by default)",
        "member.duty.cpu|3|member.duty.cpu=3 needs profile=dedicated, not profile=compact " +
            "(set by an explicit value)"})
    void shouldRefuseSettingsThatContradictEachOtherWithBothValues(
        final String name, final String text, final String sentence)
    {
        final Settings settings = resolver().set(name, text).resolve();

        assertThatThrownBy(() -> MemberSettings.check(settings)).hasMessage(sentence);
    }

    @Test
    void shouldAcceptItsOwnDefaultsTogether()
    {
        final Settings settings = resolver().resolve();

        assertThat(MemberSettings.check(settings)).isSameAs(settings);
    }

    @Test
    void shouldGiveEachMemberFolderAnAeronFolderOfItsOwnThatARestartFindsAgain()
    {
        final Path one = aeronDir("run/one");

        assertThat(aeronDir("./run/../run/one")).isEqualTo(one);
        assertThat(aeronDir("run/two")).isNotEqualTo(one);
        assertThat(MemberSettings.aeronDir(resolver().set("aeron.dir", "/x/y").resolve()))
            .isEqualTo(Path.of("/x/y"));
    }

    private static Path aeronDir(final String memberDir)
    {
        return MemberSettings.aeronDir(resolver().set("member.dir", memberDir).resolve());
    }
}
