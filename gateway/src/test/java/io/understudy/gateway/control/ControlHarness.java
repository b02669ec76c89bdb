package io.understudy.gateway.control;

import io.understudy.gateway.ingress.Drivers;
import io.understudy.gateway.takeover.Configuration;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.agrona.CloseHelper;

/** Control planes of several members in one JVM, on loopback ports found free. */
final class ControlHarness implements AutoCloseable
{
    static final int ENGINE_VERSION = 3;

    private static final long DEADLINE_NS = TimeUnit.SECONDS.toNanos(15);

    final List<String> messages = Collections.synchronizedList(new ArrayList<>());
    final List<ControlMember> members = new ArrayList<>();
    final ControlPlane[] planes;
    private final Path dir;
    private final List<String> aeronDirs = new ArrayList<>();

    ControlHarness(final Path dir, final int count)
    {
        this.dir = dir;
        planes = new ControlPlane[count];
        final int basePort = freePorts(count * ControlMember.PORTS);
        for (int i = 0; i < count; i++)
        {
            members.add(
                new ControlMember(i, "127.0.0.1", basePort + i * ControlMember.PORTS));
            aeronDirs.add(Drivers.freshDir("control-test-" + i));
        }
    }

    /** Below the ports that the kernel gives out by itself. */
    static int freePorts(final int count)
    {
        while (true)
        {
            final int base = ThreadLocalRandom.current().nextInt(12_000, 32_000 - count);
            if (areFree(base, count))
            {
                return base;
            }
        }
    }

    private static boolean areFree(final int base, final int count)
    {
        for (int i = 0; i < count; i++)
        {
            try (DatagramSocket socket = new DatagramSocket(null))
            {
                socket.setReuseAddress(false);
                socket.bind(new InetSocketAddress("127.0.0.1", base + i));
            }
            catch (final SocketException ex)
            {
                return false;
            }
        }
        return true;
    }

    ControlContext context(final int memberId)
    {
        return new ControlContext()
            .memberId(memberId)
            .clusterId(7)
            .engineVersion(ENGINE_VERSION)
            .bootHash(100 + memberId)
            .dir(dir.resolve("member-" + memberId))
            .aeronDir(aeronDirs.get(memberId))
            .members(members)
            .leaderHeartbeat(TimeUnit.MILLISECONDS.toNanos(100), TimeUnit.SECONDS.toNanos(1))
            .election(TimeUnit.MILLISECONDS.toNanos(500), TimeUnit.SECONDS.toNanos(2))
            .messages(messages::add);
    }

    void launch(final int memberId, final boolean bootstrap)
    {
        planes[memberId] = ControlPlane.launch(context(memberId).bootstrap(bootstrap));
    }

    void launchAll(final boolean bootstrap)
    {
        for (int i = 0; i < planes.length; i++)
        {
            launch(i, bootstrap);
        }
    }

    void stop(final int memberId)
    {
        CloseHelper.close(planes[memberId]);
        planes[memberId] = null;
    }

    int awaitLeader()
    {
        await("a leader", () -> leader() >= 0);
        return leader();
    }

    int leader()
    {
        for (int i = 0; i < planes.length; i++)
        {
            if (planes[i] != null && planes[i].isLeader())
            {
                return i;
            }
        }
        return -1;
    }

    void awaitEpochEverywhere(final long epoch)
    {
        for (int i = 0; i < planes.length; i++)
        {
            if (planes[i] != null)
            {
                final ControlPlane plane = planes[i];
                await("epoch " + epoch + " at member " + i, () ->
                {
                    final Configuration heard = plane.configuration();
                    return heard != null && heard.epoch() >= epoch;
                });
            }
        }
    }

    OperatorControl operator()
    {
        return new OperatorControl(ControlMember.ingressEndpoints(members), "127.0.0.1",
            DEADLINE_NS, ex -> messages.add("operator: " + ex));
    }

    void await(final String what, final BooleanSupplier condition)
    {
        final long startNs = System.nanoTime();
        while (!condition.getAsBoolean())
        {
            if (System.nanoTime() - startNs > DEADLINE_NS)
            {
                throw new AssertionError("no " + what + " in time; heard: " + messages);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    @Override
    public void close()
    {
        for (int i = 0; i < planes.length; i++)
        {
            stop(i);
        }
    }
}
