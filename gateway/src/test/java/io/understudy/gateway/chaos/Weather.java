package io.understudy.gateway.chaos;

import io.understudy.gateway.demo.HostCommand;
import io.understudy.gateway.demo.Launcher;
import io.understudy.gateway.demo.PrivateNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What befalls packets in the hub of a private network: dropped by nftables, slowed down by tbf,
 * delayed, reordered and doubled by netem or, where the kernel has none, by a {@link Relay} through
 * which they are routed. Each effect is undone alone. The main thread.
 */
final class Weather implements AutoCloseable
{
    private static final String TABLE = "77";
    private static final String DEVICE = "relay";

    private final PrivateNetwork network;
    private final Path script;
    private final int places;
    private final boolean hasNft;
    private final boolean hasNetem;
    private final List<String> rules = new ArrayList<>();
    private final Process relay;

    /** places: how many namespaces there are beside the hub and the clients'. */
    Weather(final PrivateNetwork network, final int places, final Path dir)
    {
        this.network = network;
        this.places = places;
        script = dir.resolve("weather.nft");
        hasNft = can("ip", "netns", "exec", network.hub(), "nft", "list", "ruleset");
        hasNetem = can("tc", "-n", network.hub(), "qdisc", "add", "dev",
            PrivateNetwork.end(0), "root", "netem", "delay", "1ms");
        relay = hasNetem || !hasTun() ? null : startRelay();
        heal();
    }

    private static boolean can(final String... command)
    {
        try
        {
            HostCommand.run(command);
            return true;
        }
        catch (final IllegalStateException | UncheckedIOException ex)
        {
            return false;
        }
    }

    boolean hasNft()
    {
        return hasNft;
    }

    boolean hasNetem()
    {
        return hasNetem;
    }

    boolean hasTun()
    {
        return Files.exists(TunDevice.PATH);
    }

    /** Packets that match are dropped. */
    Runnable drop(final String... matches)
    {
        final List<String> added = new ArrayList<>();
        for (final String match : matches)
        {
            added.add(match + " drop");
        }
        rules.addAll(added);
        apply();
        return () ->
        {
            added.forEach(rules::remove);
            apply();
        };
    }

    /** Nothing passes to a place or from it. */
    Runnable isolate(final int place)
    {
        final String host = network.host(place);
        return drop("ip saddr " + host, "ip daddr " + host);
    }

    /** What one place sends another does not arrive. */
    String way(final int from, final int to)
    {
        return "ip saddr " + network.host(from) + " ip daddr " + network.host(to);
    }

    /** Of a hundred packets to and from a place so many are dropped. */
    Runnable lose(final int place, final int percent)
    {
        final String host = network.host(place);
        final String random = " numgen random mod 100 < " + percent;
        return drop("ip saddr " + host + random, "ip daddr " + host + random);
    }

    /** A place's line carries no more than this, each way. */
    Runnable slow(final int place, final int kbit)
    {
        final String[][] ends = {
            {network.hub(), PrivateNetwork.end(place)}, {network.space(place), "hub"}};
        for (final String[] end : ends)
        {
            HostCommand.run("tc", "-n", end[0], "qdisc", "replace", "dev", end[1], "root", "tbf",
                "rate", kbit + "kbit", "burst", "32kb", "latency", "100ms");
        }
        return () ->
        {
            for (final String[] end : ends)
            {
                HostCommand.attempt("tc", "-n", end[0], "qdisc", "del", "dev", end[1], "root");
            }
        };
    }

    /** Packets to and from a place are late, out of order and doubled. */
    Runnable disturb(final int place, final Relay.Terms terms)
    {
        return hasNetem ? disturbByNetem(place, terms) : disturbByRelay(place, terms);
    }

    private Runnable disturbByNetem(final int place, final Relay.Terms terms)
    {
        final String[][] ends = {
            {network.hub(), PrivateNetwork.end(place)}, {network.space(place), "hub"}};
        for (final String[] end : ends)
        {
            HostCommand.run("tc", "-n", end[0], "qdisc", "replace", "dev", end[1], "root",
                "netem", "delay", terms.delayUs() + "us", terms.jitterUs() + "us",
                "duplicate", terms.duplicatePercent() + "%");
        }
        return () ->
        {
            for (final String[] end : ends)
            {
                HostCommand.attempt("tc", "-n", end[0], "qdisc", "del", "dev", end[1], "root");
            }
        };
    }

    /** All that the hub gets for or from the place leaves by the relay's device and comes back. */
    private Runnable disturbByRelay(final int place, final Relay.Terms terms)
    {
        tell(terms);
        final List<String> ways = new ArrayList<>(List.of("iif " + PrivateNetwork.end(place)));
        for (int i = 0; i < places; i++)
        {
            if (i != place)
            {
                ways.add("iif " + PrivateNetwork.end(i) + " to " + network.host(place));
            }
        }
        ways.add("iif client to " + network.host(place));
        ways.forEach(way -> rule("add", way));
        return () -> ways.forEach(way -> rule("del", way));
    }

    private void tell(final Relay.Terms terms)
    {
        try
        {
            relay.getOutputStream().write(
                (String.join(" ", terms.words()) + '\n').getBytes(StandardCharsets.US_ASCII));
            relay.getOutputStream().flush();
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException("the relay has ended: it said in " +
                script.resolveSibling("relay.out"), ex);
        }
    }

    private void rule(final String what, final String way)
    {
        final List<String> command = new ArrayList<>(
            List.of("ip", "-n", network.hub(), "rule", what));
        command.addAll(List.of(way.split(" ")));
        command.addAll(List.of("table", TABLE));
        HostCommand.attempt(command.toArray(new String[0]));
    }

    /** It runs from the beginning on: until it is attached, packets for it are lost. */
    private Process startRelay()
    {
        HostCommand.run("ip", "-n", network.hub(), "tuntap", "add", DEVICE, "mode", "tun");
        HostCommand.run("ip", "-n", network.hub(), "link", "set", DEVICE, "up");
        HostCommand.run("ip", "netns", "exec", network.hub(), "sh", "-c",
            "echo 0 > /proc/sys/net/ipv4/conf/all/rp_filter; " +
            "echo 0 > /proc/sys/net/ipv4/conf/" + DEVICE + "/rp_filter");
        HostCommand.run("ip", "-n", network.hub(), "route", "replace", "default", "dev", DEVICE,
            "table", TABLE);
        return Launcher.start(new ProcessBuilder("ip", "netns", "exec", network.hub(),
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
            "-cp", System.getProperty("java.class.path"), RelayMain.class.getName(), DEVICE)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(
                script.resolveSibling("relay.out").toFile())));
    }

    private void apply()
    {
        if (!hasNft)
        {
            return;
        }
        final StringBuilder text = new StringBuilder("table ip chaos\ndelete table ip chaos\n")
            .append("table ip chaos {\nchain forward {\n")
            .append("type filter hook forward priority 0; policy accept;\n");
        rules.forEach(rule -> text.append(rule).append('\n'));
        try
        {
            Files.writeString(script, text.append("}\n}\n"));
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
        HostCommand.run(
            "ip", "netns", "exec", network.hub(), "nft", "-f", script.toString());
    }

    /** Whatever is left of any effect is undone. */
    void heal()
    {
        rules.clear();
        apply();
        for (int i = 0; i < places; i++)
        {
            HostCommand.attempt("tc", "-n", network.hub(), "qdisc", "del", "dev",
                PrivateNetwork.end(i), "root");
            HostCommand.attempt("tc", "-n", network.space(i), "qdisc", "del", "dev", "hub", "root");
        }
    }

    @Override
    public void close()
    {
        heal();
        if (relay != null)
        {
            relay.destroyForcibly();
        }
    }
}
