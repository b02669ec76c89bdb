package io.understudy.gateway.ops.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The settings of a member. None steers a decision of the engine: whatever does is a record of
 * the stream, so that members with different settings still agree.
 */
public final class MemberSettings
{
    /** Which member of the cluster this is. */
    public static final SettingKey<Integer> MEMBER_ID = SettingKey.integer(
        "member.id", 0, 0, 254, "Which member of the cluster this is.");

    /** Folder of the journal, the snapshots and member.properties. */
    public static final SettingKey<Path> MEMBER_DIR = SettingKey.path(
        "member.dir", "./run/member-0",
        "Folder of the member: its journal, its snapshots, and member.properties with the " +
        "endpoints that it has opened.");

    /** The cluster's id; a journal of another is refused. */
    public static final SettingKey<Long> CLUSTER_ID = SettingKey.number(
        "cluster.id", 1, 1, Long.MAX_VALUE,
        "The cluster's id; a journal of another cluster is refused.");

    /** Where all members listen to one another, or alone. */
    public static final SettingKey<String> CLUSTER_MEMBERS = SettingKey.text(
        "cluster.members", "alone",
        "All members, the same on each: 0=host:port,1=host:port,2=host:port, where each takes 16 " +
        "UDP ports from its port on; alone: there is no other.");

    /** How often a primary says that it lives, ns. */
    public static final SettingKey<Long> HEARTBEAT_NS = SettingKey.duration(
        "takeover.heartbeatNs", "1ms", "10us", "1s",
        "How often a primary says that it lives.");

    /** After what silence a standby looks whether the primary's thread is dead, ns; 0 never. */
    public static final SettingKey<Long> SUSPECT_NS = SettingKey.duration(
        "takeover.suspectNs", "200us", "0ns", "1s",
        "After what silence a standby looks whether the primary's thread is dead: in /proc on " +
        "the same host, and whether a watcher on another has said so; 0: never.");

    /** Whether a process beside the member tells other hosts of its death. */
    public static final SettingKey<String> WATCHER = SettingKey.choice(
        "takeover.watcher", "auto",
        "Whether a small process beside the member tells the others, by UDP, when the member's " +
        "thread is dead: on, off, or auto, on where any two members are on different hosts.",
        "auto", "on", "off");

    /** After what silence a primary is given up, ns. */
    public static final SettingKey<Long> DEAD_NS = SettingKey.duration(
        "takeover.deadNs", "500ms", "1ms", "1min",
        "After what silence a primary is given up where a majority has lost it, and a primary " +
        "without a majority gives itself up.");

    /** How much longer each next in line waits, ns. */
    public static final SettingKey<Long> SUCCESSION_DELAY_NS = SettingKey.duration(
        "takeover.successionDelayNs", "5ms", "10us", "1s",
        "How much longer each next in the line of succession waits.");

    /** Host name or address on which clients and edges reach the member. */
    public static final SettingKey<String> INGRESS_HOST = SettingKey.text(
        "ingress.host", "localhost",
        "Host name or address on which edges and clients reach the member.");

    /** UDP port of the door, 0 for any free one. */
    public static final SettingKey<Integer> INGRESS_DOOR_PORT = SettingKey.integer(
        "ingress.door.port", 0, 0, 65_535,
        "UDP port of the door, where edges and clients ask for a stream of their own; 0 takes " +
        "any free one, and the endpoint is written to member.properties.");

    /** Frames kept for an edge until they are committed, bytes. */
    public static final SettingKey<Long> INGRESS_WINDOW_BYTES = SettingKey.powerOfTwoBytes(
        "ingress.windowBytes", "4m", "64k", "256m",
        "How much of an edge's input is kept until it is committed; at least the edge's own " +
        "window.");

    /** How threads are spread: compact, shared or dedicated. */
    public static final SettingKey<String> PROFILE = SettingKey.choice(
        "profile", "compact",
        "How threads are spread over cores: compact runs everything, the media driver included, " +
        "on the duty thread; shared gives the driver one thread; dedicated gives it three.",
        "compact", "shared", "dedicated");

    /** What ends the sleep of an idle duty thread: datagram or timer. */
    public static final SettingKey<String> IDLE_WAKE = SettingKey.choice(
        "idle.wake", "datagram",
        "What wakes the duty thread of profile=compact when it found nothing to do: datagram, " +
        "the next to arrive, at most a millisecond later; timer, after idle.parkNs, which an " +
        "edge or client that connects by aeron:ipc needs where a millisecond is too late.",
        "datagram", "timer");

    /** How long after the last work an idle duty thread still only yields, ns. */
    public static final SettingKey<Long> IDLE_YIELD_NS = SettingKey.duration(
        "idle.yieldNs", "500us", "0ns", "1s",
        "While orders flow, and the last work of the duty thread of profile=compact is no older " +
        "than this, it yields its core instead of sleeping: what follows soon is not kept " +
        "waiting for a wake-up. 0: it always sleeps, as it does with a real-time priority.");

    /** How long an idle duty thread parks, ns. */
    public static final SettingKey<Long> IDLE_PARK_NS = SettingKey.duration(
        "idle.parkNs", "10us", "0ns", "10ms",
        "How long the duty thread parks with idle.wake=timer when it found nothing to do; 0 " +
        "makes it spin, which needs a core of its own.");

    /** How many takeovers a member rehearses before it opens. */
    public static final SettingKey<Integer> REHEARSAL_TAKEOVERS = SettingKey.integer(
        "rehearsal.takeovers", 300, 0, 100_000,
        "How many takeovers a member plays through on scratch journals in its own folder before " +
        "it opens, so that the path is compiled; 0 rehearses nothing.");

    /** Real-time priority of the duty thread once it is warm. */
    public static final SettingKey<Integer> DUTY_REAL_TIME = SettingKey.integer(
        "member.duty.realTime", 10, 0, 99,
        "Real-time priority (SCHED_FIFO) of the duty thread of profile=compact once it is warm: " +
        "nobody else on its core delays it, and it sleeps where it would yield, so that others " +
        "run. 0: none. Needs root or CAP_SYS_NICE; where it is refused, member.duty.nice holds.");

    /** Nice value of the duty thread once it is warm. */
    public static final SettingKey<Integer> DUTY_NICE = SettingKey.integer(
        "member.duty.nice", -20, -20, 0,
        "Nice value of the duty thread once it is warm; 0 leaves it alone. Below 0 needs root " +
        "or CAP_SYS_NICE.");

    /** Core of the duty thread once it is warm, -1 for any. */
    public static final SettingKey<Integer> DUTY_CPU = SettingKey.integer(
        "member.duty.cpu", -1, -1, 1_023,
        "Core to which the duty thread is bound once it is warm, with profile=dedicated; -1 " +
        "binds it to none.");

    /** How long after it began to serve a duty thread counts as warm, ns. */
    public static final SettingKey<Long> DUTY_WARM_UP_NS = SettingKey.duration(
        "member.duty.warmUpNs", "1s", "0ns", "1h",
        "How long after it began to serve the duty thread counts as warm: a priority or a core " +
        "of its own given earlier would starve the compiler's threads.");

    /** How often a tick is sequenced, ns. */
    public static final SettingKey<Long> TICK_NS = SettingKey.duration(
        "tickNs", "100ms", "1ms", "10s",
        "How often a tick is sequenced when nothing else is, so that time passes for sessions.");

    /** How long after a start no tick is sequenced, ns. */
    public static final SettingKey<Long> FIRST_TICK_AFTER_NS = SettingKey.duration(
        "firstTickAfterNs", "2s", "0ns", "10min",
        "How long after a start no tick is sequenced, so that edges come back and what they hold " +
        "is heard before an outage can end their sessions.");

    /** When a record counts as durable: replicated or fsync. */
    public static final SettingKey<String> DURABILITY = SettingKey.choice(
        "durability", "replicated",
        "When a record counts as journaled: replicated once it is in the member's page cache, " +
        "which survives the process and not the machine; fsync once it is on the disk.",
        "replicated", "fsync");

    /** How much time one journal file holds. */
    public static final SettingKey<String> JOURNAL_ROLL = SettingKey.choice(
        "journal.roll", "daily", "How much time one journal file holds, in UTC.",
        "daily", "hourly", "minutely");

    /** How many journal files are kept, 0 for all. */
    public static final SettingKey<Integer> JOURNAL_RETENTION_CYCLES = SettingKey.integer(
        "journal.retentionCycles", 0, 0, 100_000,
        "How many journal files are kept, the current one included; 0 keeps all. None is deleted " +
        "before a snapshot covers it.");

    /** How much of a journal file is mapped at once, bytes. */
    public static final SettingKey<Long> JOURNAL_BLOCK_BYTES = SettingKey.powerOfTwoBytes(
        "journal.blockBytes", "64m", "1m", "1g",
        "How much of a journal file is mapped at once; a record may be an eighth of it.");

    /** How far ahead of the last record the journal's pages are prepared, bytes. */
    public static final SettingKey<Long> JOURNAL_HEADROOM_BYTES = SettingKey.bytes(
        "journal.headroomBytes", "32m", "256k", "1g",
        "How far ahead of the last record disk blocks and pages are prepared, so that the duty " +
        "thread never waits for the disk; at most journal.blockBytes.");

    /** What is verified when the journal is opened: tail or full. */
    public static final SettingKey<String> JOURNAL_VERIFY_ON_OPEN = SettingKey.choice(
        "journal.verifyOnOpen", "tail",
        "What is verified when the journal is opened: its tail, or every record of it.",
        "tail", "full");

    /** How many records lie between two snapshots, 0 for none. */
    public static final SettingKey<Long> SNAPSHOT_EVERY_RECORDS = SettingKey.number(
        "snapshot.everyRecords", 1_000_000, 0, Long.MAX_VALUE,
        "How many records lie between two snapshots; 0 writes none.");

    /** How many snapshots are kept. */
    public static final SettingKey<Integer> SNAPSHOT_KEEP = SettingKey.integer(
        "snapshot.keep", 3, 2, 1_000,
        "How many snapshots are kept; more than one, since the newest may be found damaged.");

    /** Folder of Aeron's files, or {@code auto}. */
    public static final SettingKey<Path> AERON_DIR = SettingKey.path(
        "aeron.dir", "auto",
        "Folder of the media driver's files, best in memory; auto makes one for this member in " +
        "/dev/shm, or in the temporary folder where there is no /dev/shm.");

    /** Length of a term buffer, bytes. */
    public static final SettingKey<Long> AERON_TERM_BYTES = SettingKey.powerOfTwoBytes(
        "aeron.termBytes", "4m", "64k", "1g",
        "Length of one of the three term buffers of each Aeron stream.");

    /** After what silence an edge is taken for gone, ns. */
    public static final SettingKey<Long> EDGE_TIMEOUT_NS = SettingKey.duration(
        "edge.timeoutNs", "10s", "100ms", "1h",
        "After what silence an edge or client is taken for gone.");

    /** How long a member that stops waits for a successor and for its outputs to leave, ns. */
    public static final SettingKey<Long> DRAIN_TIMEOUT_NS = SettingKey.duration(
        "drainTimeoutNs", "5s", "0ns", "10min",
        "How long a member that is told to stop waits until another serves and its outputs " +
        "have left.");

    /** All of them, in the order in which they are printed. */
    public static final List<SettingKey<?>> ALL = List.of(
        MEMBER_ID, MEMBER_DIR, CLUSTER_ID, CLUSTER_MEMBERS, HEARTBEAT_NS, SUSPECT_NS, WATCHER,
        DEAD_NS, SUCCESSION_DELAY_NS, INGRESS_HOST, INGRESS_DOOR_PORT, INGRESS_WINDOW_BYTES,
        PROFILE, IDLE_WAKE, IDLE_YIELD_NS, IDLE_PARK_NS, REHEARSAL_TAKEOVERS, DUTY_REAL_TIME,
        DUTY_NICE, DUTY_CPU, DUTY_WARM_UP_NS, TICK_NS, FIRST_TICK_AFTER_NS, DURABILITY,
        JOURNAL_ROLL, JOURNAL_RETENTION_CYCLES, JOURNAL_BLOCK_BYTES, JOURNAL_HEADROOM_BYTES,
        JOURNAL_VERIFY_ON_OPEN, SNAPSHOT_EVERY_RECORDS, SNAPSHOT_KEEP, AERON_DIR,
        AERON_TERM_BYTES, EDGE_TIMEOUT_NS, DRAIN_TIMEOUT_NS);

    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private MemberSettings()
    {
    }

    /**
     * Starts resolving the settings of a member from this process's properties and environment.
     *
     * @return a resolver that knows {@link #ALL}.
     */
    public static SettingsResolver resolver()
    {
        return new SettingsResolver(ALL);
    }

    /**
     * Checks the settings against each other.
     *
     * @param settings resolved from {@link #ALL}.
     * @return the same.
     * @throws SettingsException with both values, if two contradict each other.
     */
    public static Settings check(final Settings settings)
    {
        if (settings.get(JOURNAL_HEADROOM_BYTES) > settings.get(JOURNAL_BLOCK_BYTES))
        {
            throw settings.refusal(
                JOURNAL_HEADROOM_BYTES,
                "must be at most " + settings.entry(JOURNAL_BLOCK_BYTES).describe());
        }
        if (settings.get(EDGE_TIMEOUT_NS) < 2 * settings.get(TICK_NS))
        {
            throw settings.refusal(
                EDGE_TIMEOUT_NS, "must be at least twice " + settings.entry(TICK_NS).describe());
        }
        if (settings.get(DUTY_CPU) >= 0 && !"dedicated".equals(settings.get(PROFILE)))
        {
            throw settings.refusal(
                DUTY_CPU, "needs profile=dedicated, not " + settings.entry(PROFILE).describe());
        }
        return settings;
    }

    /**
     * The folder of Aeron's files. That of {@code auto} depends on the member's folder alone: a
     * member that was killed finds its leftovers there and removes them, and two members on one
     * host never share it.
     *
     * @param settings resolved from {@link #ALL}.
     * @return the folder, which may not exist yet.
     */
    public static Path aeronDir(final Settings settings)
    {
        final Path set = settings.get(AERON_DIR);
        if (!"auto".equals(set.toString()))
        {
            return set;
        }
        final Path memberDir = settings.get(MEMBER_DIR).toAbsolutePath().normalize();
        final CRC32 crc = new CRC32();
        crc.update(memberDir.toString().getBytes(StandardCharsets.UTF_8));
        final Path parent = Files.isWritable(SHARED_MEMORY) ?
            SHARED_MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
        return parent.resolve(String.format(
            "understudy-%s-%d-%d-%08x", System.getProperty("user.name"),
            settings.get(CLUSTER_ID), settings.get(MEMBER_ID), crc.getValue()));
    }
}
