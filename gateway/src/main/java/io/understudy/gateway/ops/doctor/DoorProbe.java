package io.understudy.gateway.ops.doctor;

import io.understudy.gateway.ops.settings.MemberSettings;
import io.understudy.gateway.ops.settings.Settings;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;

/** Looks at whether the door's address is ours and its port free. */
final class DoorProbe
{
    static final Probe DOOR = Probe.of("door", DoorProbe::door);

    private DoorProbe()
    {
    }

    private static Finding door(final Host host, final Settings settings) throws IOException
    {
        final int port = settings.get(MemberSettings.INGRESS_DOOR_PORT);
        final String name = settings.get(MemberSettings.INGRESS_HOST);
        final InetSocketAddress address = new InetSocketAddress(name, port);
        if (address.isUnresolved())
        {
            return Finding.fail(
                "door", name + " cannot be resolved", "set ingress.host to a name of this host");
        }
        try
        {
            new DatagramSocket(address).close();
            return Finding.ok(
                "door", name + (port == 0 ? ", any free UDP port" : ", UDP port " + port));
        }
        catch (final SocketException ex)
        {
            return Finding.fail(
                "door", name + ", UDP port " + port + ": " + ex.getMessage(),
                "stop what holds it (ss -ulnp), or set ingress.host and ingress.door.port");
        }
    }
}
