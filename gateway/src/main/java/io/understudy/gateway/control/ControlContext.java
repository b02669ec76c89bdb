package io.understudy.gateway.control;

import io.understudy.gateway.takeover.Configuration;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What a member's control plane is made of. Used once. */
public final class ControlContext
{
    private static final int MIN_TERM_BYTES = 64 * 1024;
    private static final int MAX_TERM_BYTES = 1024 * 1024;

    private int memberId = -1;
    private long clusterId;
    private int engineVersion;
    private long bootHash;
    private Path dir;
    private String aeronDir;
    private List<ControlMember> members = List.of();
    private boolean bootstrap;
    private int fileSyncLevel = 1;
    private int termBytes = 256 * 1024;
    private long heartbeatIntervalNs = TimeUnit.MILLISECONDS.toNanos(200);
    private long heartbeatTimeoutNs = TimeUnit.SECONDS.toNanos(2);
    private long electionTimeoutNs = TimeUnit.SECONDS.toNanos(1);
    private long startupCanvassTimeoutNs = TimeUnit.SECONDS.toNanos(5);
    private long sessionTimeoutNs = TimeUnit.SECONDS.toNanos(10);
    private long parkNs = TimeUnit.MILLISECONDS.toNanos(4);
    private ConfigurationListener listener = configuration -> {};
    private Consumer<String> messages = System.out::println;
    private boolean concluded;

    /**
     * Sets whose control plane this is.
     *
     * @param value one of the members' ids.
     * @return this.
     */
    public ControlContext memberId(final int value)
    {
        memberId = value;
        return this;
    }

    /**
     * Sets the cluster for which a bootstrap is meant.
     *
     * @param value of the order stream.
     * @return this.
     */
    public ControlContext clusterId(final long value)
    {
        clusterId = value;
        return this;
    }

    /**
     * Sets the version of this member's engine.
     *
     * @param value that Ready and the bootstrap name.
     * @return this.
     */
    public ControlContext engineVersion(final int value)
    {
        engineVersion = value;
        return this;
    }

    /**
     * Sets for how long this member's promises live.
     *
     * @param value hash of the kernel's boot id and of the promise file's birth; not 0.
     * @return this.
     */
    public ControlContext bootHash(final long value)
    {
        bootHash = value;
        return this;
    }

    /**
     * Sets the folder of the control log; never deleted.
     *
     * @param value holds {@code cluster/} and {@code archive/}.
     * @return this.
     */
    public ControlContext dir(final Path value)
    {
        dir = value;
        return this;
    }

    /**
     * Sets the folder of the control plane's own media driver, which is deleted at start and end.
     *
     * @param value a path in shared memory, the same at every start of this member.
     * @return this.
     */
    public ControlContext aeronDir(final String value)
    {
        aeronDir = value;
        return this;
    }

    /**
     * Sets all members, this one included; the same list, in the same order, on each.
     *
     * @param value in the line of succession's first order.
     * @return this.
     */
    public ControlContext members(final List<ControlMember> value)
    {
        members = List.copyOf(value);
        return this;
    }

    /**
     * Sets whether this member asks for epoch 1: the first start of all.
     *
     * @param value false by default; asked again later it changes nothing.
     * @return this.
     */
    public ControlContext bootstrap(final boolean value)
    {
        bootstrap = value;
        return this;
    }

    /**
     * Sets what is forced to disk before an entry counts.
     *
     * @param value 1: data, 2: data and metadata; 0 is refused, because an epoch must not be
     *              published before it is on disk.
     * @return this.
     */
    public ControlContext fileSyncLevel(final int value)
    {
        fileSyncLevel = value;
        return this;
    }

    /**
     * Sets the length of each term buffer.
     *
     * @param value bytes, a power of two from 64 KiB to 1 MiB.
     * @return this.
     */
    public ControlContext termBytes(final int value)
    {
        termBytes = value;
        return this;
    }

    /**
     * Sets how the leader shows that it lives.
     *
     * @param intervalNs between heartbeats.
     * @param timeoutNs  after which the others elect; at least twice the interval.
     * @return this.
     */
    public ControlContext leaderHeartbeat(final long intervalNs, final long timeoutNs)
    {
        heartbeatIntervalNs = intervalNs;
        heartbeatTimeoutNs = timeoutNs;
        return this;
    }

    /**
     * Sets how long an election goes on.
     *
     * @param timeoutNs        of a round.
     * @param startupCanvassNs for which a start waits for all members before a majority elects; at
     *                         least twice the leader's heartbeat timeout.
     * @return this.
     */
    public ControlContext election(final long timeoutNs, final long startupCanvassNs)
    {
        electionTimeoutNs = timeoutNs;
        startupCanvassTimeoutNs = startupCanvassNs;
        return this;
    }

    /**
     * Sets how long a thread parks that has nothing to do.
     *
     * @param value ns, at most; 4 ms by default. Each of five threads wakes up that often.
     * @return this.
     */
    public ControlContext parkNs(final long value)
    {
        parkNs = value;
        return this;
    }

    /**
     * Sets who hears of configurations, beside the port.
     *
     * @param value called on the service's thread.
     * @return this.
     */
    public ControlContext listener(final ConfigurationListener value)
    {
        listener = value;
        return this;
    }

    /**
     * Sets who takes what the control plane has to say to its operator.
     *
     * @param value prints by default; called on any of its threads.
     * @return this.
     */
    public ControlContext messages(final Consumer<String> value)
    {
        messages = value;
        return this;
    }

    void conclude()
    {
        if (concluded)
        {
            throw new IllegalStateException("this ControlContext has been used: make another");
        }
        require(dir != null && aeronDir != null, "dir and aeronDir must be set");
        require(memberId >= 0 && memberId < Configuration.MAX_MEMBERS &&
            members.stream().filter(member -> member.memberId() == memberId).count() == 1,
            "memberId=" + memberId + " must be one of members=" + members);
        require(bootHash != 0, "bootHash must be set, and not be 0");
        require(fileSyncLevel == 1 || fileSyncLevel == 2,
            "fileSyncLevel=" + fileSyncLevel + " must be 1 or 2");
        require(termBytes >= MIN_TERM_BYTES && termBytes <= MAX_TERM_BYTES &&
            Integer.bitCount(termBytes) == 1,
            "termBytes=" + termBytes + " must be a power of two from " + MIN_TERM_BYTES + " to " +
            MAX_TERM_BYTES);
        require(heartbeatTimeoutNs >= 2 * heartbeatIntervalNs, "heartbeatTimeoutNs=" +
            heartbeatTimeoutNs + " must be at least 2 * heartbeatIntervalNs=" +
            heartbeatIntervalNs);
        require(startupCanvassTimeoutNs >= 2 * heartbeatTimeoutNs, "startupCanvassTimeoutNs=" +
            startupCanvassTimeoutNs + " must be at least 2 * heartbeatTimeoutNs=" +
            heartbeatTimeoutNs);
        concluded = true;
    }

    private static void require(final boolean holds, final String sentence)
    {
        if (!holds)
        {
            throw new ControlException(sentence);
        }
    }

    ControlMember self()
    {
        return members.stream().filter(member -> member.memberId() == memberId).findFirst()
            .orElseThrow();
    }

    int memberId()
    {
        return memberId;
    }

    long clusterId()
    {
        return clusterId;
    }

    int engineVersion()
    {
        return engineVersion;
    }

    long bootHash()
    {
        return bootHash;
    }

    Path dir()
    {
        return dir;
    }

    String aeronDir()
    {
        return aeronDir;
    }

    List<ControlMember> members()
    {
        return members;
    }

    boolean bootstrap()
    {
        return bootstrap;
    }

    int fileSyncLevel()
    {
        return fileSyncLevel;
    }

    int termBytes()
    {
        return termBytes;
    }

    long heartbeatIntervalNs()
    {
        return heartbeatIntervalNs;
    }

    long heartbeatTimeoutNs()
    {
        return heartbeatTimeoutNs;
    }

    long electionTimeoutNs()
    {
        return electionTimeoutNs;
    }

    long startupCanvassTimeoutNs()
    {
        return startupCanvassTimeoutNs;
    }

    long sessionTimeoutNs()
    {
        return sessionTimeoutNs;
    }

    long parkNs()
    {
        return parkNs;
    }

    ConfigurationListener listener()
    {
        return listener;
    }

    Consumer<String> messages()
    {
        return messages;
    }
}
