package io.understudy.gateway.member;

import io.understudy.gateway.duty.DutyPriority;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.ingress.IngressContext;
import io.understudy.gateway.ops.settings.MemberSettings;
import io.understudy.gateway.ops.settings.Settings;
import io.understudy.gateway.takeover.ControlPort;
import io.understudy.journal.Durability;
import io.understudy.journal.JournalContext;
import io.understudy.journal.JournalRollCycle;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.agrona.ErrorHandler;

/** What a member is made of: its resolved settings, and what only its starter can give. */
public final class MemberContext
{
    private static final long HEARTBEAT_INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Settings settings;
    private boolean bootstrap;
    private Consumer<String> messages = System.out::println;
    private ErrorHandler errorHandler = Throwable::printStackTrace;
    private ControlPort control;
    private Supplier<Engine> engines = Engine::new;
    private boolean concluded;

    /**
     * A member with these settings.
     *
     * @param settings resolved from {@link MemberSettings#resolver()}.
     */
    public MemberContext(final Settings settings)
    {
        this.settings = settings;
    }

    /**
     * Sets whether an empty folder may begin a new order stream.
     *
     * @param value false by default, so that a lost disk is not taken for a first start.
     * @return this.
     */
    public MemberContext bootstrap(final boolean value)
    {
        bootstrap = value;
        return this;
    }

    /**
     * Sets who takes what the member has to say to its operator.
     *
     * @param value prints by default; duty thread.
     * @return this.
     */
    public MemberContext messages(final Consumer<String> value)
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
    public MemberContext errorHandler(final ErrorHandler value)
    {
        errorHandler = value;
        return this;
    }

    /** Sets a control plane that is not this member's own to launch. */
    MemberContext control(final ControlPort value)
    {
        control = value;
        return this;
    }

    /**
     * Sets where a new engine comes from, at the start of a stream or of its replay.
     *
     * @param value the production engine by default; each call makes another one of the same rules.
     * @return this.
     */
    public MemberContext engines(final Supplier<Engine> value)
    {
        engines = value;
        return this;
    }

    Supplier<Engine> engines()
    {
        return engines;
    }

    void conclude()
    {
        if (concluded)
        {
            throw new IllegalStateException("this MemberContext has been used: make another");
        }
        concluded = true;
    }

    JournalContext journalContext()
    {
        return new JournalContext()
            .dir(memberDir().resolve("journal"))
            .clusterId(clusterId())
            .memberId(memberId())
            .durability(settings.choice(MemberSettings.DURABILITY, Durability.class))
            .rollCycle(settings.choice(MemberSettings.JOURNAL_ROLL, JournalRollCycle.class))
            .retentionCycles(settings.get(MemberSettings.JOURNAL_RETENTION_CYCLES))
            .blockBytes(settings.get(MemberSettings.JOURNAL_BLOCK_BYTES))
            .headroomBytes(settings.get(MemberSettings.JOURNAL_HEADROOM_BYTES))
            .verifyOnOpen(settings.choice(
                MemberSettings.JOURNAL_VERIFY_ON_OPEN, JournalContext.Verify.class));
    }

    IngressContext ingressContext()
    {
        return new IngressContext(
            clusterId(),
            memberId(),
            settings.get(MemberSettings.INGRESS_HOST),
            settings.get(MemberSettings.INGRESS_DOOR_PORT),
            Math.toIntExact(settings.get(MemberSettings.INGRESS_WINDOW_BYTES)),
            settings.get(MemberSettings.EDGE_TIMEOUT_NS),
            HEARTBEAT_INTERVAL_NS);
    }

    String aeronDir()
    {
        return MemberSettings.aeronDir(settings).toAbsolutePath().toString();
    }

    Path memberDir()
    {
        return settings.get(MemberSettings.MEMBER_DIR).toAbsolutePath().normalize();
    }

    Path snapshotDir()
    {
        return memberDir().resolve("snapshots");
    }

    int memberId()
    {
        return settings.get(MemberSettings.MEMBER_ID);
    }

    long clusterId()
    {
        return settings.get(MemberSettings.CLUSTER_ID);
    }

    List<PeerAddress> peers()
    {
        return PeerAddress.parse(settings.get(MemberSettings.CLUSTER_MEMBERS));
    }

    long heartbeatNs()
    {
        return settings.get(MemberSettings.HEARTBEAT_NS);
    }

    long suspectNs()
    {
        return settings.get(MemberSettings.SUSPECT_NS);
    }

    /** Whether a watcher stands beside this member, which other hosts' members listen to. */
    boolean hasWatcher()
    {
        final List<PeerAddress> peers = peers();
        switch (settings.get(MemberSettings.WATCHER))
        {
            case "on":
                return !peers.isEmpty();
            case "off":
                return false;
            default:
                return peers.stream().map(PeerAddress::host).distinct().count() > 1;
        }
    }

    long deadNs()
    {
        return settings.get(MemberSettings.DEAD_NS);
    }

    long successionDelayNs()
    {
        return settings.get(MemberSettings.SUCCESSION_DELAY_NS);
    }

    Profile profile()
    {
        return settings.choice(MemberSettings.PROFILE, Profile.class);
    }

    int termBytes()
    {
        return Math.toIntExact(settings.get(MemberSettings.AERON_TERM_BYTES));
    }

    long parkNs()
    {
        return settings.get(MemberSettings.IDLE_PARK_NS);
    }

    long yieldNs()
    {
        return settings.get(MemberSettings.IDLE_YIELD_NS);
    }

    boolean isWokenByDatagrams()
    {
        return "datagram".equals(settings.get(MemberSettings.IDLE_WAKE));
    }

    int rehearsalTakeovers()
    {
        return settings.get(MemberSettings.REHEARSAL_TAKEOVERS);
    }

    /** Null if the member launches its own. */
    ControlPort control()
    {
        return control;
    }

    /** A thread that never sleeps must not have a real-time one: others would starve. */
    DutyPriority dutyPriority()
    {
        return new DutyPriority("member.duty",
            profile() == Profile.COMPACT ? settings.get(MemberSettings.DUTY_REAL_TIME) : 0,
            settings.get(MemberSettings.DUTY_NICE), settings.get(MemberSettings.DUTY_WARM_UP_NS))
            .onCpu(settings.get(MemberSettings.DUTY_CPU));
    }

    long tickNs()
    {
        return settings.get(MemberSettings.TICK_NS);
    }

    long firstTickAfterNs()
    {
        return settings.get(MemberSettings.FIRST_TICK_AFTER_NS);
    }

    long snapshotEveryRecords()
    {
        return settings.get(MemberSettings.SNAPSHOT_EVERY_RECORDS);
    }

    int snapshotKeep()
    {
        return settings.get(MemberSettings.SNAPSHOT_KEEP);
    }

    long drainTimeoutNs()
    {
        return settings.get(MemberSettings.DRAIN_TIMEOUT_NS);
    }

    boolean bootstrap()
    {
        return bootstrap;
    }

    Consumer<String> messages()
    {
        return messages;
    }

    ErrorHandler errorHandler()
    {
        return errorHandler;
    }
}
