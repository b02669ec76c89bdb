package io.understudy.gateway.edge.tcp;

import io.understudy.gateway.duty.DutyPriority;
import io.understudy.gateway.edge.Door;
import io.understudy.gateway.edge.EmbeddedDriver;
import io.understudy.gateway.edge.LineContext;
import io.understudy.gateway.edge.OutputHandler;
import io.understudy.gateway.ingress.MemberProperties;
import io.understudy.gateway.ops.settings.EdgeSettings;
import io.understudy.gateway.ops.settings.SettingKey;
import io.understudy.gateway.ops.settings.Settings;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.agrona.ErrorHandler;

/** What an edge is made of: its resolved settings, and what only its starter can give. */
public final class EdgeContext
{
    private final Settings settings;
    private EdgeCounters counters = EdgeCounters.inMemory();
    private Consumer<String> messages = System.out::println;
    private ErrorHandler errorHandler = Throwable::printStackTrace;

    /**
     * An edge with these settings.
     *
     * @param settings resolved from {@link EdgeSettings#resolver()}.
     */
    public EdgeContext(final Settings settings)
    {
        this.settings = settings;
    }

    /**
     * Sets who takes what the edge has to say to its operator.
     *
     * @param value prints by default; duty thread.
     * @return this.
     */
    public EdgeContext messages(final Consumer<String> value)
    {
        messages = value;
        return this;
    }

    /**
     * Sets who takes what goes wrong inside Aeron.
     *
     * @param value prints by default.
     * @return this.
     */
    public EdgeContext errorHandler(final ErrorHandler value)
    {
        errorHandler = value;
        return this;
    }

    /** What the edge has counted so far. */
    EdgeCounters counters()
    {
        return counters;
    }

    /** From now on counts in the edge's folder, which is there. */
    void countInFolder()
    {
        counters = EdgeCounters.inFolder(dir());
    }

    Consumer<String> messages()
    {
        return messages;
    }

    Path dir()
    {
        return settings.get(EdgeSettings.EDGE_DIR).toAbsolutePath().normalize();
    }

    int edgeId()
    {
        return settings.get(EdgeSettings.EDGE_ID);
    }

    long yieldNs()
    {
        return settings.get(EdgeSettings.IDLE_YIELD_NS);
    }

    DutyPriority dutyPriority()
    {
        return new DutyPriority("edge.duty", settings.get(EdgeSettings.DUTY_REAL_TIME),
            settings.get(EdgeSettings.DUTY_NICE), settings.get(EdgeSettings.DUTY_WARM_UP_NS));
    }

    long drainTimeoutNs()
    {
        return settings.get(EdgeSettings.DRAIN_TIMEOUT_NS);
    }

    EmbeddedDriver newDriver()
    {
        return new EmbeddedDriver(EdgeSettings.aeronDir(settings),
            Math.toIntExact(settings.get(EdgeSettings.AERON_TERM_BYTES)), errorHandler);
    }

    /** Each start is another incarnation, by the wall clock as a client's. */
    LineContext lineContext(final EmbeddedDriver driver, final OutputHandler outputs)
    {
        return new LineContext()
            .edgeId(edgeId())
            .incarnation(TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()))
            .clusterId(settings.get(EdgeSettings.CLUSTER_ID))
            .doors(doors())
            .aeron(driver)
            .listenChannel("aeron:udp?endpoint=" + settings.get(EdgeSettings.EDGE_HOST) + ":0")
            .windowBytes(Math.toIntExact(settings.get(EdgeSettings.WINDOW_BYTES)))
            .quorumTimeoutNs(settings.get(EdgeSettings.QUORUM_TIMEOUT_NS))
            .outputHandler(outputs);
    }

    private List<Door> doors()
    {
        final List<Door> doors = new ArrayList<>();
        for (final String member : EdgeSettings.members(settings))
        {
            doors.add(EdgeSettings.isFolder(member) ?
                new MemberProperties(Path.of(member))::doorChannel :
                () -> "aeron:udp?endpoint=" + member);
        }
        return doors;
    }

    Limits limits()
    {
        return new Limits(
            settings.get(EdgeSettings.MAX_CONNECTIONS),
            settings.get(EdgeSettings.MAX_CONNECTIONS_PER_ADDRESS),
            Math.toIntExact(settings.get(EdgeSettings.MAX_MESSAGE_BYTES)),
            Math.toIntExact(settings.get(EdgeSettings.MAX_LOGON_BYTES)),
            settings.get(EdgeSettings.MESSAGES_PER_SECOND),
            settings.get(EdgeSettings.PASSWORDS_PER_SECOND),
            settings.get(EdgeSettings.LOGON_TIMEOUT_NS),
            Math.toIntExact(settings.get(EdgeSettings.OUTBOUND_BYTES)),
            settings.get(EdgeSettings.BUFFER_BYTES),
            settings.get(EdgeSettings.CLOSE_TIMEOUT_NS));
    }

    /** Null where FIX is off. */
    InetSocketAddress fixAddress()
    {
        return address(EdgeSettings.FIX_LISTEN);
    }

    /** Null where SBE is off. */
    InetSocketAddress sbeAddress()
    {
        return address(EdgeSettings.SBE_LISTEN);
    }

    /** Null where bytes go as they are. */
    TlsIdentity tlsIdentity()
    {
        final String tls = settings.get(EdgeSettings.TLS);
        return "off".equals(tls) ? null : TlsIdentity.load(
            settings.get(EdgeSettings.TLS_KEY_STORE),
            "mutual".equals(tls) ? settings.get(EdgeSettings.TLS_TRUST_STORE) : null,
            settings.get(EdgeSettings.TLS_PASSWORD_FILE));
    }

    private InetSocketAddress address(final SettingKey<String> key)
    {
        return EdgeSettings.address(settings, key);
    }
}
