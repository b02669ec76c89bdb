package io.understudy.gateway.member;

import io.understudy.gateway.detect.ObituaryListener;
import io.understudy.gateway.detect.ObituaryReceiver;
import java.net.InetSocketAddress;
import org.agrona.CloseHelper;

/**
 * What the watchers on other hosts say of the members beside them. An obituary counts for the duty
 * thread that the member named last: one that arrives late says nothing of the member's next life.
 * Duty thread; a look is a system call, and is made only where a member has fallen silent.
 */
final class RemoteObituaries implements AutoCloseable
{
    private final ObituaryReceiver receiver;
    private final ObituaryListener listener = this::onObituary;
    private final long[] startTicks;
    private final long[] bootHashes;
    private final long[] deadStartTicks;
    private final long[] deadBootHashes;

    /**
     * Listens for the watchers of this cluster.
     *
     * @throws java.io.UncheckedIOException if the port is taken.
     */
    RemoteObituaries(
        final long clusterId, final InetSocketAddress endpoint, final int memberCount)
    {
        receiver = new ObituaryReceiver(clusterId, endpoint, 0);
        startTicks = new long[memberCount];
        bootHashes = new long[memberCount];
        deadStartTicks = new long[memberCount];
        deadBootHashes = new long[memberCount];
    }

    int port()
    {
        return receiver.port();
    }

    /** A member has said on which thread it runs, and in which boot of its host. */
    void onPresence(final int memberId, final long threadStartTicks, final long bootHash)
    {
        startTicks[memberId] = threadStartTicks;
        bootHashes[memberId] = bootHash;
    }

    private void onObituary(
        final int memberId, final long incarnation, final long bootHash, final long verdictTime)
    {
        if (memberId < deadStartTicks.length)
        {
            deadStartTicks[memberId] = incarnation;
            deadBootHashes[memberId] = bootHash;
        }
    }

    /** Whether its watcher has said that the thread which it named last is dead. */
    boolean isDead(final int memberId, final long nowNs)
    {
        receiver.poll(nowNs, listener);
        return deadStartTicks[memberId] != 0 &&
            deadStartTicks[memberId] == startTicks[memberId] &&
            deadBootHashes[memberId] == bootHashes[memberId];
    }

    @Override
    public void close()
    {
        CloseHelper.close(receiver);
    }
}
