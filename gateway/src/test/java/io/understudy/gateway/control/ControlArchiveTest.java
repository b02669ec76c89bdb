package io.understudy.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.agrona.BitUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A control plane dies while the last fragment of its log crosses a page: its folder is copied
 * while it runs, and another is started on the copy.
 */
class ControlArchiveTest
{
    private static final int PAGE = 4_096;
    private static final int FRAME_ALIGNMENT = 32;
    private static final int MAX_REQUESTS = 500;

    @TempDir
    private Path dir;

    @Test
    void shouldStartOnALogWhoseLastFragmentCrossesAPage()
    {
        final long epoch = dieAtAPage();
        assertThat(epochAfterStart()).isEqualTo(epoch);
    }

    @Test
    void shouldStartOnALogWhoseLastFragmentIsTornAndGoOnWithoutIt()
    {
        final long epoch = dieAtAPage();
        tear();
        assertThat(epochAfterStart()).isBetween(epoch - 1, epoch);
    }

    /** Returns the newest epoch of the life that is copied. */
    private long dieAtAPage()
    {
        try (ControlHarness harness = new ControlHarness(dir.resolve("first"), 1))
        {
            harness.launch(0, true);
            harness.awaitEpochEverywhere(1);
            for (int i = 0; i < MAX_REQUESTS; i++)
            {
                final long next = harness.planes[0].configuration().epoch() + 1;
                harness.planes[0].port().requestReadmission(1_000 + i);
                harness.awaitEpochEverywhere(next);
                copy();
                if (crossesAPage(lastFrame()))
                {
                    return next;
                }
            }
            throw new AssertionError("no fragment crosses a page");
        }
    }

    private static boolean crossesAPage(final int[] frame)
    {
        return frame[0] / PAGE != (frame[0] + frame[1] - 1) / PAGE;
    }

    private Path copied()
    {
        return dir.resolve("second").resolve("member-0");
    }

    private void copy()
    {
        final Path from = dir.resolve("first").resolve("member-0");
        try (Stream<Path> files = Files.walk(from))
        {
            for (final Path file : files.toList())
            {
                final Path to = copied().resolve(from.relativize(file));
                if (Files.isDirectory(file))
                {
                    Files.createDirectories(to);
                }
                else
                {
                    Files.write(to, Files.readAllBytes(file));
                }
            }
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    private Path segment()
    {
        return copied().resolve("archive").resolve("0-0.rec");
    }

    /** Offset and length of the last frame in the copied log. */
    private int[] lastFrame()
    {
        try
        {
            final ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(segment())).order(ByteOrder.LITTLE_ENDIAN);
            int last = 0;
            int at = 0;
            while (at < bytes.capacity() && bytes.getInt(at) > 0)
            {
                last = at;
                at += BitUtil.align(bytes.getInt(at), FRAME_ALIGNMENT);
            }
            return new int[] {last, bytes.getInt(last)};
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    /** The second page of the last fragment never came to the disk. */
    private void tear()
    {
        try
        {
            final int[] frame = lastFrame();
            final byte[] bytes = Files.readAllBytes(segment());
            for (int at = (frame[0] / PAGE + 1) * PAGE; at < frame[0] + frame[1]; at++)
            {
                bytes[at] = 0;
            }
            Files.write(segment(), bytes);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    private long epochAfterStart()
    {
        try (ControlHarness harness = new ControlHarness(dir.resolve("second"), 1))
        {
            harness.launch(0, false);
            harness.awaitLeader();
            harness.awaitEpochEverywhere(1);
            return harness.planes[0].configuration().epoch();
        }
    }
}
