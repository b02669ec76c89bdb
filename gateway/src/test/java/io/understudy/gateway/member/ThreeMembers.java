package io.understudy.gateway.member;

import io.understudy.gateway.client.ClientContext;
import io.understudy.gateway.client.ClientListener;
import io.understudy.gateway.client.OperatorClient;
import io.understudy.gateway.client.UnderstudyClient;
import io.understudy.gateway.ops.settings.MemberSettings;
import io.understudy.gateway.ops.settings.SettingsResolver;
import io.understudy.gateway.takeover.Configuration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Three members on threads of the test's own process. Their line of succession is 0, 1, 2, in one
 * epoch that never ends; so the next in line may take over once each.
 */
final class ThreeMembers implements AutoCloseable
{
    private static final int SIZE = 3;
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(120);

    private final List<OneOfThree> members = new ArrayList<>();

    ThreeMembers(final Path dir, final Consumer<SettingsResolver> settings)
    {
        final String addresses = Rehearsal.freeAddresses();
        for (int i = 0; i < SIZE; i++)
        {
            final SettingsResolver resolver = MemberSettings.resolver()
                .environment(Map.of())
                .systemProperties(new Properties())
                .set(MemberSettings.MEMBER_ID, i)
                .set(MemberSettings.MEMBER_DIR, dir.resolve("member-" + i))
                .set(MemberSettings.CLUSTER_MEMBERS, addresses)
                .set(MemberSettings.REHEARSAL_TAKEOVERS, 0)
                .set(MemberSettings.FIRST_TICK_AFTER_NS, 0L)
                .set(MemberSettings.DRAIN_TIMEOUT_NS, 0L);
            settings.accept(resolver);
            members.add(new OneOfThree(resolver));
        }
    }

    /** Returns when member 0 serves and the others follow it. */
    void start()
    {
        members.forEach(member -> member.thread.start());
        await("member 0 to serve and the others to follow it", () -> hasSaid(0, "serving ") &&
            hasSaid(1, "following ") && hasSaid(2, "following "), () -> {});
    }

    /** Configures the gateway, an open instrument and open sessions 1 to so many. */
    void setUp(final int sessions)
    {
        try (OperatorClient operator =
            new OperatorClient(members.get(0).dir, TIMEOUT_NS, Throwable::printStackTrace))
        {
            MemberHarness.setUp(operator, sessions);
        }
    }

    ClientContext clientContext(final int sessionId, final ClientListener listener)
    {
        return new ClientContext().sessionId(sessionId).members(dirs()).listener(listener);
    }

    List<Path> dirs()
    {
        return members.stream().map(member -> member.dir).toList();
    }

    /** The duty thread of each, by member id. */
    List<Thread> threads()
    {
        return members.stream().map(member -> member.thread).toList();
    }

    boolean hasSaid(final int memberId, final String prefix)
    {
        return members.get(memberId).messages.stream()
            .anyMatch(message -> message.startsWith(prefix));
    }

    /** What it told of its last checkpoint: sequence, chain hash, digest; empty before. */
    List<Long> checkpoint(final int memberId)
    {
        final OneEpoch control = members.get(memberId).control;
        return control.hasCheckpoint ?
            Arrays.stream(control.checkpoint).boxed().toList() : List.of();
    }

    /** Its duty thread stops in the middle of a turn and says nothing more, as if it were dead. */
    void still(final int memberId)
    {
        members.get(memberId).control.stilled = true;
    }

    void await(
        final String what, final UnderstudyClient client, final BooleanSupplier condition)
    {
        await(what, condition, client::poll);
    }

    void await(final String what, final BooleanSupplier condition, final Runnable step)
    {
        final long deadlineNs = System.nanoTime() + TIMEOUT_NS;
        while (!condition.getAsBoolean())
        {
            step.run();
            for (final OneOfThree member : members)
            {
                if (member.failure != null || System.nanoTime() - deadlineNs > 0)
                {
                    throw new AssertionError("waited in vain for " + what +
                        "; the members said " + said(), member.failure);
                }
            }
            Thread.yield();
        }
    }

    private List<List<String>> said()
    {
        return members.stream().map(member -> member.messages).toList();
    }

    @Override
    public void close()
    {
        members.forEach(OneOfThree::end);
    }

    /** A member, its thread, and what it said. */
    private static final class OneOfThree
    {
        private final List<String> messages = new CopyOnWriteArrayList<>();
        private final OneEpoch control = new OneEpoch();
        private final Path dir;
        private final MemberRunner runner;
        private final Thread thread;
        private volatile RuntimeException failure;

        OneOfThree(final SettingsResolver settings)
        {
            final MemberContext context =
                new MemberContext(MemberSettings.check(settings.resolve()))
                    .bootstrap(true)
                    .control(control)
                    .messages(messages::add);
            dir = context.memberDir();
            runner = new MemberRunner(context);
            thread = new Thread(this::run, "member-" + context.memberId());
        }

        private void run()
        {
            try
            {
                runner.run();
            }
            catch (final RuntimeException ex)
            {
                failure = ex;
            }
        }

        void end()
        {
            control.stilled = false;
            control.awake.countDown();
            if (thread.isAlive())
            {
                runner.end();
            }
        }
    }

    /** Its one epoch; and what a duty thread asks in each turn, so that it can be stopped there. */
    private static final class OneEpoch extends LocalControl
    {
        private final Configuration configuration =
            new Configuration(1, new int[] {0, 1, 2}, new int[] {0, 1, 2});
        private final CountDownLatch awake = new CountDownLatch(1);
        private volatile boolean stilled;
        private final long[] checkpoint = new long[3];
        private volatile boolean hasCheckpoint;

        @Override
        public boolean checkpoint(
            final long sequence, final long chainHash, final long stateDigest)
        {
            checkpoint[0] = sequence;
            checkpoint[1] = chainHash;
            checkpoint[2] = stateDigest;
            hasCheckpoint = true;
            return true;
        }

        @Override
        public Configuration configuration()
        {
            if (stilled)
            {
                try
                {
                    awake.await();
                }
                catch (final InterruptedException ex)
                {
                    Thread.currentThread().interrupt();
                }
            }
            return configuration;
        }
    }
}
