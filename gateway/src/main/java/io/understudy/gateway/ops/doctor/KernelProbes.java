package io.understudy.gateway.ops.doctor;

import io.understudy.gateway.ops.settings.MemberSettings;
import io.understudy.gateway.ops.settings.Settings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks at what the kernel allows and how it is tuned, in /proc and /sys. */
final class KernelProbes
{
    static final List<Probe> ALL = List.of(
        Probe.of("kernel", KernelProbes::kernel),
        Probe.of("cores", KernelProbes::cores),
        Probe.of("timerSlack", KernelProbes::timerSlack),
        Probe.of("priority", KernelProbes::priority),
        Probe.of("hugePages", KernelProbes::hugePages),
        Probe.of("clock", KernelProbes::clock),
        Probe.of("swap", KernelProbes::swap),
        Probe.of("governor", KernelProbes::governor),
        Probe.of("maps", KernelProbes::maps),
        Probe.of("files", KernelProbes::files));

    private static final Set<String> FAST_CLOCKS =
        Set.of("tsc", "kvm-clock", "arch_sys_counter", "hyperv_clocksource_tsc_page");
    private static final int CAP_SYS_NICE = 23; // include/uapi/linux/capability.h
    private static final int NICE_MINUS_20 = 40; // RLIMIT_NICE counts 20 - nice, getrlimit(2)
    private static final int POPULATE_MAJOR = 5;
    private static final int POPULATE_MINOR = 14;
    private static final int DEDICATED_CORES = 6;
    private static final long FEW_MAPS = 65_530;
    private static final long TOO_FEW_MAPS = 4_096;
    private static final long FEW_FILES = 4_096;
    private static final long TOO_FEW_FILES = 256;

    private KernelProbes()
    {
    }

    /**
     * Reads by a buffer: files of sysctl say that they are empty, from which readString concludes
     * that the first byte is all there is.
     */
    private static String read(final Host host, final String path) throws IOException
    {
        return String.join("\n", Files.readAllLines(host.root().resolve(path))).trim();
    }

    /** MADV_POPULATE_WRITE, which prepares pages in one call, came with Linux 5.14. */
    private static Finding kernel(final Host host, final Settings settings) throws IOException
    {
        final String release = read(host, "proc/sys/kernel/osrelease");
        final String[] numbers = release.split("[^0-9]+", 3);
        final int major = Integer.parseInt(numbers[0]);
        final int minor = Integer.parseInt(numbers[1]);
        return major > POPULATE_MAJOR || major == POPULATE_MAJOR && minor >= POPULATE_MINOR ?
            Finding.ok("kernel", release) :
            Finding.warn(
                "kernel", release + ": no MADV_POPULATE_WRITE, the first append to a page waits",
                "run Linux 5.14 or later");
    }

    private static Finding cores(final Host host, final Settings settings)
    {
        final String profile = settings.get(MemberSettings.PROFILE);
        final int wanted = "dedicated".equals(profile) ? DEDICATED_CORES : 2;
        final String found = host.cores() + " for profile=" + profile;
        return host.cores() >= wanted ?
            Finding.ok("cores", found) :
            Finding.warn(
                "cores", found, "give it " + wanted + " cores, or choose profile=compact");
    }

    private static Finding timerSlack(final Host host, final Settings settings) throws IOException
    {
        final Path file = host.root().resolve("proc/self/timerslack_ns");
        final String found = Files.exists(file) ? read(host, "proc/self/timerslack_ns") : "none";
        return Files.isWritable(file) ?
            Finding.ok("timerSlack", found + " ns, and the member may lower it for itself") :
            Finding.warn(
                "timerSlack", found + ", not ours to lower: parking takes 50 us longer than asked",
                "mount /proc writable, or set idle.parkNs=0 and give the duty thread a core");
    }

    private static Finding priority(final Host host, final Settings settings) throws IOException
    {
        final String capabilities = field(read(host, "proc/self/status"), "CapEff:");
        if ((Long.parseUnsignedLong(capabilities, 16) & 1L << CAP_SYS_NICE) != 0)
        {
            return Finding.ok("priority", "may be raised (CAP_SYS_NICE)");
        }
        final String limit = field(read(host, "proc/self/limits"), "Max nice priority");
        return number(limit) >= NICE_MINUS_20 ?
            Finding.ok("priority", "may be raised (nice limit " + limit + ")") :
            Finding.warn(
                "priority", "may not be raised (nice limit " + limit + ", no CAP_SYS_NICE)",
                "add 'nice -20' for this user to /etc/security/limits.conf, or " +
                "LimitNICE=-20 to the systemd unit, or --cap-add SYS_NICE to the container");
    }

    private static Finding hugePages(final Host host, final Settings settings) throws IOException
    {
        final String path = "sys/kernel/mm/transparent_hugepage/enabled";
        final String found =
            Files.exists(host.root().resolve(path)) ? read(host, path) : "none";
        return found.contains("[always]") ?
            Finding.warn(
                "hugePages", found + ": the kernel compacts memory while the member runs",
                "echo madvise > /" + path) :
            Finding.ok("hugePages", found);
    }

    private static Finding clock(final Host host, final Settings settings) throws IOException
    {
        final String folder = "sys/devices/system/clocksource/clocksource0/";
        final String found = read(host, folder + "current_clocksource");
        return FAST_CLOCKS.contains(found) ?
            Finding.ok("clock", found) :
            Finding.warn(
                "clock", found + ": each look at the clock is a system call",
                "echo one of '" + read(host, folder + "available_clocksource") + "' that is " +
                "read in user space (tsc) > /" + folder + "current_clocksource");
    }

    private static Finding swap(final Host host, final Settings settings) throws IOException
    {
        final List<String> areas = read(host, "proc/swaps").lines().skip(1).toList();
        return areas.isEmpty() ?
            Finding.ok("swap", "none") :
            Finding.warn(
                "swap", areas.size() + " areas: a page that was swapped out stops an order",
                "swapoff -a, or sysctl vm.swappiness=1");
    }

    private static Finding governor(final Host host, final Settings settings) throws IOException
    {
        final Set<String> governors = new TreeSet<>();
        final Path cpus = host.root().resolve("sys/devices/system/cpu");
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(cpus, "cpu[0-9]*"))
        {
            for (final Path folder : folders)
            {
                final Path file = folder.resolve("cpufreq/scaling_governor");
                if (Files.exists(file))
                {
                    governors.add(read(host, host.root().relativize(file).toString()));
                }
            }
        }
        governors.remove("performance");
        return governors.isEmpty() ?
            Finding.ok("governor", "performance, or left to the hypervisor") :
            Finding.warn(
                "governor", String.join(", ", governors) + ": cores slow down between orders",
                "cpupower frequency-set -g performance");
    }

    private static Finding maps(final Host host, final Settings settings) throws IOException
    {
        final long found = number(read(host, "proc/sys/vm/max_map_count"));
        final String remedy = "sysctl vm.max_map_count=" + FEW_MAPS;
        return limit("maps", found, TOO_FEW_MAPS, FEW_MAPS, remedy);
    }

    private static Finding files(final Host host, final Settings settings) throws IOException
    {
        final long found = number(field(read(host, "proc/self/limits"), "Max open files"));
        final String remedy = "ulimit -n " + FEW_FILES + " in the shell that starts the member";
        return limit("files", found, TOO_FEW_FILES, FEW_FILES, remedy);
    }

    private static Finding limit(
        final String subject, final long found, final long tooFew, final long few,
        final String remedy)
    {
        final String text = found == Long.MAX_VALUE ? "unlimited" : found + " allowed";
        if (found < tooFew)
        {
            return Finding.fail(subject, text, remedy);
        }
        return found < few ? Finding.warn(subject, text, remedy) : Finding.ok(subject, text);
    }

    private static long number(final String text)
    {
        return "unlimited".equals(text) ? Long.MAX_VALUE : Long.parseLong(text);
    }

    /** The first word after a line's label. */
    private static String field(final String text, final String label) throws IOException
    {
        for (final String line : text.lines().toList())
        {
            if (line.startsWith(label))
            {
                return line.substring(label.length()).trim().split("\\s+")[0];
            }
        }
        throw new IOException("no line " + label);
    }
}
