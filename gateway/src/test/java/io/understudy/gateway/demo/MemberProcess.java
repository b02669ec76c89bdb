package io.understudy.gateway.demo;

import io.understudy.gateway.ingress.MemberProperties;
import io.understudy.gateway.ops.settings.MemberSettings;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.agrona.IoUtil;

/** A member in a process of its own, started through the command line as any user would. */
public final class MemberProcess implements AutoCloseable
{
    static final long START_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(60);

    private final Path memberDir;
    private final List<String> settings;
    private final Path output;
    private final BufferedReader outputReader;
    private final List<String> lines = new ArrayList<>();
    private List<String> launcher = List.of();
    private Process process;
    private int linesBeforeStart;
    private boolean closed;

    /**
     * A member that is not started yet.
     *
     * @param memberDir its folder.
     * @param settings  further command line options.
     */
    public MemberProcess(final Path memberDir, final List<String> settings)
    {
        this.memberDir = memberDir;
        this.settings = List.copyOf(settings);
        try
        {
            Files.createDirectories(memberDir);
            // Beside the folder: that may be a disk of its own, which is taken away.
            output = memberDir.resolveSibling(memberDir.getFileName() + ".out");
            Files.writeString(output, "");
            outputReader = Files.newBufferedReader(output);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Starts the member and waits until its doors are open.
     *
     * @param bootstrap whether this begins a new order stream.
     * @throws IllegalStateException with what the member said, if it ends or is too late.
     */
    public void start(final boolean bootstrap)
    {
        launch(bootstrap);
        awaitDoors();
    }

    /** From the next start on, through a command that becomes the member's process. */
    public void launchThrough(final List<String> command)
    {
        launcher = List.copyOf(command);
    }

    /** The same without waiting. */
    public void launch(final boolean bootstrap)
    {
        readOutput();
        linesBeforeStart = lines.size();
        new MemberProperties(memberDir).delete();
        final List<String> command = new ArrayList<>(launcher);
        command.addAll(Launcher.java("driver", "member"));
        command.addAll(List.of("member", "--set", "member.dir=" + memberDir));
        command.addAll(settings);
        if (bootstrap)
        {
            command.add("--bootstrap");
        }
        run(new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())));
    }

    /** Sends SIGKILL and returns at once. */
    public void killNow()
    {
        process.destroyForcibly();
    }

    /** Sends SIGTERM and returns at once. */
    public void endNow()
    {
        process.destroy();
    }

    /** Sends a signal, as kill(1) names it, and returns once it is sent. */
    public void signal(final String name)
    {
        HostCommand.run("kill", "-" + name, Long.toString(pid()));
    }

    /** Whether its process runs. */
    public boolean isAlive()
    {
        return process != null && process.isAlive();
    }

    /** The last line that begins in one of two ways, null if there is none. */
    public String lastLine(final String prefix, final String other)
    {
        readOutput();
        for (int i = lines.size() - 1; i >= linesBeforeStart; i--)
        {
            if (lines.get(i).startsWith(prefix) || lines.get(i).startsWith(other))
            {
                return lines.get(i);
            }
        }
        return null;
    }

    /** What it has said of each of its takeovers. */
    public List<String> takeovers()
    {
        return said("took over ");
    }

    /** All lines that begin so. */
    public List<String> said(final String prefix)
    {
        readOutput();
        final List<String> found = new ArrayList<>();
        for (final String line : lines)
        {
            if (line.startsWith(prefix))
            {
                found.add(line);
            }
        }
        return found;
    }

    /** Kills the member as a power switch would: SIGKILL. */
    public void kill()
    {
        process.destroyForcibly();
        awaitEnd();
    }

    /**
     * Asks the member to drain and end: SIGTERM.
     *
     * @return its exit code.
     */
    public int stop()
    {
        process.destroy();
        return awaitEnd();
    }

    /**
     * The member's own words since the last call.
     *
     * @param prefix of the line to find.
     * @return the last line that begins so, null if there is none.
     */
    public String lastLine(final String prefix)
    {
        readOutput();
        for (int i = lines.size() - 1; i >= 0; i--)
        {
            if (lines.get(i).startsWith(prefix))
            {
                return lines.get(i);
            }
        }
        return null;
    }

    /**
     * All that the member has said.
     *
     * @return its lines.
     */
    public String output()
    {
        readOutput();
        return String.join(System.lineSeparator(), lines);
    }

    /**
     * The folder of the member.
     *
     * @return the folder.
     */
    public Path memberDir()
    {
        return memberDir;
    }

    /**
     * The member's process.
     *
     * @return its pid.
     */
    public long pid()
    {
        return process.pid();
    }

    /** Ends the member for good: none is started afterwards. Any thread. */
    @Override
    public synchronized void close()
    {
        closed = true;
        if (process != null && process.isAlive())
        {
            process.destroyForcibly();
            awaitEnd();
        }
        removeAeronDir();
        try
        {
            outputReader.close();
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    private synchronized void run(final ProcessBuilder builder)
    {
        if (closed)
        {
            throw new IllegalStateException("the member in " + memberDir + " is closed");
        }
        process = Launcher.start(builder);
    }

    /**
     * By its name, with which those of its control plane and of its rehearsal begin: a member that
     * was killed early or while it ended has not written it down.
     */
    private void removeAeronDir()
    {
        final Path aeronDir = MemberSettings.aeronDir(MemberSettings.resolver()
            .environment(Map.of())
            .systemProperties(new Properties())
            .set(MemberSettings.MEMBER_DIR, memberDir)
            .set(MemberSettings.MEMBER_ID, memberId())
            .resolve());
        final String name = aeronDir.getFileName().toString();
        final File[] found = aeronDir.getParent().toFile().listFiles((dir, other) ->
            other.equals(name) || other.startsWith(name + "-"));
        for (final File leftover : found)
        {
            IoUtil.delete(leftover, true);
        }
    }

    void awaitDoors()
    {
        final MemberProperties properties = new MemberProperties(memberDir);
        final long deadlineNs = System.nanoTime() + START_TIMEOUT_NS;
        while (properties.pid() != process.pid())
        {
            if (!process.isAlive() || System.nanoTime() - deadlineNs > 0)
            {
                throw new IllegalStateException("the member in " + memberDir +
                    (process.isAlive() ? " is not ready in time" : " ended with exit code " +
                    process.exitValue()) + "; it said:" + System.lineSeparator() + output());
            }
            try
            {
                process.waitFor(5, TimeUnit.MILLISECONDS);
            }
            catch (final InterruptedException ex)
            {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the member starts", ex);
            }
        }
    }

    /** Waits for its process; returns the exit code. */
    public int awaitEnd()
    {
        try
        {
            return process.waitFor();
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the member ends", ex);
        }
    }

    private int memberId()
    {
        for (final String setting : settings)
        {
            if (setting.startsWith("member.id="))
            {
                return Integer.parseInt(setting.substring(setting.indexOf('=') + 1));
            }
        }
        return 0;
    }

    private void readOutput()
    {
        try
        {
            for (String line = outputReader.readLine(); line != null;
                line = outputReader.readLine())
            {
                lines.add(line);
            }
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }
}
