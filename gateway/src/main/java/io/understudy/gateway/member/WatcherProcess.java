package io.understudy.gateway.member;

import io.understudy.gateway.detect.ThreadIdentity;
import io.understudy.gateway.detect.WatcherMain;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Starts the watcher beside a member whose peers are on other hosts. It is a process of its own,
 * for it must outlive the member, and ends by itself half a second after it.
 */
final class WatcherProcess
{
    private WatcherProcess()
    {
    }

    /**
     * Starts it; it says itself whom it watches, or why it cannot.
     *
     * @param dutyThread whom it watches.
     * @param context    of the member.
     * @param peers      all members; the others are told.
     * @return why there is none; empty if it was started.
     */
    static Optional<String> start(
        final ThreadIdentity dutyThread, final MemberContext context,
        final List<PeerAddress> peers)
    {
        final List<InetSocketAddress> endpoints = new ArrayList<>();
        for (final PeerAddress peer : peers)
        {
            if (peer.memberId() != context.memberId())
            {
                endpoints.add(peer.obituaryEndpoint());
            }
        }
        try
        {
            new ProcessBuilder(
                command(dutyThread, context.clusterId(), context.memberId(), endpoints))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
            return Optional.empty();
        }
        catch (final IOException ex)
        {
            return Optional.of("no watcher stands beside this member (" + ex.getMessage() +
                "): other hosts learn of its death by silence, after takeover.deadNs");
        }
    }

    static List<String> command(
        final ThreadIdentity dutyThread, final long clusterId, final int memberId,
        final List<InetSocketAddress> endpoints)
    {
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (final String argument : ManagementFactory.getRuntimeMXBean().getInputArguments())
        {
            if (argument.startsWith("--"))
            {
                command.add(argument);
            }
        }
        command.addAll(List.of("-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData", "-cp", System.getProperty("java.class.path"),
            WatcherMain.class.getName(),
            Long.toString(dutyThread.pid()), Long.toString(dutyThread.tid()),
            Long.toString(clusterId), Integer.toString(memberId)));
        endpoints.forEach(endpoint ->
            command.add(endpoint.getHostString() + ':' + endpoint.getPort()));
        return command;
    }
}
