package io.understudy.gateway.ops.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The options page and the constants say the same. */
final class SettingsPageTest
{
    @Test
    void shouldFindTheOptionsPageAsTheConstantsHaveIt() throws IOException
    {
        assertThat(Files.readString(Path.of("docs", "settings.md")))
            .as("stale: run scripts/understudy settings --page gateway/docs/settings.md")
            .isEqualTo(SettingsPage.MEMBER.text());
    }

    @Test
    void shouldFindTheEdgesOptionsPageAsTheConstantsHaveIt() throws IOException
    {
        assertThat(Files.readString(Path.of("docs", "edge-settings.md")))
            .as("stale: run scripts/understudy settings --edge " +
                "--page gateway/docs/edge-settings.md")
            .isEqualTo(SettingsPage.EDGE.text());
    }

    @Test
    void shouldListEveryConstantOnce() throws IllegalAccessException
    {
        assertThat(MemberSettings.ALL)
            .containsExactlyElementsOf(declaredIn(MemberSettings.class));
        assertThat(EdgeSettings.ALL).containsExactlyElementsOf(declaredIn(EdgeSettings.class));
    }

    private static List<SettingKey<?>> declaredIn(final Class<?> constants)
        throws IllegalAccessException
    {
        final List<SettingKey<?>> declared = new ArrayList<>();
        for (final Field field : constants.getFields())
        {
            if (field.getType() == SettingKey.class)
            {
                declared.add((SettingKey<?>)field.get(null));
            }
        }
        return declared;
    }

    @Test
    void shouldPrintEveryDefaultAsItIsWritten()
    {
        final Settings settings = MemberSettings.resolver()
            .environment(Map.of()).systemProperties(new Properties()).resolve();

        assertThat(settings.entries()).allSatisfy(entry ->
            assertThat(Path.of(entry.text()))
                .isEqualTo(Path.of(entry.key().defaultText())));
    }

    @Test
    void shouldDescribeEverySettingInASentence()
    {
        assertThat(MemberSettings.ALL).allSatisfy(key ->
            assertThat(key.doc()).matches("[A-Z].*\\.").doesNotContain("|"));
        assertThat(EdgeSettings.ALL).allSatisfy(key ->
            assertThat(key.doc()).matches("[A-Z].*\\.").doesNotContain("|"));
    }
}
