package io.understudy.gateway.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rig's members for whoever measures them from another module. One thread, but for close. */
public final class Members implements AutoCloseable
{
    private final Cluster cluster;

    /**
     * Members that are not started yet, with the settings of those that share a few cores.
     *
     * @param runDir   for their folders.
     * @param size     how many.
     * @param settings further ones, NAME=VALUE.
     */
    public Members(final Path runDir, final int size, final List<String> settings)
    {
        cluster = new Cluster(runDir, size, options(settings));
    }

    /** Starts all; returns when one serves and the others stand in line. */
    public void start()
    {
        cluster.start();
    }

    /**
     * Waits until one serves and the others stand in line.
     *
     * @throws IllegalStateException with what they said, if that takes too long.
     */
    public void awaitWhole()
    {
        cluster.awaitWhole();
    }

    /**
     * Looks at what the members have said.
     *
     * @return whether one serves and the others stand in line.
     */
    public boolean isWhole()
    {
        return cluster.isWhole();
    }

    /**
     * Looks at what the members have said.
     *
     * @return whose last word was that it serves, -1 if nobody's.
     */
    public int servingMember()
    {
        return cluster.servingMember();
    }

    /**
     * Looks at what a member has said.
     *
     * @param memberId whose words.
     * @param prefix   of the lines to find.
     * @return all lines that begin so, in order.
     */
    public List<String> lines(final int memberId, final String prefix)
    {
        return cluster.member(memberId).said(prefix);
    }

    /**
     * Looks at a member's process.
     *
     * @param memberId of the member.
     * @return whether it runs.
     */
    public boolean isAlive(final int memberId)
    {
        return cluster.member(memberId).isAlive();
    }

    /**
     * Sends SIGKILL and returns at once.
     *
     * @param memberId whom to kill.
     */
    public void killNow(final int memberId)
    {
        cluster.member(memberId).killNow();
    }

    /**
     * Starts a killed member on its folder, and does not wait for it.
     *
     * @param memberId that was killed.
     */
    public void restart(final int memberId)
    {
        cluster.member(memberId).awaitEnd();
        cluster.member(memberId).launch(false);
    }

    /**
     * Sends a signal.
     *
     * @param memberId to whom.
     * @param name     as kill(1) takes it: STOP, CONT.
     */
    public void signal(final int memberId, final String name)
    {
        cluster.member(memberId).signal(name);
    }

    /**
     * The members' folders.
     *
     * @return by member id.
     */
    public List<Path> dirs()
    {
        return cluster.dirs();
    }

    /**
     * All that the members have said.
     *
     * @return their lines.
     */
    public String output()
    {
        return cluster.output();
    }

    /**
     * The settings that differ from a member's defaults.
     *
     * @param settings as given to the constructor.
     * @return command line options.
     */
    public static List<String> settings(final List<String> settings)
    {
        final List<String> all = new ArrayList<>(Cluster.SHARING_CORES);
        all.addAll(options(settings));
        return all;
    }

    private static List<String> options(final List<String> settings)
    {
        final List<String> options = new ArrayList<>();
        settings.forEach(setting -> options.addAll(List.of("--set", setting)));
        return options;
    }

    @Override
    public void close()
    {
        cluster.close();
    }
}
