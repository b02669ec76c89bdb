package io.understudy.gateway.simulator;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.agrona.concurrent.UnsafeBuffer;

/** Memory that one simulation after another uses: made once, never given back. */
final class Space
{
    /** What a disk's bytes are, and where in them each excerpt lies. */
    static final class Pages
    {
        private static final int BYTES = 1 << 20;
        private static final int MAX_EXCERPTS = 1 << 13;

        final UnsafeBuffer data = new UnsafeBuffer(ByteBuffer.allocateDirect(BYTES));
        final int[] offsets = new int[MAX_EXCERPTS];
        final int[] lengths = new int[MAX_EXCERPTS];
        final int[] live = new int[MAX_EXCERPTS];
    }

    private static final int MESSAGE_BYTES = 512;

    private final Deque<Pages> disks = new ArrayDeque<>();
    private final Deque<SimNetwork.Message> messages = new ArrayDeque<>();

    Pages takeDisk()
    {
        final Pages disk = disks.poll();
        return disk != null ? disk : new Pages();
    }

    void giveDisk(final Pages disk)
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
