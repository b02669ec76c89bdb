package io.understudy.perf.fix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** QuickFIX/J's acceptor as a process of its own. */
final class QuickFixContestant implements Contestant
{
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private volatile Process process;

    @Override
    public String name()
    {
        return "QuickFIX/J";
    }

    @Override
    public InetSocketAddress start(final int core)
    {
        final Path jvmDir = Path.of(System.getProperty("understudy.jvm.dir"));
        final List<String> command = new ArrayList<>(List.of(
            "taskset", "-c", Integer.toString(core),
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "@" + jvmDir.resolve("opens.args"),
            "@" + jvmDir.resolve("bench.args"),
            // Its store keeps all that a connection has sent.
            "-Xmx1g",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            "-cp", System.getProperty("java.class.path"), QuickFixPeer.class.getName()));
        try
        {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            final BufferedReader reader = new BufferedReader(new InputStreamReader(
                process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine())
            {
                lines.add(line);
                if (line.startsWith(QuickFixPeer.LISTENS))
                {
                    drain(reader);
                    return new InetSocketAddress(InetAddress.getLoopbackAddress(),
                        Integer.parseInt(line.substring(QuickFixPeer.LISTENS.length())));
                }
            }
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException("cannot start " + name() + ": " + ex.getMessage(), ex);
        }
        throw new IllegalStateException(name() + " ended: " + output());
    }

    private void drain(final BufferedReader reader)
    {
        final Thread thread = new Thread(() -> reader.lines().forEach(lines::add), "peer-output");
        thread.setDaemon(true);
        thread.start();
    }

    /** It keeps none of them. */
    @Override
    public int maxOrders()
    {
        return Integer.MAX_VALUE;
    }

    @Override
    public String output()
    {
        return String.join(System.lineSeparator(), lines);
    }

    @Override
    public void endProcesses()
    {
        if (process != null)
        {
            process.destroyForcibly();
        }
    }

    @Override
    public void close()
    {
        endProcesses();
        try
        {
            if (process != null)
            {
                process.waitFor();
            }
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
        }
    }
}
