package io.understudy.perf.failover;

import io.understudy.gateway.demo.Launcher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agrona.IoUtil;

/** A node's process, started with the JVM arguments of a member. */
final class NodeProcess implements AutoCloseable
{
    private static final String SAYS = "node ";

    private final List<String> command = new ArrayList<>();
    private final String aeronDir;
    private final Path output;
    private final BufferedReader outputReader;
    private final List<String> lines = new ArrayList<>();
    private Process process;
    private String stands = "";
    private boolean closed;

    /** Not launched yet; its class gets the arguments id, folder, driver's folder, ports. */
    NodeProcess(
        final Class<?> main, final int nodeId, final Path dir, final String aeronDir,
        final NodePorts ports)
    {
        this.aeronDir = aeronDir;
        final Path jvmDir = Path.of(System.getProperty("understudy.jvm.dir"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + jvmDir.resolve("opens.args"));
        if (Runtime.version().feature() >= 24)
        {
            command.add("@" + jvmDir.resolve("opens-24.args"));
        }
        command.add("@" + jvmDir.resolve("driver.args"));
        command.add("@" + jvmDir.resolve("member.args"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(),
            Integer.toString(nodeId), dir.toString(), aeronDir, ports.toString()));
        try
        {
            Files.createDirectories(dir);
            output = dir.resolve("node.out");
            Files.writeString(output, "");
            outputReader = Files.newBufferedReader(output);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    /** Starts it, the first time or again; not once this is closed. */
    synchronized void launch()
    {
        if (closed)
        {
            throw new IllegalStateException("the node is closed");
        }
        readOutput();
        stands = "";
        process = Launcher.start(new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())));
    }

    /** Sends SIGKILL and returns at once. */
    void killNow()
    {
        process.destroyForcibly();
    }

    void awaitEnd()
    {
        try
        {
            process.waitFor();
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a node ends", ex);
        }
    }

    /** Whether its last word since its start was that it leads or follows. */
    boolean isInPlace()
    {
        readOutput();
        return process.isAlive() && ("leads".equals(stands) || "follows".equals(stands));
    }

    boolean leads()
    {
        readOutput();
        return process.isAlive() && "leads".equals(stands);
    }

    boolean hasEnded()
    {
        return !process.isAlive();
    }

    String output()
    {
        readOutput();
        return String.join(System.lineSeparator(), lines);
    }

    private void readOutput()
    {
        try
        {
            for (String line = outputReader.readLine(); line != null;
                line = outputReader.readLine())
            {
                lines.add(line);
                stands = line.startsWith(SAYS) ? line.substring(SAYS.length()) : stands;
            }
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    /** Kills the process and removes what it had in shared memory. Any thread. */
    @Override
    public synchronized void close()
    {
        closed = true;
        if (process != null)
        {
            process.destroyForcibly();
            awaitEnd();
        }
        IoUtil.delete(Path.of(aeronDir).toFile(), true);
    }
}
