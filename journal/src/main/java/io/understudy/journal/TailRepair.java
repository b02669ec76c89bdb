package io.understudy.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.bytes.PointerBytesStore;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;

/**
 * Cuts a torn tail off: writes the whole records of that one roll file anew through Chronicle's own
 * writer, keeps the damaged original under torn/, and puts the new file in its place in one step.
 */
final class TailRepair
{
    private static final String KEPT = "torn";
    private static final int INDEX_ROOM_BYTES = 1 << 20;

    private TailRepair()
    {
    }

    /** Returns the note for the operator. */
    static String cutOff(final JournalContext ctx, final TailCheck tail, final long lastSequence)
        throws IOException
    {
        final Path dir = ctx.dir();
        final String name = ctx.rollCycle().fileName(tail.cycle());
        final Path original = dir.resolve(name);
        final Path aside = dir.resolve("prepare");
        final Path rebuilt = dir.resolve(name + ".next");
        Files.deleteIfExists(rebuilt);
        if (tail.excerpts() > 0)
        {
            rebuild(ctx, tail, aside, name);
            Files.move(aside.resolve(name), rebuilt);
            ChronicleFiles.deleteFolder(aside);
        }
        Files.createDirectories(dir.resolve(KEPT));
        final Path kept = freeName(dir.resolve(KEPT), name);
        if (tail.excerpts() > 0)
        {
            // A second name first: at no moment is the original without one.
            Files.createLink(kept, original);
            Files.move(rebuilt, original, StandardCopyOption.ATOMIC_MOVE);
        }
        else
        {
            Files.move(original, kept);
        }
        return "cut off a torn tail after sequence " + lastSequence + ": " + tail.torn() + ", " +
            tail.tornBytes() + " bytes at byte " + tail.position() + " of " + name +
            "; the file as it was is kept as " + KEPT + "/" + kept.getFileName();
    }

    private static Path freeName(final Path folder, final String name)
    {
        int number = 1;
        while (Files.exists(folder.resolve(name + "." + number)))
        {
            number++;
        }
        return folder.resolve(name + "." + number);
    }

    private static void rebuild(
        final JournalContext ctx, final TailCheck tail, final Path aside, final String name)
        throws IOException
    {
        ChronicleFiles.deleteFolder(aside);
        Files.createDirectory(aside);
        int error = ChronicleFiles.renewMetadata(aside);
        if (error == 0)
        {
            Files.createFile(aside.resolve(name));
            final long bytes = tail.position() + INDEX_ROOM_BYTES;
            Pages.extend(aside.resolve(name), bytes);
            error = Pages.prepare(aside.resolve(name), 0, bytes);
        }
        if (error != 0)
        {
            ChronicleFiles.deleteFolder(aside);
            throw new JournalException("cannot cut the torn tail of " + name + " off: " +
                tail.position() + " bytes are needed in " + ctx.dir() + " (errno " + error + ")");
        }
        final long timeMs = ctx.rollCycle().startMs(tail.cycle());
        try (RollFile from = RollFile.open(ctx.dir(), ctx.rollCycle(), tail.cycle());
            SingleChronicleQueue queue = ChronicleFiles.queue(aside, ctx, () -> timeMs);
            ExcerptAppender appender = appender(queue, tail.cycle()))
        {
            final PointerBytesStore bytes = BytesStore.nativePointer();
            while (from.nextExcerpt() < tail.excerpts() &&
                from.next() == RollFile.Found.EXCERPT)
            {
                bytes.set(from.buffer().addressOffset() + from.offset(), from.length());
                appender.writeBytes(bytes);
            }
        }
    }

    private static ExcerptAppender appender(final SingleChronicleQueue queue, final int cycle)
    {
        // First the file's header: an appender waits for one in a file that is there already.
        queue.closeStore(queue.storeForCycle(cycle, 0, true, null));
        return queue.createAppender();
    }
}
