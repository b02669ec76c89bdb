package io.understudy.gateway.demo;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** The member processes of a demo: one alone, or several that know of one another. */
public final class Cluster implements AutoCloseable
{
    /** What members are given that share a few cores with one another and with the client. */
    static final List<String> SHARING_CORES =
        List.of("--set", "idle.parkNs=50us");

    private static final int PORTS = 16;
    private static final int LOWEST_PORT = 20_000;
    private static final int PORT_RANGE = 10_000;
    private static final int ATTEMPTS = 100;

    private final List<MemberProcess> members = new ArrayList<>();

    Cluster(final Path runDir, final int size, final List<String> settings)
    {
        this(runDir, Collections.nCopies(size, Place.HERE), settings);
    }

    /** Each member in a place of its own. */
    public Cluster(final Path runDir, final List<Place> places, final List<String> settings)
    {
        final String addresses = places.size() == 1 ? null : addresses(places);
        for (int i = 0; i < places.size(); i++)
        {
            final List<String> own = new ArrayList<>(List.of("--set", "member.id=" + i));
            if (places.size() > 1)
            {
                own.addAll(SHARING_CORES);
                own.addAll(List.of("--set", "cluster.members=" + addresses));
                own.addAll(List.of("--set", "ingress.host=" + places.get(i).host()));
            }
            own.addAll(settings);
            final MemberProcess member = new MemberProcess(runDir.resolve("member-" + i), own);
            member.launchThrough(places.get(i).launcher());
            members.add(member);
        }
    }

    /** A run of ports that are free now, below those that the kernel gives out by itself. */
    private static String addresses(final List<Place> places)
    {
        final int size = places.size();
        final Random random = new Random();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++)
        {
            final int base = LOWEST_PORT + random.nextInt(PORT_RANGE / PORTS) * PORTS;
            if (areFree(base, size * PORTS))
            {
                final StringBuilder text = new StringBuilder();
                for (int i = 0; i < size; i++)
                {
                    text.append(i == 0 ? "" : ",").append(i).append('=')
                        .append(places.get(i).host()).append(':').append(base + i * PORTS);
                }
                return text.toString();
            }
        }
        throw new IllegalStateException("no " + size * PORTS + " UDP ports in a row are free " +
            "from " + LOWEST_PORT + " to " + (LOWEST_PORT + PORT_RANGE));
    }

    private static boolean areFree(final int base, final int count)
    {
        for (int i = 0; i < count; i++)
        {
            try (DatagramSocket socket = new DatagramSocket(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), base + i)))
            {
                socket.getLocalPort();
            }
            catch (final IOException ex)
            {
                return false;
            }
        }
        return true;
    }

    /** Starts all of a new order stream, and waits. */
    public void start()
    {
        members.forEach(member -> member.launch(true));
        members.forEach(MemberProcess::awaitDoors);
        awaitWhole();
    }

    /** One serves, the others stand in line. */
    public void awaitWhole()
    {
        final long deadlineNs = System.nanoTime() + MemberProcess.START_TIMEOUT_NS;
        while (!isWhole())
        {
            if (System.nanoTime() - deadlineNs > 0)
            {
                throw new IllegalStateException("not all members are in place; they said:" +
                    System.lineSeparator() + output());
            }
            Thread.yield();
        }
    }

    /** Whose last word was that it serves, -1 if nobody's. */
    public int servingMember()
    {
        for (int i = 0; i < members.size(); i++)
        {
            final String line = members.get(i).lastLine("serving ", "no longer serving ");
            if (members.get(i).isAlive() && line != null && line.startsWith("serving "))
            {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether one member serves and all others stand in line, in the same epoch: a member that was
     * restarted first speaks of the line that it left.
     */
    public boolean isWhole()
    {
        final int serving = servingMember();
        if (serving < 0)
        {
            return false;
        }
        final long servingEpoch = epoch(members.get(serving).lastLine("serving "));
        long lineEpoch = -1;
        for (int i = 0; i < members.size(); i++)
        {
            final long epoch = i == serving ? lineEpoch : epochInLine(i);
            if (i != serving && (epoch < servingEpoch || lineEpoch >= 0 && epoch != lineEpoch))
            {
                return false;
            }
            lineEpoch = epoch;
        }
        return true;
    }

    /** In which epoch a member said last that it stands in line; -1 if it does not. */
    private long epochInLine(final int memberId)
    {
        final MemberProcess member = members.get(memberId);
        final String line = member.lastLine("in line ", "out of line ");
        return member.isAlive() && line != null && line.startsWith("in line ") ? epoch(line) : -1;
    }

    private static long epoch(final String line)
    {
        final int at = line.indexOf(" epoch=") + " epoch=".length();
        final int end = line.indexOf(' ', at);
        return Long.parseLong(line.substring(at, end < 0 ? line.length() : end));
    }

    /** By its id. */
    public MemberProcess member(final int memberId)
    {
        return members.get(memberId);
    }

    /** The members' folders, by their ids. */
    public List<Path> dirs()
    {
        return members.stream().map(MemberProcess::memberDir).collect(Collectors.toList());
    }

    /** How many members there are. */
    public int size()
    {
        return members.size();
    }

    /** All that they have said. */
    public String output()
    {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < members.size(); i++)
        {
            text.append("member ").append(i).append(":").append(System.lineSeparator())
                .append(members.get(i).output()).append(System.lineSeparator());
        }
        return text.toString();
    }

    @Override
    public void close()
    {
        members.forEach(MemberProcess::close);
    }
}
