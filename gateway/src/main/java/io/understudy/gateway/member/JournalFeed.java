package io.understudy.gateway.member;

import io.aeron.Aeron;
import io.aeron.ExclusivePublication;
import io.aeron.logbuffer.BufferClaim;
import io.understudy.gateway.ingress.Datagrams;
import io.understudy.gateway.ingress.Drivers;
import io.understudy.gateway.peer.PeerLink;
import io.understudy.gateway.peer.PeerSender;
import io.understudy.journal.JournalReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.agrona.CloseHelper;
import org.agrona.ErrorHandler;
import org.agrona.MutableDirectBuffer;

/**
 * Sends other members old records out of this one's journal, on a thread and streams of its own,
 * so that one who is days behind costs the duty thread nothing. A newer request of the same member
 * takes the older one's place. Where the thread fails, it says so, and the member ends: a cluster
 * with a member that only seems to feed others would never bring one back.
 */
final class JournalFeed implements AutoCloseable
{
    private static final long IDLE_NS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long FULL_NS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long UNHEARD_NS = TimeUnit.SECONDS.toNanos(1);

    /** What one member asks for. */
    private record Request(long ballot, long fromSequence, long toSequence)
    {
    }

    private final Supplier<JournalReader> readers;
    private final int memberId;
    private final List<PeerAddress> addresses;
    private final String aeronDir;
    private final ErrorHandler errorHandler;
    private final AtomicReferenceArray<Request> requests;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile String failure;

    JournalFeed(
        final Supplier<JournalReader> readers, final int memberId,
        final List<PeerAddress> addresses, final String aeronDir, final ErrorHandler errorHandler)
    {
        this.readers = readers;
        this.memberId = memberId;
        this.addresses = addresses;
        this.aeronDir = aeronDir;
        this.errorHandler = errorHandler;
        requests = new AtomicReferenceArray<>(addresses.size());
        thread = new Thread(this::run, "journal-feed");
        thread.setDaemon(true);
    }

    void start()
    {
        thread.start();
    }

    /** Duty thread; allocates, but only where a member is behind. */
    void request(
        final int to, final long ballot, final long fromSequence, final long toSequence)
    {
        requests.set(to, new Request(ballot, fromSequence, toSequence));
    }

    /** Why the thread has ended by itself; null while it has not. Any thread. */
    String failure()
    {
        return failure;
    }

    private void run()
    {
        Link link = null;
        try
        {
            while (running)
            {
                int sent = 0;
                for (int i = 0; i < addresses.size() && running; i++)
                {
                    final Request request = requests.getAndSet(i, null);
                    if (request != null)
                    {
                        link = usable(link);
                        sent += feed(link, i, request);
                    }
                }
                if (link != null)
                {
                    link.invoke();
                }
                if (sent == 0)
                {
                    LockSupport.parkNanos(IDLE_NS);
                }
            }
        }
        // a page of a file that cannot be read is an InternalError
        catch (final RuntimeException | InternalError ex)
        {
            errorHandler.onError(ex);
            failure = String.valueOf(ex.getMessage());
        }
        finally
        {
            CloseHelper.quietClose(link);
        }
    }

    /** Its client closes itself where a read of the journal has taken longer than it waits. */
    private Link usable(final Link link)
    {
        if (link != null && !link.isClosed())
        {
            return link;
        }
        CloseHelper.quietClose(link);
        return new Link();
    }

    private int feed(final Link link, final int to, final Request request)
    {
        final PeerSender sender = new PeerSender(memberId, link);
        int sent = 0;
        try (JournalReader reader = readers.get())
        {
            long unheardNs = System.nanoTime();
            boolean more = reader.seek(request.fromSequence) && reader.next();
            while (more && running && requests.get(to) == null)
            {
                if (sender.replica(to, request.ballot, 0, reader.buffer(), reader.offset(),
                    reader.length()))
                {
                    sent++;
                    unheardNs = System.nanoTime();
                    more = reader.record().sequence() < request.toSequence && reader.next();
                }
                else if (System.nanoTime() - unheardNs > UNHEARD_NS)
                {
                    break;
                }
                else
                {
                    link.invoke();
                    LockSupport.parkNanos(FULL_NS);
                }
            }
        }
        return sent;
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
    }

    /** The feed's own way to the others. */
    private final class Link implements PeerLink, AutoCloseable
    {
        private final Aeron aeron = Aeron.connect(Drivers.client(aeronDir, errorHandler));
        private final ExclusivePublication[] publications =
            new ExclusivePublication[addresses.size()];
        private final BufferClaim claim = new BufferClaim();

        void invoke()
        {
            aeron.conductorAgentInvoker().invoke();
        }

        boolean isClosed()
        {
            return aeron.isClosed();
        }

        @Override
        public int claim(final int to, final int length)
        {
            if (publications[to] == null)
            {
                publications[to] = aeron.addExclusivePublication(
                    Datagrams.sized(addresses.get(to).channelFrom(memberId)), PeerStreams.CATCH_UP);
            }
            return publications[to].tryClaim(length, claim) > 0 ? claim.offset() : -1;
        }

        @Override
        public MutableDirectBuffer buffer()
        {
            return claim.buffer();
        }

        @Override
        public void commit()
        {
            claim.commit();
        }

        @Override
        public void close()
        {
            aeron.close();
        }
    }

}
