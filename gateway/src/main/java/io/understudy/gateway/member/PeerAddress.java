package io.understudy.gateway.member;

import io.understudy.gateway.control.ControlMember;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a member hears the others: a block of UDP ports from a base, the same as seen by all.
 *
 * @param memberId of the member, from 0.
 * @param host     name or address.
 * @param basePort the control plane's first port; member i is heard on the eighth and i more.
 */
record PeerAddress(int memberId, String host, int basePort)
{
    /** Ports that a member takes. */
    static final int PORTS = 16;

    private static final String ALONE = "alone";
    private static final int FIRST_PEER_PORT = 8;
    private static final int MAX_MEMBERS = PORTS - FIRST_PEER_PORT;
    private static final int MAX_PORT = 65_535;

    /** Reads {@code 0=host:port,1=host:port,...}; or {@code alone}. */
    static List<PeerAddress> parse(final String text)
    {
        final List<PeerAddress> addresses = new ArrayList<>();
        if (ALONE.equals(text))
        {
            return addresses;
        }
        for (final String part : text.split(","))
        {
            final int equals = part.indexOf('=');
            final int colon = part.lastIndexOf(':');
            try
            {
                addresses.add(new PeerAddress(
                    Integer.parseInt(part.substring(0, equals).trim()),
                    part.substring(equals + 1, colon).trim(),
                    Integer.parseInt(part.substring(colon + 1).trim())));
            }
            catch (final IndexOutOfBoundsException | NumberFormatException ex)
            {
                throw new IllegalStateException("cluster.members=" + text + ": '" + part +
                    "' is not of the form id=host:port");
            }
        }
        check(text, addresses);
        return addresses;
    }

    private static void check(final String text, final List<PeerAddress> addresses)
    {
        for (int i = 0; i < addresses.size(); i++)
        {
            final PeerAddress address = addresses.get(i);
            if (address.memberId != i || i >= MAX_MEMBERS || address.host.isEmpty() ||
                address.basePort < 1 || address.basePort > MAX_PORT - PORTS)
            {
                throw new IllegalStateException("cluster.members=" + text +
                    " must name members 0, 1, 2 ... in this order, at most " + MAX_MEMBERS +
                    ", each with a host and a port of which the next " + PORTS + " are free");
            }
        }
    }

    /** The channel on which this member hears one other alone. */
    String channelFrom(final int senderId)
    {
        return "aeron:udp?endpoint=" + host + ':' + (basePort + FIRST_PEER_PORT + senderId);
    }

    /** Where it hears of deaths: the port on which its own stream would be heard. */
    InetSocketAddress obituaryEndpoint()
    {
        return new InetSocketAddress(host, basePort + FIRST_PEER_PORT + memberId);
    }

    ControlMember control()
    {
        return new ControlMember(memberId, host, basePort);
    }
}
