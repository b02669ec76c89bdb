package io.understudy.gateway.ops.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the options page from the keys, so that the page cannot tell anything else. */
public final class SettingsPage
{
    private static final String HEAD =
        """
        # Settings of %s

        Generated from the constants in `%s`; `scripts/understudy settings \
        %s` writes it anew, and a test fails while it is stale.

        A value set in the program or with `--set NAME=VALUE` wins over `-Dunderstudy.NAME`, that
        over the environment (`UNDERSTUDY_` and the name in upper case, dots as underscores), that
        over the properties file named by `--config`, that over the default. An unknown name in
        any of them except the environment is refused. `scripts/understudy settings` prints every
        value and where it came from.

        Durations take `ns`, `us`, `ms`, `s`, `min`, `h` (a bare number is ns); byte counts take
        `k`, `m`, `g` (powers of 1024). Nothing here steers a decision of the engine: instruments,
        limits, throttles and windows are records of the order stream.

        | name | type | default | range | what it is for |
        |---|---|---|---|---|
        """;

    /** Of a member. */
    public static final SettingsPage MEMBER = new SettingsPage(
        "a member", "MemberSettings", "--page gateway/docs/settings.md", MemberSettings.ALL);

    /** Of an edge. */
    public static final SettingsPage EDGE = new SettingsPage(
        "an edge", "EdgeSettings", "--edge --page gateway/docs/edge-settings.md",
        EdgeSettings.ALL);

    private final String head;
    private final List<SettingKey<?>> keys;

    private SettingsPage(
        final String whose, final String constants, final String command,
        final List<SettingKey<?>> keys)
    {
        head = String.format(HEAD, whose, constants, command);
        this.keys = keys;
    }

    /**
     * The page.
     *
     * @return Markdown.
     */
    public String text()
    {
        final StringBuilder page = new StringBuilder(head);
        for (final SettingKey<?> key : keys)
        {
            page.append("| `").append(key.name()).append("` | ").append(key.type())
                .append(" | `").append(key.defaultText()).append("` | ").append(key.range())
                .append(" | ").append(key.doc()).append(" |\n");
        }
        return page.toString();
    }

    /**
     * Writes the page.
     *
     * @param file to write.
     * @throws IOException if it cannot be written.
     */
    public void write(final Path file) throws IOException
    {
        Files.writeString(file, text(), StandardCharsets.UTF_8);
    }
}
