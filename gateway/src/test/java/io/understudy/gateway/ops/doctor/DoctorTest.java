package io.understudy.gateway.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.gateway.ops.settings.MemberSettings;
import io.understudy.gateway.ops.settings.Settings;
import io.understudy.gateway.ops.settings.SettingsResolver;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The doctor's verdicts on hosts made up of files. */
final class DoctorTest
{
    private static final String LIMITS =
        "Limit                     Soft Limit           Hard Limit           Units     \n" +
        "Max open files            %s                 1048576              files     \n" +
        "Max nice priority         %s                    0                             \n";

    @TempDir
    private Path root;

    private final MadeUpHost host = new MadeUpHost();
    private final SettingsResolver resolver = MemberSettings.resolver()
        .environment(Map.of()).systemProperties(new Properties());

    /** Files under a folder, and the rest as fields. */
    private final class MadeUpHost implements Host
    {
        private int javaFeature = 17;
        private List<String> missing = List.of();
        private final Map<String, String> flags = new HashMap<>(Map.of(
            "UsePerfData", "false", "GuaranteedSafepointInterval", "0",
            "InitialHeapSize", "536870912", "MaxHeapSize", "536870912"));
        private int cores = 2;
        private long usableBytes = 64L << 30;
        private String fallocateFailure;

        @Override
        public Path root()
        {
            return root;
        }

        @Override
        public int javaFeature()
        {
            return javaFeature;
        }

        @Override
        public String javaName()
        {
            return "made up " + javaFeature;
        }

        @Override
        public List<String> missingArguments()
        {
            return missing;
        }

        @Override
        public String jvmFlag(final String flag)
        {
            return flags.get(flag);
        }

        @Override
        public int cores()
        {
            return cores;
        }

        @Override
        public long usableBytes(final Path folder)
        {
            return usableBytes;
        }

        @Override
        public long totalBytes(final Path folder)
        {
            return 128L << 30;
        }

        @Override
        public String fallocateFailure(final Path folder)
        {
            return fallocateFailure;
        }
    }

    @BeforeEach
    void makeUpAHostThatSuits() throws IOException
    {
        write("proc/sys/kernel/osrelease", "6.1.0-18-amd64\n");
        write("proc/self/timerslack_ns", "50000\n");
        write("proc/self/status", "Name:\tjava\nCapEff:\t0000000000800000\n");
        write("proc/self/limits", String.format(LIMITS, 65_536, 0));
        write("proc/self/mounts", "/dev/a / ext4 rw 0 0\ntmpfs /dev/shm tmpfs rw 0 0\n");
        write("proc/swaps", "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n");
        write("proc/sys/vm/max_map_count", "65530\n");
        write("sys/kernel/mm/transparent_hugepage/enabled", "always [madvise] never\n");
        write("sys/devices/system/clocksource/clocksource0/current_clocksource", "tsc\n");
        write("sys/devices/system/clocksource/clocksource0/available_clocksource", "tsc hpet\n");
        write("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "performance\n");
        Files.createDirectories(root.resolve("dev/shm"));
        resolver.set("member.dir", root.resolve("run/member-0").toString());
    }

    private void write(final String path, final String text) throws IOException
    {
        final Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Finding> examine()
    {
        final Settings settings = resolver.resolve();
        return new Doctor(host, settings).examine();
    }

    private Finding finding(final String subject)
    {
        return examine().stream().filter(f -> f.subject().equals(subject)).findFirst().get();
    }

    @Test
    void shouldFindNothingWrongWithAHostThatSuits()
    {
        assertThat(examine()).hasSize(20).allSatisfy(finding ->
        {
            assertThat(finding.verdict()).as(finding.toString()).isEqualTo(Verdict.OK);
            assertThat(finding.remedy()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kernel|proc/sys/kernel/osrelease|5.10.0-28-amd64|WARN|run Linux 5.14 or later",
        "hugePages|sys/kernel/mm/transparent_hugepage/enabled|[always] madvise never|WARN|" +
            "echo madvise > /sys/kernel/mm/transparent_hugepage/enabled",
        "clock|sys/devices/system/clocksource/clocksource0/current_clocksource|hpet|WARN|tsc hpet",
        "governor|sys/devices/system/cpu/cpu1/cpufreq/scaling_governor|powersave|WARN|cpupower",
        "maps|proc/sys/vm/max_map_count|32000|WARN|sysctl vm.max_map_count=65530",
        "maps|proc/sys/vm/max_map_count|100|FAIL|sysctl vm.max_map_count=65530"})
    void shouldNameTheRemedyForWhatTheKernelSays(
        final String subject, final String path, final String text, final Verdict verdict,
        final String remedy) throws IOException
    {
        write(path, text + "\n");

        assertThat(finding(subject).verdict()).isEqualTo(verdict);
        assertThat(finding(subject).remedy()).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource({"65536, OK", "unlimited, OK", "1024, WARN", "100, FAIL"})
    void shouldJudgeHowManyFilesMayBeOpen(final String soft, final Verdict verdict)
        throws IOException
    {
        write("proc/self/limits", String.format(LIMITS, soft, 0));

        assertThat(finding("files").verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0000000000800000, 0, OK", "0000000000000000, 40, OK", "0000000000000000, 0, WARN",
        "000001ffffffffff, 0, OK"})
    void shouldKnowBothWaysToARaisedPriority(
        final String capabilities, final String niceLimit, final Verdict verdict)
        throws IOException
    {
        write("proc/self/status", "CapEff:\t" + capabilities + "\n");
        write("proc/self/limits", String.format(LIMITS, 65_536, niceLimit));

        assertThat(finding("priority").verdict()).isEqualTo(verdict);
    }

    @Test
    void shouldWarnOfSwap() throws IOException
    {
        write("proc/swaps", "Filename Type Size Used Priority\n/swapfile file 1 0 -2\n");

        assertThat(finding("swap").remedy()).startsWith("swapoff -a");
    }

    @Test
    void shouldFailAJvmTooOldOrNotOpened()
    {
        host.javaFeature = 11;
        host.missing = List.of("--add-opens=java.base/java.nio=ALL-UNNAMED");

        assertThat(finding("jdk").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding("opens").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding("opens").found()).contains("java.base/java.nio");
    }

    @ParameterizedTest
    @CsvSource({"perfData, UsePerfData, true", "safepoints, GuaranteedSafepointInterval, 1000",
        "heap, InitialHeapSize, 1048576"})
    void shouldWarnOfFlagsThatCausePauses(
        final String subject, final String flag, final String value)
    {
        host.flags.put(flag, value);

        assertThat(finding(subject).verdict()).isEqualTo(Verdict.WARN);
        assertThat(finding(subject).remedy()).contains("scripts/jvm/member.args");
    }

    @ParameterizedTest
    @CsvSource({"160, OK, WARN", "100, FAIL, WARN", "50, FAIL, FAIL", "4096, OK, OK"})
    void shouldCompareFreeSpaceWithWhatTheSettingsNeed(
        final long freeMib, final Verdict sharedMemory, final Verdict disk)
    {
        host.usableBytes = freeMib << 20;

        assertThat(finding("sharedMemory").verdict()).isEqualTo(sharedMemory);
        assertThat(finding("disk").verdict()).isEqualTo(disk);
    }

    @ParameterizedTest
    @CsvSource({"xfs, OK", "ext4, OK", "tmpfs, WARN", "overlay, WARN", "btrfs, WARN", "nfs4, FAIL",
        "fuse.sshfs, FAIL"})
    void shouldJudgeTheFileSystemThatTheMemberLiesOn(final String type, final Verdict verdict)
        throws IOException
    {
        write("proc/self/mounts", "x " + root.toRealPath() + " " + type +
            " rw 0 0\n/dev/a / zfs rw 0 0\ny /elsewhere nfs rw 0 0\n");

        assertThat(finding("fileSystem").verdict()).isEqualTo(verdict);
    }

    @Test
    void shouldFailWhereDiskBlocksCannotBeReserved()
    {
        host.fallocateFailure = "fallocate failed: Operation not supported";

        assertThat(finding("fallocate").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void shouldFailADoorWhosePortIsTaken() throws IOException
    {
        final InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (DatagramSocket holder = new DatagramSocket(any))
        {
            resolver.set("ingress.host", any.getAddress().getHostAddress())
                .set("ingress.door.port", Integer.toString(holder.getLocalPort()));

            assertThat(finding("door").verdict()).isEqualTo(Verdict.FAIL);
        }
        assertThat(finding("door").verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void shouldWarnOfFewCoresForTheProfile()
    {
        resolver.set("profile", "dedicated");

        assertThat(finding("cores").verdict()).isEqualTo(Verdict.WARN);
    }

    @Test
    void shouldSayWhatItCannotTell() throws IOException
    {
        Files.delete(root.resolve("proc/swaps"));

        assertThat(finding("swap").verdict()).isEqualTo(Verdict.WARN);
        assertThat(finding("swap").found()).startsWith("cannot be told: ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldReadAWholeNumberFromAFileThatSaysItIsEmpty() throws IOException
    {
        final Path file = Path.of("/proc/sys/vm/max_map_count");
        final String allowed = Files.readAllLines(file).get(0);

        assertThat(new Doctor(resolver.resolve()).examine())
            .filteredOn(f -> f.subject().equals("maps"))
            .allMatch(f -> f.found().equals(allowed + " allowed"));
    }

    @Test
    void shouldExamineThisHostWithoutAnExceptionAndLeaveNothingBehind() throws IOException
    {
        final Path member = Files.createDirectories(root.resolve("run/member-0"));

        final List<Finding> findings = new Doctor(resolver.resolve()).examine();

        assertThat(findings).hasSize(20);
        assertThat(findings).filteredOn(f -> f.subject().equals("opens"))
            .allMatch(f -> f.verdict() == Verdict.OK);
        assertThat(member).isEmptyDirectory();
    }
}
