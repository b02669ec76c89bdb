package io.understudy.gateway.edge.tcp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Bytes as they are. */
final class PlainTransport implements Transport
{
    private final SocketChannel channel;

    PlainTransport(final SocketChannel channel)
    {
        this.channel = channel;
    }

    @Override
    public int read(final ByteBuffer target) throws IOException
    {
        return channel.read(target);
    }

    @Override
    public void write(final ByteBuffer source) throws IOException
    {
        channel.write(source);
    }

    @Override
    public int discard(final ByteBuffer target) throws IOException
    {
        return channel.read(target);
    }

    @Override
    public boolean wantsWrite()
    {
        return false;
    }

    @Override
    public boolean mayHoldMore()
    {
        return false;
    }

    @Override
    public Runnable takeTask()
    {
        return null;
    }

    @Override
    public String identity()
    {
        return "";
    }

    @Override
    public void endOutput() throws IOException
    {
        channel.shutdownOutput();
    }
}
