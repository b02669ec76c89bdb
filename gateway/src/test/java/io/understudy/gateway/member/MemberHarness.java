package io.understudy.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.ConfigureEncoder;
import io.understudy.codecs.command.DefineInstrumentEncoder;
import io.understudy.codecs.command.DefineSessionEncoder;
import io.understudy.codecs.command.TradingState;
import io.understudy.gateway.client.ClientContext;
import io.understudy.gateway.client.ClientListener;
import io.understudy.gateway.client.OperatorClient;
import io.understudy.gateway.client.UnderstudyClient;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.ops.settings.MemberSettings;
import io.understudy.gateway.ops.settings.SettingsResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A member on a thread of the test's own process, and what is needed to talk to it. */
public final class MemberHarness implements AutoCloseable
{
    /** The instrument that {@link #setUp} defines: tick 0.001, lot 1. */
    public static final int INSTRUMENT_ID = 1;

    /** Mantissa of a price of 0.001. */
    public static final long TICK = 1_000_000L;

    /** Mantissa of a quantity of 1. */
    public static final long LOT = 10_000L;

    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(30);

    private final Path memberDir;
    private final Consumer<SettingsResolver> settings;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private Supplier<Engine> engines = Engine::new;
    private MemberRunner runner;
    private Thread thread;
    private volatile RuntimeException failure;

    /**
     * A member that is not started yet.
     *
     * @param memberDir its folder.
     * @param settings  further settings.
     */
    public MemberHarness(final Path memberDir, final Consumer<SettingsResolver> settings)
    {
        this.memberDir = memberDir;
        this.settings = settings;
    }

    /**
     * Sets what the member decides by, before it starts.
     *
     * @param value makes engines of the same rules.
     * @return this.
     */
    public MemberHarness engines(final Supplier<Engine> value)
    {
        engines = value;
        return this;
    }

    /**
     * Starts the member and waits until its doors are open.
     *
     * @param bootstrap whether this begins a new order stream.
     */
    public void start(final boolean bootstrap)
    {
        final SettingsResolver resolver = MemberSettings.resolver()
            .environment(Map.of())
            .systemProperties(new Properties())
            .set(MemberSettings.MEMBER_DIR, memberDir)
            .set(MemberSettings.REHEARSAL_TAKEOVERS, 0)
            .set(MemberSettings.FIRST_TICK_AFTER_NS, 0L);
        settings.accept(resolver);
        runner = new MemberRunner(new MemberContext(MemberSettings.check(resolver.resolve()))
            .bootstrap(bootstrap)
            .engines(engines)
            .messages(messages::add));
        failure = null;
        messages.clear();
        thread = new Thread(this::run, "member");
        thread.start();
        await("the doors to open", () -> isServing() || failure != null, () -> {});
        if (failure != null)
        {
            throw failure;
        }
    }

    /** Asks the member to drain and end. */
    public void stop()
    {
        if (runner != null)
        {
            runner.end();
            runner = null;
        }
    }

    /**
     * Configures the gateway, an open instrument and open sessions 1 to {@code sessions}.
     *
     * @param sessions how many.
     */
    public void setUp(final int sessions)
    {
        try (OperatorClient operator = operator())
        {
            setUp(operator, sessions);
        }
    }

    /** The same through an operator of another kind of gateway. */
    static void setUp(final OperatorClient operator, final int sessions)
    {
        assertThat(operator.configure(MemberHarness::smallCapacities))
            .isEqualTo(CommandResult.OK);
        assertThat(operator.defineInstrument(command -> instrument(command, INSTRUMENT_ID)))
            .isEqualTo(CommandResult.OK);
        for (int i = 1; i <= sessions; i++)
        {
            final int sessionId = i;
            assertThat(operator.defineSession(command -> session(command, sessionId)))
                .isEqualTo(CommandResult.OK);
        }
    }

    /**
     * Connects an operator.
     *
     * @return the operator; the caller closes it.
     */
    public OperatorClient operator()
    {
        return new OperatorClient(memberDir, TIMEOUT_NS, Throwable::printStackTrace);
    }

    /**
     * Settings of a client of this member.
     *
     * @param sessionId to open.
     * @param listener  who hears.
     * @return the settings.
     */
    public ClientContext clientContext(final int sessionId, final ClientListener listener)
    {
        return new ClientContext()
            .sessionId(sessionId)
            .memberDir(memberDir)
            .listener(listener);
    }

    /**
     * Polls a client until something holds.
     *
     * @param what      for the message if it never does.
     * @param client    to poll.
     * @param condition that shall hold.
     */
    public void await(
        final String what, final UnderstudyClient client, final BooleanSupplier condition)
    {
        await(what, condition, client::poll);
    }

    /**
     * Runs something until something holds.
     *
     * @param what      for the message if it never does.
     * @param condition that shall hold.
     * @param step      to run meanwhile.
     */
    public void await(final String what, final BooleanSupplier condition, final Runnable step)
    {
        final long deadlineNs = System.nanoTime() + TIMEOUT_NS;
        while (!condition.getAsBoolean())
        {
            step.run();
            if (System.nanoTime() - deadlineNs > 0)
            {
                throw new AssertionError("waited in vain for " + what + "; the member said " +
                    messages + (failure == null ? "" : " and ended: " + failure.getMessage()));
            }
            Thread.yield();
        }
    }

    /**
     * What the member had to say to its operator.
     *
     * @return its messages.
     */
    public List<String> messages()
    {
        return messages;
    }

    /**
     * The duty thread.
     *
     * @return the thread.
     */
    public Thread thread()
    {
        return thread;
    }

    /**
     * Why the member ended by itself.
     *
     * @return null if it did not.
     */
    public RuntimeException failure()
    {
        return failure;
    }

    /**
     * The member's folder.
     *
     * @return the folder.
     */
    public Path memberDir()
    {
        return memberDir;
    }

    @Override
    public void close()
    {
        stop();
    }

    /**
     * Sets capacities that fit a test.
     *
     * @param command to set them in.
     */
    public static void smallCapacities(final ConfigureEncoder command)
    {
        command
            .maxOpenOrders(20_000)
            .maxInstruments(8)
            .maxSessions(16)
            .maxEdges(16)
            .maxPriceLevels(20_000)
            .dedupeWindowInputs(1 << 20)
            .sentStoreBytes(32L << 20)
            .outboxBytes(4 << 20)
            .maxInputAgeMs(0);
    }

    /**
     * Defines an open instrument, tick 0.001, lot 1, no band.
     *
     * @param command      to define it in.
     * @param instrumentId of the instrument.
     */
    public static void instrument(final DefineInstrumentEncoder command, final int instrumentId)
    {
        command
            .instrumentId(instrumentId)
            .state(TradingState.OPEN)
            .tickSize(TICK)
            .lotSize(LOT)
            .minQuantity(LOT)
            .maxQuantity(1_000_000 * LOT)
            .bandLow(0)
            .symbol("TEST")
            .bandHigh(0);
    }

    /**
     * Defines an open session without throttle, whose orders stay on disconnect.
     *
     * @param command   to define it in.
     * @param sessionId of the session.
     */
    public static void session(final DefineSessionEncoder command, final int sessionId)
    {
        command
            .sessionId(sessionId)
            .state(TradingState.OPEN)
            .name("S" + sessionId)
            .throttlePerSecond(0)
            .throttleBurst(0)
            .cancelOnDisconnectGraceMs(-1)
            .reserved(0)
            .accessKey("");
    }

    private boolean isServing()
    {
        return messages.stream().anyMatch(message -> message.startsWith("serving "));
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
}
