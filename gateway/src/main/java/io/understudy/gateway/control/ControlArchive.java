package io.understudy.gateway.control;

import io.aeron.archive.ArchiveTool;
import io.aeron.archive.checksum.Checksum;
import io.aeron.archive.checksum.Checksums;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The recordings of a control plane that did not end in good order. Aeron's archive does not start
 * on one whose last fragment crosses a page and cannot be told from half of one: so each fragment
 * has a checksum, and what does not match it is cut off here before the start. A fragment that was
 * not written to its end was not forced either, and counted for no majority. Whoever starts or
 * restarts the control plane; may block.
 */
final class ControlArchive
{
    private static final String CHECKSUM = "CRC-32";
    private static final String CATALOG = "archive.catalog";

    private ControlArchive()
    {
    }

    /** Over each fragment of a recording. */
    static Checksum checksum()
    {
        return Checksums.newInstance(CHECKSUM);
    }

    /**
     * Cuts off half a fragment at the end of a recording, and says so.
     *
     * @param archiveDir of the archive, which does not run.
     * @param messages   hear a sentence.
     */
    static void mend(final File archiveDir, final Consumer<String> messages)
    {
        final Path catalog = archiveDir.toPath().resolve(CATALOG);
        if (!Files.exists(catalog))
        {
            return;
        }
        final PrintStream nowhere =
            new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        ArchiveTool.verify(nowhere, archiveDir, Set.of(), CHECKSUM,
            segment ->
            {
                messages.accept("control plane: half a fragment at the end of " + segment +
                    " is cut off: it was never acknowledged");
                return true;
            });
    }
}
