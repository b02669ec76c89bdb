package io.understudy.gateway.ops.doctor;

import io.understudy.gateway.ops.settings.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Looks at everything that a member needs of its host. One thread. */
public final class Doctor
{
    private final Host host;
    private final Settings settings;

    /**
     * Looks at this host.
     *
     * @param settings of the member that shall run on it.
     */
    public Doctor(final Settings settings)
    {
        this(new LocalHost(), settings);
    }

    Doctor(final Host host, final Settings settings)
    {
        this.host = host;
        this.settings = settings;
    }

    /**
     * Looks at everything.
     *
     * @return a finding for each thing; what could not be read is a warning that says so.
     */
    public List<Finding> examine()
    {
        final List<Probe> probes = new ArrayList<>(JvmProbes.ALL);
        probes.addAll(KernelProbes.ALL);
        probes.addAll(StorageProbes.ALL);
        probes.add(DoorProbe.DOOR);
        final List<Finding> findings = new ArrayList<>();
        for (final Probe probe : probes)
        {
            findings.add(look(probe));
        }
        return findings;
    }

    private Finding look(final Probe probe)
    {
        try
        {
            return probe.look(host, settings);
        }
        catch (final IOException | RuntimeException ex)
        {
            return Finding.warn(
                probe.subject(), "cannot be told: " + ex, "look at it by hand on this host");
        }
    }
}
