package io.understudy.gateway.detect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.agrona.BufferUtil;
import org.agrona.CloseHelper;

/**
 * A file of /proc kept open: it stays with the thread for which it was opened, whomever the kernel
 * gives its number later. One thread; a read does not allocate.
 */
final class TaskFile implements AutoCloseable
{
    private static final int MAX_BYTES = 4096;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(MAX_BYTES);
    private final byte[] text = new byte[MAX_BYTES];

    TaskFile(final Path path) throws IOException
    {
        channel = FileChannel.open(path, StandardOpenOption.READ);
    }

    /** How many bytes {@link #text()} holds now. */
    int read() throws IOException
    {
        buffer.clear();
        final int length = Math.max(0, channel.read(buffer, 0));
        buffer.get(0, text, 0, length);
        return length;
    }

    byte[] text()
    {
        return text;
    }

    @Override
    public void close()
    {
        CloseHelper.quietClose(channel);
        BufferUtil.free(buffer);
    }
}
