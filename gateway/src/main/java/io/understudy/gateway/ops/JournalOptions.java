package io.understudy.gateway.ops;

import io.understudy.gateway.ops.settings.MemberSettings;
import io.understudy.gateway.ops.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options by which a command that reads a journal finds it: a mixin. */
final class JournalOptions
{
    private static final String JOURNAL = "journal";
    private static final String SNAPSHOTS = "snapshots";

    @Mixin
    private SettingsOptions settings;

    @Parameters(
        arity = "0..1", paramLabel = "DIR",
        description = "Folder of a journal, or of a member; default: the setting member.dir.")
    private Path given;

    Path dir()
    {
        return journalOf(given == null ? resolve().get(MemberSettings.MEMBER_DIR) : given);
    }

    /** Where the snapshots that belong to the journal lie; null if there are none. */
    Path snapshotDir()
    {
        final Path beside = dir().toAbsolutePath().normalize().resolveSibling(SNAPSHOTS);
        return Files.isDirectory(beside) ? beside : null;
    }

    Settings resolve()
    {
        return settings.resolve();
    }

    /** The folder itself, or the journal in it where it is a member's. */
    static Path journalOf(final Path folder)
    {
        if (!Files.isDirectory(folder))
        {
            throw CommandException.wrongUse(folder + " is not a folder");
        }
        final Path within = folder.resolve(JOURNAL);
        return Files.isDirectory(within) ? within : folder;
    }
}
