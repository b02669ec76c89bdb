package io.understudy.gateway.chaos;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Packets that the kernel routes to a device of its own, whole from the IP header on (Linux,
 * Documentation/networking/tuntap.rst). One thread may read while another writes.
 */
final class TunDevice
{
    static final Path PATH = Path.of("/dev/net/tun");

    private static final int O_RDWR = 2;
    private static final long TUNSETIFF = 0x400454caL;
    private static final short IFF_TUN = 1;
    private static final short IFF_NO_PI = 0x1000;
    private static final int REQUEST_BYTES = 40;
    private static final int NAME_BYTES = 16;
    private static final int MAX_PACKET = 65_536;

    /** As much of libc as is needed. */
    interface LibC extends Library
    {
        int open(String path, int flags) throws LastErrorException;

        int ioctl(int file, NativeLong request, byte[] argument) throws LastErrorException;

        NativeLong read(int file, byte[] buffer, NativeLong length) throws LastErrorException;

        NativeLong write(int file, byte[] buffer, NativeLong length) throws LastErrorException;
    }

    private final LibC libC = Native.load("c", LibC.class);
    private final int file;
    private final byte[] buffer = new byte[MAX_PACKET];

    /** Attaches to a device that exists. */
    TunDevice(final String name)
    {
        file = libC.open(PATH.toString(), O_RDWR);
        final byte[] request = Arrays.copyOf(
            name.getBytes(StandardCharsets.US_ASCII), REQUEST_BYTES);
        final int flags = IFF_TUN | IFF_NO_PI;
        request[NAME_BYTES] = (byte)flags;
        request[NAME_BYTES + 1] = (byte)(flags >> 8);
        libC.ioctl(file, new NativeLong(TUNSETIFF), request);
    }

    /** Waits for the next packet. */
    byte[] read()
    {
        final int length = libC.read(file, buffer, new NativeLong(MAX_PACKET)).intValue();
        return Arrays.copyOf(buffer, length);
    }

    void write(final byte[] packet)
    {
        libC.write(file, packet, new NativeLong(packet.length));
    }
}
