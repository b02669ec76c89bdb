package io.understudy.gateway.ingress;

/**
 * How long the datagrams of a publication are. A driver sends one a turn and publication, and
 * receives one a turn and socket; so on loopback, which takes 64 KiB at once, longer ones let a
 * backlog drain in fewer turns. On a network they stay within a frame of Ethernet.
 */
public final class Datagrams
{
    /** Holds a turn's frames and outputs, and is far below a receiver's first window (128 KiB). */
    private static final int LOOPBACK_BYTES = 8_192;

    private Datagrams()
    {
    }

    /**
     * The channel to publish on.
     *
     * @param channel {@code aeron:ipc}, or {@code aeron:udp?endpoint=} and an endpoint first.
     * @return the same, with a longer datagram where the endpoint is on this host by its name.
     */
    public static String sized(final String channel)
    {
        return isLoopback(channel) ? channel + "|mtu=" + LOOPBACK_BYTES : channel;
    }

    /** By name only: looking one up could block the duty thread. */
    private static boolean isLoopback(final String channel)
    {
        final String udp = "aeron:udp?endpoint=";
        return channel.startsWith(udp) && (
            channel.startsWith("localhost:", udp.length()) ||
            channel.startsWith("127.", udp.length()) ||
            channel.startsWith("[::1]:", udp.length()));
    }
}
