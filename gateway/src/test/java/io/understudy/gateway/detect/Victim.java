package io.understudy.gateway.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A child process that a test may kill: a JVM whose main thread works like a duty thread. */
final class Victim implements AutoCloseable
{
    private final Process process;
    private final long tid;

    private Victim(final Process process, final long tid)
    {
        this.process = process;
        this.tid = tid;
    }

    static Victim jvm() throws IOException
    {
        final Process process = command(Main.class).start();
        final BufferedReader lines = new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine())
        {
            if (line.startsWith("tid="))
            {
                return new Victim(process, Long.parseLong(line.substring("tid=".length())));
            }
        }
        process.destroyForcibly();
        throw new AssertionError("the child did not say who it is");
    }

    static Victim sleep() throws IOException
    {
        final Process process = new ProcessBuilder("sleep", "600").start();
        return new Victim(process, process.pid());
    }

    static ProcessBuilder command(final Class<?> main, final String... arguments)
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
        command.addAll(List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-XX:-UsePerfData", "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            main.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    long pid()
    {
        return process.pid();
    }

    long tid()
    {
        return tid;
    }

    /** SIGKILL, by the JDK's own call: it returns once the kernel has noted it. */
    void kill()
    {
        process.destroyForcibly();
    }

    void signal(final String name) throws IOException, InterruptedException
    {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
    }

    @Override
    public void close()
    {
        kill();
        boolean isInterrupted = false;
        while (process.isAlive())
        {
            try
            {
                process.waitFor();
            }
            catch (final InterruptedException ex)
            {
                isInterrupted = true;
            }
        }
        if (isInterrupted)
        {
            Thread.currentThread().interrupt();
        }
    }

    /** Says who it is and then parks and wakes until it is killed. */
    static final class Main
    {
        private Main()
        {
        }

        public static void main(final String[] args)
        {
            System.out.println("tid=" + ThreadIdentity.current().tid());
            while (true)
            {
                LockSupport.parkNanos(10_000);
            }
        }
    }
}
