package io.understudy.gateway.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.understudy.codecs.watch.MessageHeaderEncoder;
import io.understudy.codecs.watch.ObituaryEncoder;
import io.understudy.journal.BootId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class WatcherTest
{
    private static final long CLUSTER_ID = 7;
    private static final long BOOT_HASH = 0x1234_5678_9ABCL;
    private static final long MS = 1_000_000;

    private final ObituaryReceiver receiver = receiver(0);
    private final List<String> heard = new ArrayList<>();
    private final ObituaryListener listener =
        (memberId, incarnation, bootHash, verdictTime) ->
            heard.add(memberId + " " + incarnation + " " + bootHash + " " + verdictTime);

    private static ObituaryReceiver receiver(final long intervalNs)
    {
        return new ObituaryReceiver(
            CLUSTER_ID, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), intervalNs);
    }

    private InetSocketAddress endpoint()
    {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), receiver.port());
    }

    @AfterEach
    void close()
    {
        receiver.close();
    }

    @Test
    void shouldTellTheOthersOnceWhatItSaysManyTimes() throws IOException
    {
        try (Victim victim = Victim.sleep();
            ObituaryReceiver other = receiver(0);
            Watcher watcher = new Watcher(
                Obituary.open(victim.pid(), victim.tid()), CLUSTER_ID, 2, BOOT_HASH,
                List.of(endpoint(), new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), other.port())), MS))
        {
            final long startTicks;
            try (Obituary obituary = Obituary.open(victim.pid(), victim.tid()))
            {
                startTicks = obituary.startTicks();
            }
            assertThat(watcher.poll(0, 1)).isZero();
            assertThat(receiver.poll(0, listener)).isZero();
            victim.kill();
            ObituaryTest.await(() -> watcher.poll(0, 99) == 1);
            assertThat(watcher.poll(MS - 1, 100)).as("not yet again").isZero();
            assertThat(watcher.poll(MS, 101)).isEqualTo(1);
            assertThat(watcher.poll(3 * MS - 1, 102)).isZero();
            int said = 2;
            for (long nowNs = 3 * MS; nowNs < 2_000 * MS; nowNs += MS)
            {
                said += watcher.poll(nowNs, nowNs);
            }
            assertThat(said).isEqualTo(Watcher.TIMES).isEqualTo(watcher.timesSaid());
            assertThat(watcher.failedSends()).isZero();
            final int[] taken = new int[1];
            ObituaryTest.await(() ->
                (taken[0] += receiver.poll(0, listener)) == Watcher.TIMES);
            final String obituary = "2 " + startTicks + " " + BOOT_HASH + " 99";
            assertThat(heard).containsExactly(obituary);
            ObituaryTest.await(() -> other.poll(0, listener) > 0);
            assertThat(heard).containsExactly(obituary, obituary);
        }
    }

    @Test
    void shouldHearOfEachIncarnation() throws IOException
    {
        send(CLUSTER_ID, 2, 500, 1);
        send(CLUSTER_ID, 2, 500, 1);
        send(CLUSTER_ID, 2, 501, 1);
        send(CLUSTER_ID, 2, 501, 2);
        send(CLUSTER_ID, 3, 501, 2);
        final int[] taken = new int[1];
        ObituaryTest.await(() -> (taken[0] += receiver.poll(0, listener)) == 5);
        assertThat(heard).containsExactly("2 500 1 9", "2 501 1 9", "2 501 2 9", "3 501 2 9");
    }

    @Test
    void shouldRefuseWhatIsNoObituaryOfThisCluster() throws IOException
    {
        send(CLUSTER_ID + 1, 2, 500, 1);
        send(CLUSTER_ID, -1, 500, 1);
        send(CLUSTER_ID, 256, 500, 1);
        send(CLUSTER_ID, 2, 0, 1);
        sendBytes(new byte[0]);
        sendBytes(new byte[8]);
        sendBytes(new byte[3_000]);
        final byte[] other = new byte[44];
        System.arraycopy(new byte[] {36, 0, 1, 0, 100, 0, 0, 0}, 0, other, 0, 8);
        sendBytes(other);
        final int[] taken = new int[1];
        ObituaryTest.await(() -> (taken[0] += receiver.poll(0, listener)) == 8);
        assertThat(heard).isEmpty();
        assertThat(receiver.refusedDatagrams()).isEqualTo(8);
        assertThat(receiver.failure()).isNull();
    }

    @Test
    void shouldAskTheSocketNoMoreOftenThanItIsTold() throws IOException
    {
        try (ObituaryReceiver slow = receiver(MS))
        {
            slow.poll(10 * MS, listener);
            sendTo(slow.port(), encode(CLUSTER_ID, 2, 500, 1));
            assertThat(slow.poll(11 * MS - 1, listener)).isZero();
            ObituaryTest.await(() -> slow.poll(System.nanoTime() + 100_000 * MS, listener) == 1);
        }
    }

    @Test
    void shouldSayWhichPortItCannotHave()
    {
        assertThatThrownBy(() -> new ObituaryReceiver(CLUSTER_ID, endpoint(), 0))
            .isInstanceOf(UncheckedIOException.class)
            .hasMessageContaining(Integer.toString(receiver.port()));
    }

    @Test
    void shouldGoOnWhereAnEndpointCannotBeReached() throws IOException
    {
        try (Victim victim = Victim.sleep();
            Watcher watcher = new Watcher(
                Obituary.open(victim.pid(), victim.tid()), CLUSTER_ID, 2, BOOT_HASH,
                List.of(InetSocketAddress.createUnresolved("no.such.host.invalid", 9), endpoint()),
                MS))
        {
            victim.kill();
            ObituaryTest.await(() -> watcher.poll(0, 99) == 1);
            ObituaryTest.await(() -> receiver.poll(0, listener) == 1);
            assertThat(watcher.failedSends()).isEqualTo(1);
        }
    }

    @Test
    void shouldWatchAsAProgramOfItsOwn() throws Exception
    {
        try (Victim victim = Victim.jvm())
        {
            final Process watcher = Victim.command(
                WatcherMain.class, "" + victim.pid(), "" + victim.tid(), "" + CLUSTER_ID, "2",
                "127.0.0.1:" + receiver.port()).start();
            try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(watcher.getInputStream(), StandardCharsets.UTF_8)))
            {
                assertThat(lines.readLine()).startsWith("watching pid=" + victim.pid());
                victim.kill();
                ObituaryTest.await(() -> receiver.poll(0, listener) > 0);
                assertThat(heard).hasSize(1);
                assertThat(heard.get(0)).startsWith("2 ")
                    .contains(" " + BootId.current().hash() + " ");
                assertThat(watcher.waitFor()).isZero();
            }
            finally
            {
                watcher.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void shouldEndWithASentenceWhereItCannotWatch() throws Exception
    {
        assertThat(run("999999999", "999999999", "7", "2", "127.0.0.1:9"))
            .contains("watcher: ", "cannot be read").endsWith("exit 2");
        assertThat(run("1", "1", "7", "2", "nowhere")).contains("nowhere is not HOST:PORT")
            .endsWith("exit 2");
        assertThat(run()).contains("give PID TID").endsWith("exit 2");
    }

    private static String run(final String... arguments) throws IOException, InterruptedException
    {
        final Process process = Victim.command(WatcherMain.class, arguments).start();
        try
        {
            return new String(
                process.getInputStream().readAllBytes(), StandardCharsets.UTF_8) +
                "exit " + process.waitFor();
        }
        finally
        {
            process.destroyForcibly().waitFor();
        }
    }

    private void send(
        final long clusterId, final int memberId, final long incarnation, final long bootHash)
        throws IOException
    {
        sendBytes(encode(clusterId, memberId, incarnation, bootHash));
    }

    private static byte[] encode(
        final long clusterId, final int memberId, final long incarnation, final long bootHash)
    {
        final byte[] bytes = new byte[44];
        new ObituaryEncoder()
            .wrapAndApplyHeader(new UnsafeBuffer(bytes), 0, new MessageHeaderEncoder())
            .clusterId(clusterId).memberId(memberId).incarnation(incarnation).bootHash(bootHash)
            .verdictTime(9);
        return bytes;
    }

    private void sendBytes(final byte[] bytes) throws IOException
    {
        sendTo(receiver.port(), bytes);
    }

    private static void sendTo(final int port, final byte[] bytes) throws IOException
    {
        try (DatagramChannel channel = DatagramChannel.open())
        {
            channel.send(ByteBuffer.wrap(bytes),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
    }
}
