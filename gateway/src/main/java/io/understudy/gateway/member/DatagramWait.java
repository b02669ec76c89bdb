package io.understudy.gateway.member;

import io.aeron.driver.MediaDriver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.function.Consumer;
import org.agrona.nio.TransportPoller;

/**
 * Lets the duty thread sleep until a datagram arrives on any socket of its media driver. A turn for
 * nothing costs 30 us of a core, so a thread that looks by the clock either takes a third of a core
 * or is late; one that is woken is neither.
 */
final class DatagramWait
{
    private static final Consumer<SelectionKey> LEAVE_IT = key -> {};
    private static final long AT_MOST_MS = 1;

    private final Selector selector;

    /** Of a driver that the calling thread invokes. */
    DatagramWait(final MediaDriver.Context driver)
    {
        try
        {
            // Neither has a public accessor in Aeron 1.51 and Agrona 2.4.
            final Object poller =
                field(MediaDriver.Context.class, "dataTransportPoller").get(driver);
            selector = (Selector)field(TransportPoller.class, "selector").get(poller);
        }
        catch (final ReflectiveOperationException ex)
        {
            throw new IllegalStateException("this version of Aeron keeps its selector " +
                "elsewhere: set idle.wake=timer", ex);
        }
    }

    private static Field field(final Class<?> type, final String name)
        throws NoSuchFieldException
    {
        final Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /** Returns when one is there, or after a millisecond; the driver will receive it. */
    void await()
    {
        try
        {
            selector.select(LEAVE_IT, AT_MOST_MS);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException("the sockets of the media driver failed", ex);
        }
    }
}
