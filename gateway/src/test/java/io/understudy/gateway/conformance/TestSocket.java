package io.understudy.gateway.conformance;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client's end of a connection, with the framing of FIX. One thread. */
final class TestSocket implements AutoCloseable
{
    private static final int CONNECT_TIMEOUT_MS = 5_000;
    private static final int READ_BYTES = 64 * 1024;
    private static final Pattern HEAD = Pattern.compile("8=[^\u0001]*\u00019=(\\d{1,9})\u0001");
    private static final int TRAILER_LENGTH = "10=000|".length();

    private final Socket socket = new Socket();
    private final StringBuilder received = new StringBuilder();
    private final byte[] bytes = new byte[READ_BYTES];
    private boolean isClosed;

    TestSocket(final InetSocketAddress address) throws IOException
    {
        socket.setTcpNoDelay(true);
        socket.connect(address, CONNECT_TIMEOUT_MS);
    }

    /** To a connection that the acceptor has closed nothing is sent: what comes next tells. */
    void send(final String message)
    {
        try
        {
            socket.getOutputStream().write(message.getBytes(StandardCharsets.ISO_8859_1));
        }
        catch (final IOException ex)
        {
            // what was received before can still be read
        }
    }

    /** The next message; null where none comes in time or the acceptor has closed. */
    String receive(final long timeoutMs)
    {
        final long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMs);
        String message = next();
        while (message == null && read(deadlineNs))
        {
            message = next();
        }
        return message;
    }

    /** Waits until the acceptor closes; what comes before is of no interest. */
    boolean awaitClosed(final long timeoutMs)
    {
        final long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMs);
        while (read(deadlineNs))
        {
            received.setLength(0);
        }
        return isClosed;
    }

    boolean isClosed()
    {
        return isClosed;
    }

    /** What has come and is no whole message. */
    String rest()
    {
        return received.toString();
    }

    private boolean read(final long deadlineNs)
    {
        final long leftMs = TimeUnit.NANOSECONDS.toMillis(deadlineNs - System.nanoTime());
        if (leftMs <= 0 || isClosed)
        {
            return false;
        }
        try
        {
            socket.setSoTimeout((int)leftMs);
            final int length = socket.getInputStream().read(bytes);
            isClosed = length < 0;
            if (length > 0)
            {
                received.append(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
            }
            return length > 0;
        }
        catch (final SocketTimeoutException ex)
        {
            return false;
        }
        catch (final IOException ex)
        {
            // reset: closed as well
            isClosed = true;
            return false;
        }
    }

    private String next()
    {
        final Matcher head = HEAD.matcher(received);
        if (!head.lookingAt())
        {
            return null;
        }
        final long end = head.end() + Long.parseLong(head.group(1)) + TRAILER_LENGTH;
        if (received.length() < end)
        {
            return null;
        }
        final String message = received.substring(0, (int)end);
        received.delete(0, (int)end);
        return message;
    }

    @Override
    public void close()
    {
        try
        {
            socket.close();
        }
        catch (final IOException ex)
        {
            // gone either way
        }
    }
}
