package io.understudy.gateway.member;

import io.understudy.codecs.peer.MessageHeaderDecoder;
import io.understudy.codecs.peer.MessageHeaderEncoder;
import io.understudy.codecs.peer.PresenceDecoder;
import io.understudy.codecs.peer.PresenceEncoder;
import io.understudy.gateway.detect.Obituary;
import io.understudy.gateway.detect.ThreadIdentity;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.peer.PeerLink;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;

/**
 * Which thread each other member runs on, so that its death can be told: from the kernel's account
 * where it is on this host, from a watcher's word where it is on another. Members say so now and
 * then; files are opened on a thread of their own, and only looked at by the duty thread.
 */
final class Neighbours implements AutoCloseable
{
    private static final long SAY_NS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LOOK_NS = TimeUnit.MICROSECONDS.toNanos(150);
    private static final long OPEN_NS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int MESSAGE_BYTES =
        MessageHeaderEncoder.ENCODED_LENGTH + PresenceEncoder.BLOCK_LENGTH;

    private final MemberContext context;
    private final int memberCount;
    private final ThreadIdentity self;
    private final long bootHash;
    private final PeerLink link;
    private final Consumer<String> messages;
    private final long suspectNs;
    private final MessageHeaderEncoder headerEncoder = new MessageHeaderEncoder();
    private final PresenceEncoder presence = new PresenceEncoder();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final PresenceDecoder heard = new PresenceDecoder();
    private final AtomicReferenceArray<ThreadIdentity> identities;
    private final AtomicReferenceArray<Obituary> obituaries;
    private final boolean[] refused;
    private final RemoteObituaries remote;
    private final Thread thread;
    private volatile boolean running = true;
    private long nextSayNs;
    private long nextLookNs;

    Neighbours(
        final MemberContext context, final int memberCount, final ThreadIdentity self,
        final long bootHash, final PeerLink link)
    {
        this.context = context;
        this.memberCount = memberCount;
        this.self = self;
        this.bootHash = bootHash;
        this.link = link;
        messages = context.messages();
        suspectNs = context.suspectNs();
        identities = new AtomicReferenceArray<>(memberCount);
        obituaries = new AtomicReferenceArray<>(memberCount);
        refused = new boolean[memberCount];
        remote = suspectNs > 0 && memberCount > 0 ? listen() : null;
        thread = new Thread(this::open, "neighbours");
        thread.setDaemon(true);
        nextSayNs = System.nanoTime();
        nextLookNs = nextSayNs;
    }

    private RemoteObituaries listen()
    {
        try
        {
            return new RemoteObituaries(context.clusterId(),
                context.peers().get(context.memberId()).obituaryEndpoint(), memberCount);
        }
        catch (final UncheckedIOException ex)
        {
            messages.accept(ex.getMessage() + "; the death of a member on another host is " +
                "learned from its silence, after takeover.deadNs");
            return null;
        }
    }

    void start()
    {
        thread.start();
    }

    /** Duty thread: says who this member is. */
    int poll(final long ballot, final long nowNs)
    {
        if (nowNs - nextSayNs < 0)
        {
            return 0;
        }
        nextSayNs = nowNs + SAY_NS;
        for (int i = 0; i < memberCount; i++)
        {
            final int at = i == context.memberId() ? -1 : link.claim(i, MESSAGE_BYTES);
            if (at >= 0)
            {
                presence.wrapAndApplyHeader(link.buffer(), at, headerEncoder)
                    .ballot(ballot)
                    .clusterId(context.clusterId())
                    .pid(self.pid())
                    .tid(self.tid())
                    .startTicks(self.startTicks())
                    .bootHash(bootHash)
                    .memberId(context.memberId())
                    .engineVersion(Engine.VERSION);
                link.commit();
            }
        }
        return 1;
    }

    /** Duty thread: true if it was a Presence. */
    boolean onMessage(final int from, final DirectBuffer buffer, final int offset, final int length)
    {
        if (length < MESSAGE_BYTES || header.wrap(buffer, offset).schemaId() !=
            MessageHeaderDecoder.SCHEMA_ID || header.templateId() != PresenceDecoder.TEMPLATE_ID)
        {
            return false;
        }
        heard.wrapAndApplyHeader(buffer, offset, header);
        if (heard.memberId() != from || heard.clusterId() != context.clusterId() ||
            heard.engineVersion() != Engine.VERSION)
        {
            refuse(from);
            return true;
        }
        if (remote != null)
        {
            remote.onPresence(from, heard.startTicks(), heard.bootHash());
        }
        final ThreadIdentity known = identities.get(from);
        if (heard.bootHash() == bootHash && (known == null || known.tid() != heard.tid() ||
            known.startTicks() != heard.startTicks()))
        {
            identities.set(
                from, new ThreadIdentity(heard.pid(), heard.tid(), heard.startTicks()));
        }
        return true;
    }

    /** Said once; what else it sends is not this stream's, or not of these rules. */
    private void refuse(final int from)
    {
        if (!refused[from])
        {
            refused[from] = true;
            messages.accept("member " + from + " is refused: it says memberId=" +
                heard.memberId() + " clusterId=" + heard.clusterId() + " engineVersion=" +
                heard.engineVersion() + ", expected memberId=" + from + " clusterId=" +
                context.clusterId() + " engineVersion=" + Engine.VERSION +
                "; check cluster.members and cluster.id, and upgrade one member after another");
        }
    }

    /** Duty thread: whether a member that has been silent for so long is certainly dead. */
    boolean isDead(final int memberId, final long silentNs, final long nowNs)
    {
        if (suspectNs == 0 || silentNs < suspectNs || memberId < 0 || nowNs - nextLookNs < 0)
        {
            return false;
        }
        nextLookNs = nowNs + LOOK_NS;
        final Obituary obituary = obituaries.get(memberId);
        return obituary != null && obituary.look().isDead() ||
            remote != null && remote.isDead(memberId, nowNs);
    }

    private void open()
    {
        final ThreadIdentity[] opened = new ThreadIdentity[memberCount];
        while (running)
        {
            for (int i = 0; i < memberCount; i++)
            {
                final ThreadIdentity identity = identities.get(i);
                if (identity != null && identity != opened[i])
                {
                    opened[i] = identity;
                    // The older one is left to the collector: the duty thread may look at it.
                    obituaries.set(i, Obituary.open(identity));
                }
            }
            LockSupport.parkNanos(OPEN_NS);
        }
    }

    @Override
    public void close()
    {
        running = false;
        try
        {
            thread.join();
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
        }
        for (int i = 0; i < memberCount; i++)
        {
            CloseHelper.close(obituaries.get(i));
        }
        CloseHelper.close(remote);
    }
}
