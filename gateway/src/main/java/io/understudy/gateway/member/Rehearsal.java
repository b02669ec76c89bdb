package io.understudy.gateway.member;

import io.understudy.gateway.ops.settings.MemberSettings;
import io.understudy.gateway.ops.settings.Settings;
import io.understudy.gateway.takeover.Role;
import io.understudy.gateway.takeover.Understudy;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.agrona.CloseHelper;
import org.agrona.IoUtil;

/**
 * Plays the whole play before the curtain rises: three members on scratch journals and loopback
 * streams, with a client, run by the thread that will be the duty thread, take over from one
 * another until the path is compiled, its classes are loaded and its call sites linked. Cold code
 * costs more than everything else in a takeover together.
 */
final class Rehearsal implements AutoCloseable
{
    private static final int MEMBERS = 3;
    private static final String CLIENT = "client";
    private static final int LOWEST_PORT = 30_000;
    private static final int PORT_RANGE = 2_000;
    private static final int ATTEMPTS = 20;
    private static final int ANSWERS_BETWEEN = 2;
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(60);

    private final MemberContext context;
    private final int takeovers;
    private final Path scratchDir;
    private final RehearsalControl control = new RehearsalControl(MEMBERS);
    private final List<Member> members = new ArrayList<>();
    private RehearsalClient client;
    private long actedBallot;
    private long answersBefore;
    private int done;

    private Rehearsal(final MemberContext context)
    {
        this.context = context;
        takeovers = context.rehearsalTakeovers();
        scratchDir = scratchDir(context);
    }

    private static Path scratchDir(final MemberContext context)
    {
        return context.memberDir().resolve("rehearsal");
    }

    /** Beside the member's own, so that whoever removes that finds these. */
    private static Path aeronDir(final MemberContext context, final String whose)
    {
        return Path.of(context.aeronDir() + "-rehearsal-" + whose);
    }

    /**
     * Removes what a rehearsal has left behind that was killed.
     *
     * @param context of the member; its folder must be this process's own.
     */
    static void cleanUp(final MemberContext context)
    {
        IoUtil.delete(scratchDir(context).toFile(), true);
        for (int i = 0; i < MEMBERS; i++)
        {
            IoUtil.delete(aeronDir(context, Integer.toString(i)).toFile(), true);
        }
        IoUtil.delete(aeronDir(context, CLIENT).toFile(), true);
    }

    /**
     * Rehearses as often as the settings say. What goes wrong is said, and no reason not to serve.
     *
     * @param context of the member that will serve; its folder must be this process's own.
     */
    static void run(final MemberContext context)
    {
        final long startNs = System.nanoTime();
        try (Rehearsal rehearsal = new Rehearsal(context))
        {
            rehearsal.open();
            rehearsal.play(startNs);
            context.messages().accept(String.format(Locale.ROOT,
                "rehearsed takeovers=%d orders=%d fix=%d in %d ms", rehearsal.done,
                rehearsal.client.answers(), rehearsal.client.fixRequests(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNs)));
        }
        catch (final RuntimeException ex)
        {
            context.messages().accept("not rehearsed, a first takeover will take longer: " +
                ex.getMessage());
        }
    }

    private void open()
    {
        final String addresses = freeAddresses();
        final List<Path> dirs = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++)
        {
            dirs.add(scratchDir.resolve(Integer.toString(i)));
            members.add(new Member(new MemberContext(settings(i, dirs.get(i), addresses))
                .bootstrap(true)
                .control(control)
                .messages(message -> {})
                .errorHandler(context.errorHandler())));
        }
        client = new RehearsalClient(
            dirs, aeronDir(context, CLIENT), TIMEOUT_NS, context.errorHandler());
    }

    /** Small, quick to open, and without anything that a rehearsal does not need. */
    private Settings settings(final int memberId, final Path dir, final String addresses)
    {
        return MemberSettings.resolver()
            .environment(Map.of())
            .systemProperties(new Properties())
            .set(MemberSettings.MEMBER_ID, memberId)
            .set(MemberSettings.MEMBER_DIR, dir)
            .set(MemberSettings.AERON_DIR, aeronDir(context, Integer.toString(memberId)))
            .set(MemberSettings.CLUSTER_ID, context.clusterId())
            .set(MemberSettings.CLUSTER_MEMBERS, addresses)
            .set(MemberSettings.REHEARSAL_TAKEOVERS, 0)
            .set(MemberSettings.SUSPECT_NS, 1L)
            .set(MemberSettings.DEAD_NS, TIMEOUT_NS)
            .set(MemberSettings.FIRST_TICK_AFTER_NS, 0L)
            .set(MemberSettings.TICK_NS, TimeUnit.MILLISECONDS.toNanos(1))
            .set(MemberSettings.JOURNAL_BLOCK_BYTES, 1L << 20)
            .set(MemberSettings.JOURNAL_HEADROOM_BYTES, 1L << 18)
            .set(MemberSettings.SNAPSHOT_EVERY_RECORDS, 0L)
            .set(MemberSettings.AERON_TERM_BYTES, 1L << 18)
            .set(MemberSettings.INGRESS_WINDOW_BYTES, 1L << 18)
            .resolve();
    }

    private void play(final long startNs)
    {
        while (done < takeovers)
        {
            final long nowNs = System.nanoTime();
            for (int i = 0; i < MEMBERS; i++)
            {
                members.get(i).doWork(nowNs);
            }
            direct(nowNs);
            if (client.failure() != null)
            {
                throw client.failure();
            }
            if (nowNs - startNs > TIMEOUT_NS)
            {
                throw new IllegalStateException("only " + done + " of " + takeovers +
                    " takeovers in " + TimeUnit.NANOSECONDS.toSeconds(TIMEOUT_NS) + " s");
            }
        }
    }

    /** In turns: the next in line takes over, and is made the first of a new epoch. */
    private void direct(final long nowNs)
    {
        final int primary = primary();
        if (primary < 0 || !client.isReady() ||
            client.answers() - answersBefore < ANSWERS_BETWEEN || !othersAreCaughtUp(primary))
        {
            return;
        }
        final Understudy owner = members.get(primary).understudy();
        if (owner.ballot() == actedBallot)
        {
            return;
        }
        actedBallot = owner.ballot();
        answersBefore = client.answers();
        if (control.isAppointed(actedBallot))
        {
            members.get(control.successorOf(actedBallot)).understudy()
                .onObituary(primary, nowNs);
        }
        else
        {
            control.appoint(primary);
            done++;
        }
    }

    private int primary()
    {
        for (int i = 0; i < MEMBERS; i++)
        {
            if (members.get(i).understudy().isServing())
            {
                return i;
            }
        }
        return -1;
    }

    private boolean othersAreCaughtUp(final int primary)
    {
        for (int i = 0; i < MEMBERS; i++)
        {
            final Understudy other = members.get(i).understudy();
            if (i != primary && (other.role() != Role.FOLLOWER || !other.isCaughtUp()))
            {
                return false;
            }
        }
        return true;
    }

    /** Of three members: ports of loopback alone, in a row for each. */
    static String freeAddresses()
    {
        final Random random = new Random();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++)
        {
            final int block = MEMBERS * PeerAddress.PORTS;
            final int base = LOWEST_PORT + random.nextInt(PORT_RANGE / block) * block;
            if (areFree(base, block))
            {
                final List<String> parts = new ArrayList<>();
                for (int i = 0; i < MEMBERS; i++)
                {
                    parts.add(i + "=localhost:" + (base + i * PeerAddress.PORTS));
                }
                return String.join(",", parts);
            }
        }
        throw new IllegalStateException("no " + MEMBERS * PeerAddress.PORTS +
            " UDP ports in a row are free from " + LOWEST_PORT + " to " +
            (LOWEST_PORT + PORT_RANGE));
    }

    private static boolean areFree(final int base, final int count)
    {
        for (int port = base; port < base + count; port++)
        {
            try (DatagramSocket socket = new DatagramSocket(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
            {
                socket.getLocalPort();
            }
            catch (final IOException ex)
            {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close()
    {
        CloseHelper.quietClose(client);
        CloseHelper.quietCloseAll(members);
        cleanUp(context);
    }
}
