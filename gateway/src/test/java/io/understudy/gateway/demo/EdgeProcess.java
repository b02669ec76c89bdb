package io.understudy.gateway.demo;

import io.understudy.gateway.edge.tcp.EdgeCounter;
import io.understudy.gateway.edge.tcp.EdgeCounters;
import io.understudy.gateway.edge.tcp.EdgeProperties;
import io.understudy.gateway.fix.FreePort;
import io.understudy.gateway.ops.settings.EdgeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.agrona.IoUtil;

/** An edge in a process of its own, started through the command line as any user would. */
public final class EdgeProcess implements AutoCloseable
{
    private final Path dir;
    private final int id;
    private final List<Path> members;
    private final List<String> settings;
    private final Path output;
    private final int fixPort = FreePort.next();
    private final int sbePort = FreePort.next();
    private final Place place;
    private Process process;
    private boolean closed;

    /** An edge that is not started yet. Its ports stay the same: clients are told once. */
    EdgeProcess(final Path dir, final int id, final List<Path> members)
    {
        this(dir, id, members, List.of(), Place.HERE);
    }

    /** The same with further command line options. */
    EdgeProcess(
        final Path dir, final int id, final List<Path> members, final List<String> settings)
    {
        this(dir, id, members, settings, Place.HERE);
    }

    /** The same in a place of its own. */
    public EdgeProcess(
        final Path dir, final int id, final List<Path> members, final Place place)
    {
        this(dir, id, members, List.of(), place);
    }

    /** The same with both. */
    public EdgeProcess(
        final Path dir, final int id, final List<Path> members, final List<String> settings,
        final Place place)
    {
        this.settings = List.copyOf(settings);
        this.place = place;
        this.dir = dir;
        this.id = id;
        this.members = members;
        output = dir.resolveSibling(dir.getFileName() + ".out");
        try
        {
            Files.createDirectories(dir);
            Files.writeString(output, "");
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    /** Starts it, and does not wait. */
    public synchronized void launch()
    {
        if (closed)
        {
            throw new IllegalStateException("the edge in " + dir + " is closed");
        }
        final List<String> command = new ArrayList<>(place.launcher());
        command.addAll(Launcher.java("driver", "edge"));
        command.addAll(List.of("edge",
            "--set", "edge.dir=" + dir,
            "--set", "edge.id=" + id,
            "--set", "edge.host=" + place.host(),
            "--set", "edge.fix.listen=" + place.host() + ":" + fixPort,
            "--set", "edge.sbe.listen=" + place.host() + ":" + sbePort,
            "--set", "edge.members=" +
                members.stream().map(Path::toString).collect(Collectors.joining(","))));
        command.addAll(settings);
        process = Launcher.start(new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())));
    }

    /** Waits until clients can connect. */
    public void awaitDoors()
    {
        final long deadlineNs = System.nanoTime() + MemberProcess.START_TIMEOUT_NS;
        while (!isOpen())
        {
            if (!process.isAlive() || System.nanoTime() - deadlineNs > 0)
            {
                throw new IllegalStateException("the edge in " + dir + (process.isAlive() ?
                    " is not ready in time" : " ended with exit code " + process.exitValue()) +
                    "; it said:" + System.lineSeparator() + output());
            }
            await(5);
        }
    }

    /** Whether clients can connect. */
    public boolean isOpen()
    {
        return new EdgeProperties(dir).pid() == process.pid();
    }

    boolean hasConnections()
    {
        if (!process.isAlive())
        {
            return false;
        }
        final EdgeCounters counters = EdgeCounters.read(dir);
        return counters.get(EdgeCounter.ACCEPTED) > counters.get(EdgeCounter.CLOSED);
    }

    /** Whether its process runs. */
    public boolean isAlive()
    {
        return process.isAlive();
    }

    /** Waits until its process has ended, but not for ever. */
    public void awaitEnd()
    {
        await(TimeUnit.SECONDS.toMillis(10));
    }

    /** Its process. */
    public long pid()
    {
        return process.pid();
    }

    /** Where it is reached. */
    public String host()
    {
        return place.host();
    }

    /** Sends SIGKILL and returns at once. */
    public void killNow()
    {
        process.destroyForcibly();
    }

    /** Where FIX clients connect. */
    public int fixPort()
    {
        return fixPort;
    }

    /** Where SBE clients connect. */
    int sbePort()
    {
        return sbePort;
    }

    /** Which edge it is. */
    public int id()
    {
        return id;
    }

    /** All that it has said. */
    public String output()
    {
        try
        {
            return "edge " + id + ":" + System.lineSeparator() + Files.readString(output);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    /** Ends the edge for good: none is started afterwards. Any thread. */
    @Override
    public synchronized void close()
    {
        closed = true;
        if (process != null && process.isAlive())
        {
            process.destroyForcibly();
            await(TimeUnit.SECONDS.toMillis(10));
        }
        IoUtil.delete(EdgeSettings.aeronDir(EdgeSettings.resolver()
            .environment(Map.of())
            .systemProperties(new Properties())
            .set(EdgeSettings.EDGE_DIR, dir)
            .set(EdgeSettings.EDGE_ID, id)
            .resolve()).toFile(), true);
    }

    private void await(final long millis)
    {
        try
        {
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an edge", ex);
        }
    }
}
