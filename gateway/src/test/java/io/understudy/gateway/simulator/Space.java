package io.understudy.gateway.simulator;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.agrona.concurrent.UnsafeBuffer;

/** Memory off the heap that one simulation after another uses: made once, never given back. */
final class Space
{
    private static final int DISK_BYTES = 1 << 20;
    private static final int MESSAGE_BYTES = 512;

    private final Deque<UnsafeBuffer> disks = new ArrayDeque<>();
    private final Deque<SimNetwork.Message> messages = new ArrayDeque<>();

    UnsafeBuffer takeDisk()
    {
        final UnsafeBuffer disk = disks.poll();
        return disk != null ? disk : new UnsafeBuffer(ByteBuffer.allocateDirect(DISK_BYTES));
    }

    void giveDisk(final UnsafeBuffer disk)
    {
        disks.push(disk);
    }

    SimNetwork.Message takeMessage()
    {
        final SimNetwork.Message message = messages.poll();
        return message != null ? message : new SimNetwork.Message(new byte[MESSAGE_BYTES]);
    }

    void giveMessage(final SimNetwork.Message message)
    {
        messages.push(message);
    }
}
