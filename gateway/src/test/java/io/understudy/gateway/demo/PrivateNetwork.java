package io.understudy.gateway.demo;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A network namespace for each member and one between them that routes, so that any way can be cut
 * without a word to either end: packets are dropped where they would be forwarded. The client stays
 * in the host's namespace, on a way of its own. Needs root and ip(8); all of it is named after this
 * process, removed at the end, and after a kill by the next run.
 *
 * <pre>
 *   client  .1 --- .2 \        / .6 --- .5   member 0
 *                       hub ---- .10 -- .9   member 1
 *                              \ .14 - .13   member 2
 * </pre>
 */
public final class PrivateNetwork implements AutoCloseable
{
    private static final String PREFIX = "understudy-";
    /** RFC 2544: for measurements inside one network, routed by nobody. */
    private static final String RANGE = "198.18.";
    private static final int ATTEMPTS = 4;
    private static final int ADDRESSES_A_WAY = 4;
    private static final String FORWARD =
        "echo 1 > /proc/sys/net/ipv4/ip_forward";

    private final int size;
    private final String name;
    private final String link;
    private final String net;
    private final List<String[]> cuts = new ArrayList<>();

    private PrivateNetwork(final int size, final int subnet)
    {
        this.size = size;
        final long pid = ProcessHandle.current().pid();
        name = PREFIX + pid + '-';
        link = "us" + pid;
        net = RANGE + subnet + '.';
    }

    /**
     * Makes the network.
     *
     * @throws UnsupportedOperationException saying why, where this user or host cannot.
     */
    public static PrivateNetwork open(final int members)
    {
        String why = null;
        for (int i = 0; i < ATTEMPTS; i++)
        {
            final PrivateNetwork network = new PrivateNetwork(members, new Random().nextInt(256));
            try
            {
                sweep();
                network.make();
                return network;
            }
            catch (final IllegalStateException | UncheckedIOException ex)
            {
                why = ex.getMessage();
                network.close();
            }
        }
        throw new UnsupportedOperationException("no network namespaces here: " + why);
    }

    private void make()
    {
        HostCommand.run("ip", "netns", "add", hub());
        HostCommand.run("ip", "link", "add", link, "type", "veth",
            "peer", "name", "client", "netns", hub());
        HostCommand.run("ip", "addr", "add", clientHost() + "/30", "dev", link);
        HostCommand.run("ip", "link", "set", link, "up");
        inHub("addr", "add", net + "2/30", "dev", "client");
        inHub("link", "set", "client", "up");
        // Refused where another run has this range.
        HostCommand.run(
            "ip", "route", "add", net + "0/24", "via", net + "2", "dev", link);
        for (int i = 0; i < size; i++)
        {
            makeMember(i);
        }
        HostCommand.run("ip", "netns", "exec", hub(), "sh", "-c", FORWARD);
    }

    private void makeMember(final int memberId)
    {
        final String space = space(memberId);
        final String end = end(memberId);
        final String router = net + (ADDRESSES_A_WAY * (memberId + 1) + 2);
        HostCommand.run("ip", "netns", "add", space);
        inHub("link", "add", end, "type", "veth", "peer", "name", "hub", "netns", space);
        inHub("addr", "add", router + "/30", "dev", end);
        inHub("link", "set", end, "up");
        HostCommand.run("ip", "-n", space, "link", "set", "lo", "up");
        HostCommand.run("ip", "-n", space, "addr", "add", host(memberId) + "/30", "dev", "hub");
        HostCommand.run("ip", "-n", space, "link", "set", "hub", "up");
        HostCommand.run("ip", "-n", space, "route", "add", "default", "via", router);
    }

    private void inHub(final String... arguments)
    {
        final List<String> command = new ArrayList<>(List.of("ip", "-n", hub()));
        command.addAll(List.of(arguments));
        HostCommand.run(command.toArray(new String[0]));
    }

    /** The namespace in which everything is forwarded. */
    public String hub()
    {
        return name + "hub";
    }

    /** The namespace of a member. */
    public String space(final int memberId)
    {
        return name + memberId;
    }

    /** Where a member is reached. */
    public String host(final int memberId)
    {
        return net + (ADDRESSES_A_WAY * (memberId + 1) + 1);
    }

    /** The hub's end of the way to a member. */
    public static String end(final int memberId)
    {
        return "member-" + memberId;
    }

    /** On which the members reach the client. */
    public String clientHost()
    {
        return net + "1";
    }

    /** Where each member runs. */
    public List<Place> places()
    {
        final List<Place> places = new ArrayList<>();
        for (int i = 0; i < size; i++)
        {
            places.add(new Place(host(i), List.of("ip", "netns", "exec", space(i))));
        }
        return places;
    }

    /** From now on nothing passes between a member and the other members, either way. */
    public void cutFromMembers(final int memberId)
    {
        for (int i = 0; i < size; i++)
        {
            if (i != memberId)
            {
                cut("from", host(memberId), "to", host(i));
                cut("from", host(i), "to", host(memberId));
            }
        }
    }

    /** From now on nothing passes to a member or from it. */
    public void cutOff(final int memberId)
    {
        cut("from", host(memberId));
        cut("to", host(memberId));
    }

    private void cut(final String... way)
    {
        rule("add", way);
        cuts.add(way);
    }

    private void rule(final String what, final String... way)
    {
        final List<String> arguments = new ArrayList<>(List.of("rule", what));
        arguments.addAll(List.of(way));
        arguments.add("blackhole");
        inHub(arguments.toArray(new String[0]));
    }

    /** Everything passes again. */
    public void heal()
    {
        cuts.forEach(way -> rule("del", way));
        cuts.clear();
    }

    @Override
    public void close()
    {
        HostCommand.attempt("ip", "link", "del", link);
        for (int i = 0; i < size; i++)
        {
            HostCommand.attempt("ip", "netns", "del", space(i));
        }
        HostCommand.attempt("ip", "netns", "del", hub());
    }

    /** What runs that were killed have left: who made it is in its name, and gone. */
    private static void sweep()
    {
        for (final String listed : HostCommand.run("ip", "netns", "list").split("\n"))
        {
            final String space = listed.split(" ")[0];
            if (space.matches(PREFIX + "\\d+-(hub|\\d+)") &&
                ProcessHandle.of(Long.parseLong(space.split("-")[1])).isEmpty())
            {
                for (final String pid : HostCommand.run("ip", "netns", "pids", space).split("\n"))
                {
                    if (!pid.isEmpty())
                    {
                        ProcessHandle.of(Long.parseLong(pid))
                            .ifPresent(ProcessHandle::destroyForcibly);
                    }
                }
                HostCommand.attempt("ip", "netns", "del", space);
            }
        }
    }
}
