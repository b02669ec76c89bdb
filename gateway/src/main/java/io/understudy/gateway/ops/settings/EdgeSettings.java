package io.understudy.gateway.ops.settings;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.zip.CRC32;

/** The settings of an edge. None steers a decision of the engine. */
public final class EdgeSettings
{
    /** Which edge of the cluster this is. */
    public static final SettingKey<Integer> EDGE_ID = SettingKey.integer(
        "edge.id", 1, 1, 9_999,
        "Which edge of the cluster this is; co-located clients have numbers from 10,000 on.");

    /** Folder of the edge. */
    public static final SettingKey<Path> EDGE_DIR = SettingKey.path(
        "edge.dir", "./run/edge-1",
        "Folder of the edge: its lock, and edge.properties with the ports that it has opened.");

    /** The cluster's id, 0 for any. */
    public static final SettingKey<Long> CLUSTER_ID = SettingKey.number(
        "cluster.id", 1, 0, Long.MAX_VALUE, "The cluster that must answer; 0: any.");

    /** Where the members are. */
    public static final SettingKey<String> EDGE_MEMBERS = SettingKey.text(
        "edge.members", "./run/member-0",
        "All members, separated by commas: host:port of the door (ingress.host and " +
        "ingress.door.port there), or, with a slash in it, the folder of one on this host.");

    /** On which the edge hears members. */
    public static final SettingKey<String> EDGE_HOST = SettingKey.text(
        "edge.host", "localhost", "Host name or address on which members reach the edge, by UDP.");

    /** Where FIX clients connect, or off. */
    public static final SettingKey<String> FIX_LISTEN = SettingKey.text(
        "edge.fix.listen", "localhost:9878",
        "Where FIX clients connect, host:port; port 0 takes any free one, and off takes none.");

    /** Where SBE clients connect, or off. */
    public static final SettingKey<String> SBE_LISTEN = SettingKey.text(
        "edge.sbe.listen", "localhost:9879",
        "Where SBE clients connect by TCP, host:port; port 0 takes any free one, and off takes " +
        "none.");

    /** Whether clients speak TLS: off, server or mutual. */
    public static final SettingKey<String> TLS = SettingKey.choice(
        "edge.tls", "off",
        "Whether clients speak TLS 1.3: off; server, the edge has a certificate; mutual, clients " +
        "have one too, and its common name is who they are.", "off", "server", "mutual");

    /** The edge's key. */
    public static final SettingKey<Path> TLS_KEY_STORE = SettingKey.path(
        "edge.tls.keyStore", "./edge-key.p12", "PKCS #12 file of the edge's key and certificates.");

    /** Whom the edge trusts. */
    public static final SettingKey<Path> TLS_TRUST_STORE = SettingKey.path(
        "edge.tls.trustStore", "./edge-trust.p12",
        "PKCS #12 file of the certificates that clients' are issued by, for edge.tls=mutual.");

    /** Password of both stores. */
    public static final SettingKey<Path> TLS_PASSWORD_FILE = SettingKey.path(
        "edge.tls.passwordFile", "./edge-tls.password",
        "File whose first line is the password of both stores: settings are printed, it is not.");

    /** Connections in all. */
    public static final SettingKey<Integer> MAX_CONNECTIONS = SettingKey.integer(
        "edge.maxConnections", 10_000, 1, 1_000_000,
        "How many connections there may be; the process needs as many file descriptors and a few " +
        "hundred more.");

    /** Connections from one address. */
    public static final SettingKey<Integer> MAX_CONNECTIONS_PER_ADDRESS = SettingKey.integer(
        "edge.maxConnectionsPerAddress", 1_000, 1, 1_000_000,
        "How many connections one address may have.");

    /** Longest message, bytes. */
    public static final SettingKey<Long> MAX_MESSAGE_BYTES = SettingKey.bytes(
        "edge.maxMessageBytes", "1000k", "512", "16m",
        "Longest message taken from a client, framing included; at most a quarter of " +
        "edge.windowBytes, and 256 bytes less than an eighth of aeron.termBytes.");

    /** Longest message before a logon is answered, bytes. */
    public static final SettingKey<Long> MAX_LOGON_BYTES = SettingKey.bytes(
        "edge.maxLogonBytes", "8k", "256", "1m",
        "Longest message taken from a client that the gateway has not let in yet.");

    /** Messages per second of a connection, 0 for any number. */
    public static final SettingKey<Integer> MESSAGES_PER_SECOND = SettingKey.integer(
        "edge.messagesPerSecond", 0, 0, 10_000_000,
        "How many messages a second are read from one connection, a second's worth at once: what " +
        "is beyond waits in the socket, and nothing is lost; 0: any number.");

    /** Passwords checked per second for one address, 0 for any number. */
    public static final SettingKey<Integer> PASSWORDS_PER_SECOND = SettingKey.integer(
        "edge.passwordsPerSecond", 20, 0, 1_000_000,
        "How many passwords a second are hashed for one address, a second's worth at once; " +
        "logons beyond are refused; 0: any number.");

    /** Time to log on, ns. */
    public static final SettingKey<Long> LOGON_TIMEOUT_NS = SettingKey.duration(
        "edge.logonTimeoutNs", "10s", "10ms", "10min",
        "How long a connection may take until its logon is answered; time without a majority " +
        "does not count.");

    /** How far a client may be behind, bytes. */
    public static final SettingKey<Long> OUTBOUND_BYTES = SettingKey.bytes(
        "edge.outboundBytes", "1m", "4k", "256m",
        "How much is kept for a client that does not read, beyond what its socket takes; then it " +
        "is told, as far as it can be, and closed.");

    /** Buffers of all connections, bytes. */
    public static final SettingKey<Long> BUFFER_BYTES = SettingKey.bytes(
        "edge.bufferBytes", "512m", "1m", "64g",
        "How much all connections together may keep of what is half received or not yet sent.");

    /** Time for a client to read its last bytes, ns. */
    public static final SettingKey<Long> CLOSE_TIMEOUT_NS = SettingKey.duration(
        "edge.closeTimeoutNs", "2s", "1ms", "1min",
        "How long a client has to read its last bytes and to close.");

    /** What is sent and not yet committed, bytes. */
    public static final SettingKey<Long> WINDOW_BYTES = SettingKey.powerOfTwoBytes(
        "edge.windowBytes", "4m", "64k", "256m",
        "How much of all clients' input may be on its way and not yet committed, at most the " +
        "members' ingress.windowBytes; then sockets are not read.");

    /** After what silence there is no majority, ns. */
    public static final SettingKey<Long> QUORUM_TIMEOUT_NS = SettingKey.duration(
        "edge.quorumTimeoutNs", "500ms", "50ms", "1min",
        "After how long without a member that says it serves sockets are not read.");

    /** How long after the last work of a flow an idle duty thread still only yields, ns. */
    public static final SettingKey<Long> IDLE_YIELD_NS = SettingKey.duration(
        "idle.yieldNs", "500us", "0ns", "1s",
        "While messages flow, and the last work of the duty thread is no older than this, it " +
        "yields its core instead of sleeping: what follows soon is not kept waiting for a " +
        "wake-up. 0: it always sleeps, as it does with a real-time priority.");

    /** Real-time priority of the duty thread once it is warm. */
    public static final SettingKey<Integer> DUTY_REAL_TIME = SettingKey.integer(
        "edge.duty.realTime", 10, 0, 99,
        "Real-time priority (SCHED_FIFO) of the duty thread once it is warm: nobody else on its " +
        "core delays it, and it sleeps where it would yield, so that others run. Beside members " +
        "on the same host give it what member.duty.realTime is: below that, it waits for them. " +
        "0: none. Needs root or CAP_SYS_NICE; where it is refused, edge.duty.nice holds.");

    /** Nice value of the duty thread once it is warm. */
    public static final SettingKey<Integer> DUTY_NICE = SettingKey.integer(
        "edge.duty.nice", -20, -20, 0,
        "Nice value of the duty thread once it is warm, where it has no real-time priority; 0 " +
        "leaves it alone. Below 0 needs root or CAP_SYS_NICE.");

    /** How long after it began to serve a duty thread counts as warm, ns. */
    public static final SettingKey<Long> DUTY_WARM_UP_NS = SettingKey.duration(
        "edge.duty.warmUpNs", "1s", "0ns", "1h",
        "How long after it began to serve the duty thread counts as warm: a priority given " +
        "earlier would starve the compiler's threads.");

    /** Folder of Aeron's files, or {@code auto}. */
    public static final SettingKey<Path> AERON_DIR = SettingKey.path(
        "aeron.dir", "auto",
        "Folder of the media driver's files, best in memory; auto makes one for this edge in " +
        "/dev/shm, or in the temporary folder where there is no /dev/shm.");

    /** Length of a term buffer, bytes. */
    public static final SettingKey<Long> AERON_TERM_BYTES = SettingKey.powerOfTwoBytes(
        "aeron.termBytes", "8m", "64k", "128m",
        "Length of one of the three term buffers of the stream to each member.");

    /** How long an edge that stops waits, ns. */
    public static final SettingKey<Long> DRAIN_TIMEOUT_NS = SettingKey.duration(
        "drainTimeoutNs", "5s", "0ns", "10min",
        "How long an edge that is told to stop lets answers out, and then waits for clients to " +
        "close.");

    /** All of them, in the order in which they are printed. */
    public static final List<SettingKey<?>> ALL = List.of(
        EDGE_ID, EDGE_DIR, CLUSTER_ID, EDGE_MEMBERS, EDGE_HOST, FIX_LISTEN, SBE_LISTEN, TLS,
        TLS_KEY_STORE, TLS_TRUST_STORE, TLS_PASSWORD_FILE, MAX_CONNECTIONS,
        MAX_CONNECTIONS_PER_ADDRESS, MAX_MESSAGE_BYTES, MAX_LOGON_BYTES, MESSAGES_PER_SECOND,
        PASSWORDS_PER_SECOND, LOGON_TIMEOUT_NS, OUTBOUND_BYTES, BUFFER_BYTES, CLOSE_TIMEOUT_NS,
        WINDOW_BYTES, QUORUM_TIMEOUT_NS, IDLE_YIELD_NS, DUTY_REAL_TIME, DUTY_NICE, DUTY_WARM_UP_NS,
        AERON_DIR, AERON_TERM_BYTES, DRAIN_TIMEOUT_NS);

    private static final String OFF = "off";
    private static final int FRAME_BYTES = 256;
    private static final int MAX_PORT = 65_535;
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private EdgeSettings()
    {
    }

    /**
     * Starts resolving the settings of an edge from this process's properties and environment.
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
        final long message = settings.get(MAX_MESSAGE_BYTES);
        if (message > settings.get(WINDOW_BYTES) / 4)
        {
            throw settings.refusal(MAX_MESSAGE_BYTES,
                "must be at most a quarter of " + settings.entry(WINDOW_BYTES).describe());
        }
        if (message > settings.get(AERON_TERM_BYTES) / 8 - FRAME_BYTES)
        {
            throw settings.refusal(MAX_MESSAGE_BYTES, "must be at most " +
                (settings.get(AERON_TERM_BYTES) / 8 - FRAME_BYTES) + ", an eighth of " +
                settings.entry(AERON_TERM_BYTES).describe() + " less " + FRAME_BYTES);
        }
        if (settings.get(MAX_LOGON_BYTES) > message)
        {
            throw settings.refusal(MAX_LOGON_BYTES,
                "must be at most " + settings.entry(MAX_MESSAGE_BYTES).describe());
        }
        if (OFF.equals(settings.get(FIX_LISTEN)) && OFF.equals(settings.get(SBE_LISTEN)))
        {
            throw settings.refusal(FIX_LISTEN,
                "leaves nothing to listen on beside " + settings.entry(SBE_LISTEN).describe());
        }
        address(settings, FIX_LISTEN);
        address(settings, SBE_LISTEN);
        final List<String> members = members(settings);
        if (new HashSet<>(members).size() < members.size())
        {
            throw settings.refusal(EDGE_MEMBERS, "must name different members");
        }
        return settings;
    }

    /**
     * Where the members are.
     *
     * @param settings resolved from {@link #ALL}.
     * @return host:port or a folder, of each.
     */
    public static List<String> members(final Settings settings)
    {
        return List.of(settings.get(EDGE_MEMBERS).trim().split("\\s*,\\s*"));
    }

    /**
     * Whether a member is named by its folder.
     *
     * @param member one of {@link #members}.
     * @return false where it is host:port.
     */
    public static boolean isFolder(final String member)
    {
        return member.indexOf('/') >= 0;
    }

    /**
     * An address to listen on.
     *
     * @param settings resolved from {@link #ALL}.
     * @param key      FIX_LISTEN or SBE_LISTEN.
     * @return the address, null where it is off.
     * @throws SettingsException if it is no address of this host's.
     */
    public static InetSocketAddress address(
        final Settings settings, final SettingKey<String> key)
    {
        final String text = settings.get(key);
        if (OFF.equals(text))
        {
            return null;
        }
        final int colon = text.lastIndexOf(':');
        int port = -1;
        if (colon > 0 && text.substring(colon + 1).matches("\\d{1,5}"))
        {
            port = Integer.parseInt(text.substring(colon + 1));
        }
        if (port < 0 || port > MAX_PORT)
        {
            throw settings.refusal(key, "is not host:port, nor off");
        }
        final InetSocketAddress address =
            new InetSocketAddress(text.substring(0, colon), port);
        if (address.isUnresolved())
        {
            throw settings.refusal(key, "names a host that is not known");
        }
        return address;
    }

    /**
     * The folder of Aeron's files. That of {@code auto} depends on the edge's folder alone: an edge
     * that was killed finds its leftovers there and removes them.
     *
     * @param settings resolved from {@link #ALL}.
     * @return the folder, which may not exist yet.
     */
    public static Path aeronDir(final Settings settings)
    {
        final Path set = settings.get(AERON_DIR);
        if (!"auto".equals(set.toString()))
        {
            return set.toAbsolutePath();
        }
        final Path edgeDir = settings.get(EDGE_DIR).toAbsolutePath().normalize();
        final CRC32 crc = new CRC32();
        crc.update(edgeDir.toString().getBytes(StandardCharsets.UTF_8));
        final Path parent = Files.isWritable(SHARED_MEMORY) ?
            SHARED_MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
        return parent.resolve(String.format("understudy-%s-edge-%d-%08x",
            System.getProperty("user.name"), settings.get(EDGE_ID), crc.getValue()));
    }
}
