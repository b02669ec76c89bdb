package io.understudy.gateway.ops;

import io.understudy.gateway.ops.settings.SettingSource;
import io.understudy.gateway.ops.settings.Settings;
import io.understudy.gateway.ops.settings.SettingsPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints every setting with its value and where it came from. */
@Command(
    name = "settings",
    description = "Prints every setting with its value and where it came from.")
final class SettingsCommand implements Callable<Integer>, RunsOnAnyJvm
{
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--edge", description = "An edge's settings rather than a member's.")
    private boolean edge;

    @Option(
        names = "--page", paramLabel = "FILE",
        description = "Writes the options page, gateway/docs/settings.md or, with --edge, " +
            "edge-settings.md beside it, and prints nothing.")
    private Path page;

    @Override
    public Integer call()
    {
        if (page != null)
        {
            writePage();
            return UnderstudyCommand.FINE;
        }
        final PrintWriter out = spec.commandLine().getOut();
        for (final Settings.Entry<?> entry : resolved().entries())
        {
            out.println(json ? json(entry) : text(entry));
        }
        return UnderstudyCommand.FINE;
    }

    private Settings resolved()
    {
        return edge ? options.resolveEdge() : options.resolve();
    }

    private void writePage()
    {
        try
        {
            (edge ? SettingsPage.EDGE : SettingsPage.MEMBER).write(page);
        }
        catch (final IOException ex)
        {
            throw CommandException.bad("the page cannot be written: " + ex, ex);
        }
    }

    private static String text(final Settings.Entry<?> entry)
    {
        final String where =
            entry.source() == SettingSource.DEFAULT ? "" : " (" + entry.where() + ")";
        return String.format(
            "%-30s %-16s %s%s", entry.key().name(), entry.text(), entry.source(), where);
    }

    private static JsonLine json(final Settings.Entry<?> entry)
    {
        return new JsonLine()
            .field("name", entry.key().name())
            .field("value", entry.text())
            .field("source", entry.source().toString())
            .field("where", entry.where());
    }
}
