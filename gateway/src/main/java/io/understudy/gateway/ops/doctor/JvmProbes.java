package io.understudy.gateway.ops.doctor;

import io.understudy.gateway.ops.settings.Settings;
import java.util.List;

/** Looks at the JVM: version, opened packages, flags that cause pauses. */
final class JvmProbes
{
    static final List<Probe> ALL = List.of(
        Probe.of("jdk", JvmProbes::jdk),
        Probe.of("opens", JvmProbes::opens),
        Probe.of("perfData", JvmProbes::perfData),
        Probe.of("safepoints", JvmProbes::safepoints),
        Probe.of("heap", JvmProbes::heap));

    private static final int OLDEST_FEATURE = 17;

    private JvmProbes()
    {
    }

    private static Finding jdk(final Host host, final Settings settings)
    {
        return host.javaFeature() >= OLDEST_FEATURE ?
            Finding.ok("jdk", host.javaName()) :
            Finding.fail("jdk", host.javaName(), "set JAVA_HOME to a JDK of version 17 or later");
    }

    private static Finding opens(final Host host, final Settings settings)
    {
        final List<String> missing = host.missingArguments();
        return missing.isEmpty() ?
            Finding.ok("opens", "all") :
            Finding.fail(
                "opens", "missing " + String.join(" ", missing),
                "start by scripts/understudy, or as java @scripts/jvm/opens.args ...");
    }

    /** The JVM writes its counters to a file in /tmp from inside safepoints. */
    private static Finding perfData(final Host host, final Settings settings)
    {
        return "true".equals(host.jvmFlag("UsePerfData")) ?
            Finding.warn(
                "perfData", "UsePerfData=true: pauses wait for the disk of /tmp",
                "add -XX:-UsePerfData, as scripts/jvm/member.args does") :
            Finding.ok("perfData", "UsePerfData=" + host.jvmFlag("UsePerfData"));
    }

    /** In JDK 17 all threads are stopped once a second, whether there is work for it or not. */
    private static Finding safepoints(final Host host, final Settings settings)
    {
        final String intervalMs = host.jvmFlag("GuaranteedSafepointInterval");
        return intervalMs == null || "0".equals(intervalMs) ?
            Finding.ok("safepoints", "GuaranteedSafepointInterval=" + intervalMs) :
            Finding.warn(
                "safepoints", "GuaranteedSafepointInterval=" + intervalMs + " ms",
                "add -XX:+UnlockDiagnosticVMOptions -XX:GuaranteedSafepointInterval=0, as " +
                "scripts/jvm/member.args does");
    }

    private static Finding heap(final Host host, final Settings settings)
    {
        final String initial = host.jvmFlag("InitialHeapSize");
        final String max = host.jvmFlag("MaxHeapSize");
        final String found = "from " + initial + " to " + max + " bytes";
        return initial != null && initial.equals(max) ?
            Finding.ok("heap", found) :
            Finding.warn(
                "heap", found,
                "give -Xms and -Xmx the same value, as scripts/jvm/member.args does: growing " +
                "the heap is a pause");
    }
}
