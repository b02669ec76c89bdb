package io.understudy.gateway.fix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A socket whose whole FIX messages, each way, are shown to a witness. One thread. */
final class TappedChannel implements ReadableByteChannel, GatheringByteChannel
{
    private static final Pattern HEAD = Pattern.compile("8=[^\u0001]*\u00019=(\\d{1,9})\u0001");
    private static final int TRAILER_LENGTH = "10=000|".length();

    private final SocketChannel channel;
    private final SequenceWatch watch;
    private final StringBuilder received = new StringBuilder();
    private final StringBuilder sent = new StringBuilder();

    TappedChannel(final SocketChannel channel, final SequenceWatch watch)
    {
        this.channel = channel;
        this.watch = watch;
    }

    @Override
    public int read(final ByteBuffer target) throws IOException
    {
        final int before = target.position();
        final int length = channel.read(target);
        if (length > 0)
        {
            show(received, target, before, target.position(), watch::onReceived);
        }
        return length;
    }

    @Override
    public long write(final ByteBuffer[] sources, final int offset, final int length)
        throws IOException
    {
        long written = 0;
        for (int i = offset; i < offset + length; i++)
        {
            written += write(sources[i]);
            if (sources[i].hasRemaining())
            {
                break;
            }
        }
        return written;
    }

    @Override
    public long write(final ByteBuffer[] sources) throws IOException
    {
        return write(sources, 0, sources.length);
    }

    @Override
    public int write(final ByteBuffer source) throws IOException
    {
        final int before = source.position();
        final int length = channel.write(source);
        show(sent, source, before, source.position(), watch::onSent);
        return length;
    }

    private static void show(
        final StringBuilder text, final ByteBuffer buffer, final int from, final int to,
        final Consumer<String> witness)
    {
        final byte[] bytes = new byte[to - from];
        buffer.duplicate().limit(to).position(from).get(bytes);
        text.append(new String(bytes, StandardCharsets.ISO_8859_1));
        Matcher head = HEAD.matcher(text);
        while (head.lookingAt())
        {
            final long end = head.end() + Long.parseLong(head.group(1)) + TRAILER_LENGTH;
            if (text.length() < end)
            {
                return;
            }
            witness.accept(text.substring(0, (int)end));
            text.delete(0, (int)end);
            head = HEAD.matcher(text);
        }
    }

    @Override
    public boolean isOpen()
    {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException
    {
        channel.close();
    }
}
