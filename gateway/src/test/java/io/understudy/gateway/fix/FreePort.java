package io.understudy.gateway.fix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** For what cannot be told to listen on any free port itself. */
public final class FreePort
{
    private FreePort()
    {
    }

    /** A port of the loopback address on which nothing listened just now. */
    public static int next()
    {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()))
        {
            return socket.getLocalPort();
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }
}
