package io.understudy.gateway.conformance;

import io.understudy.codecs.command.BeginString;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.CredentialKind;
import io.understudy.codecs.command.DefineFixSessionEncoder;
import io.understudy.codecs.command.Flag;
import io.understudy.codecs.command.TimePrecision;
import io.understudy.gateway.client.OperatorClient;
import io.understudy.gateway.edge.tcp.EdgeContext;
import io.understudy.gateway.edge.tcp.EdgeProperties;
import io.understudy.gateway.edge.tcp.EdgeRunner;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.engine.EchoEngine;
import io.understudy.gateway.member.MemberHarness;
import io.understudy.gateway.ops.settings.EdgeSettings;
import io.understudy.gateway.ops.settings.MemberSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.agrona.IoUtil;

/**
 * One member whose engine echoes, and one edge before it, each on a thread of this process, in a
 * folder that is gone afterwards. It has one FIX session, which is defined anew for each use.
 */
final class EchoGateway implements AutoCloseable
{
    private static final int SESSION_ID = 1;
    private static final int MAX_HEART_BT_INT_S = 3_600;
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(20);
    private static final long RETRY_MS = 1;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final List<String> edgeMessages = new CopyOnWriteArrayList<>();
    private final Path dir;
    private final MemberHarness member;
    private final EdgeRunner edge;
    private final Thread edgeThread;
    private volatile RuntimeException edgeFailure;

    /** Starts the gateway that the definitions ask for. */
    EchoGateway()
    {
        this(EchoEngine::create);
    }

    /**
     * Starts a gateway of other rules.
     *
     * @param engines makes an engine that knows the ClOrdIDs which have come.
     */
    EchoGateway(final EngineFactory engines)
    {
        dir = newFolder();
        member = new MemberHarness(dir.resolve("member"), settings -> settings
            .set(MemberSettings.AERON_DIR, dir.resolve("member-aeron"))
            .set(MemberSettings.DUTY_REAL_TIME, 0)
            .set(MemberSettings.DUTY_NICE, 0)).engines(() -> engines.create(seen));
        edge = new EdgeRunner(new EdgeContext(EdgeSettings.check(EdgeSettings.resolver()
            .environment(Map.of())
            .systemProperties(new Properties())
            .set(EdgeSettings.EDGE_DIR, dir.resolve("edge"))
            .set(EdgeSettings.AERON_DIR, dir.resolve("edge-aeron"))
            .set(EdgeSettings.EDGE_MEMBERS, member.memberDir().toString())
            .set(EdgeSettings.FIX_LISTEN, "localhost:0")
            .set(EdgeSettings.SBE_LISTEN, "off")
            .resolve())).messages(edgeMessages::add));
        edgeThread = new Thread(this::runEdge, "edge");
        try
        {
            start();
        }
        catch (final AssertionError | RuntimeException ex)
        {
            close();
            throw new IllegalStateException("the gateway does not start: " + ex.getMessage(), ex);
        }
    }

    /** Makes an engine whose FIX sessions know what has come. */
    @FunctionalInterface
    interface EngineFactory
    {
        Engine create(Set<String> seen);
    }

    private void start()
    {
        member.start(true);
        command(operator -> operator.configure(MemberHarness::smallCapacities));
        command(operator -> operator.defineSession(
            command -> MemberHarness.session(command, SESSION_ID)));
        edgeThread.start();
        await("the edge to find the member",
            () -> edgeMessages.stream().anyMatch(message -> message.endsWith(" serves")));
    }

    private void runEdge()
    {
        try
        {
            edge.run();
        }
        catch (final RuntimeException ex)
        {
            edgeFailure = ex;
        }
    }

    /** Where FIX clients connect. */
    int fixPort()
    {
        return new EdgeProperties(dir.resolve("edge")).fixPort();
    }

    /**
     * Waits until nobody is logged on; then the session is this one, at 1 both ways, and no order
     * has been seen.
     */
    void define(final SessionProfile profile)
    {
        command(operator -> operator.defineFixSession(command -> describe(command, profile)));
        command(operator -> operator.resetSession(SESSION_ID));
        seen.clear();
    }

    private static void describe(
        final DefineFixSessionEncoder command, final SessionProfile profile)
    {
        command
            .sessionId(SESSION_ID)
            .minHeartBtInt(1)
            .maxHeartBtInt(MAX_HEART_BT_INT_S)
            .beginString(beginString(profile))
            .credentialKind(CredentialKind.NONE)
            .precision(profile.has(SessionOption.NANOSECONDS) ?
                TimePrecision.NANOSECONDS : TimePrecision.MILLISECONDS)
            .resetOnLogon(Flag.NO)
            .resetOnDisconnect(Flag.YES)
            .useNextExpected(
                flag(profile.has(SessionOption.NEXT_EXPECTED_MSG_SEQ_NUM)))
            .lastProcessed(flag(profile.has(SessionOption.LAST_MSG_SEQ_NUM_PROCESSED)))
            .compId(profile.acceptorCompId())
            .clientCompId(profile.initiatorCompId());
    }

    private static BeginString beginString(final SessionProfile profile)
    {
        switch (profile.beginString())
        {
            case "FIX.4.2":
                return BeginString.FIX_4_2;
            case "FIX.4.4":
                return BeginString.FIX_4_4;
            case "FIXT.1.1":
                return BeginString.FIXT_1_1;
            default:
                throw new IllegalStateException(
                    "the gateway cannot speak " + profile.version());
        }
    }

    private static Flag flag(final boolean value)
    {
        return value ? Flag.YES : Flag.NO;
    }

    /** Sets the session's numbers, 0 for one that stays, once nobody is logged on. */
    void sequences(final long nextIn, final long nextOut)
    {
        command(operator -> operator.setSequences(SESSION_ID, nextIn, nextOut));
    }

    /** By an operator who comes and goes: between two definitions there may be a minute. */
    private void command(final Function<OperatorClient, CommandResult> command)
    {
        final CommandResult[] result = new CommandResult[1];
        try (OperatorClient operator = member.operator())
        {
            await("the last client to be gone", () ->
            {
                result[0] = command.apply(operator);
                return result[0] != CommandResult.IN_USE;
            });
        }
        if (result[0] != CommandResult.OK)
        {
            throw new IllegalStateException("the gateway refuses a command: " + result[0]);
        }
    }

    private void await(final String what, final BooleanSupplier condition)
    {
        final long startNs = System.nanoTime();
        while (!condition.getAsBoolean())
        {
            check();
            if (System.nanoTime() - startNs > TIMEOUT_NS)
            {
                throw new IllegalStateException("waited in vain for " + what +
                    "; the member said " + member.messages() + ", the edge " + edgeMessages);
            }
            try
            {
                Thread.sleep(RETRY_MS);
            }
            catch (final InterruptedException ex)
            {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for " + what, ex);
            }
        }
    }

    /** Throws what has ended the member or the edge. */
    void check()
    {
        if (member.failure() != null)
        {
            throw new IllegalStateException(
                "the member has ended: " + member.failure(), member.failure());
        }
        if (edgeFailure != null)
        {
            throw new IllegalStateException("the edge has ended: " + edgeFailure, edgeFailure);
        }
    }

    /** Ends both and removes their folder; any thread, once. */
    @Override
    public synchronized void close()
    {
        if (!Files.exists(dir))
        {
            return;
        }
        if (edgeThread.isAlive())
        {
            edge.end();
        }
        member.close();
        IoUtil.delete(dir.toFile(), true);
    }

    private static Path newFolder()
    {
        try
        {
            return Files.createTempDirectory("understudy-conformance-");
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException("cannot make a folder for the gateway", ex);
        }
    }
}
