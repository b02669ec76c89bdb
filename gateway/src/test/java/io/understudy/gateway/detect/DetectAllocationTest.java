package io.understudy.gateway.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** In a JVM of its own with the compiler that members run, which removes no allocation. */
@EnabledOnOs(OS.LINUX)
@Tag("allocation")
class DetectAllocationTest
{
    private static final int LOOKS = 30_000;

    @Test
    void shouldNotAllocateWhileTheOthersLiveAndNothingArrives() throws Exception
    {
        final Process child = Victim.command(Probe.class).start();
        try (InputStream output = child.getInputStream())
        {
            assertThat(new String(output.readAllBytes(), StandardCharsets.UTF_8).trim())
                .isEqualTo("dead=0 heard=0 said=0 allocated=0");
        }
        finally
        {
            child.destroyForcibly().waitFor();
        }
    }

    /** Looks, listens and watches, and prints what that has allocated. */
    static final class Probe
    {
        private static final Stall STALL = new Stall(1);
        private static int dead;
        private static int heard;
        private static int said;

        private Probe()
        {
        }

        public static void main(final String[] args) throws IOException
        {
            final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
            final ThreadIdentity self = ThreadIdentity.current();
            final InetSocketAddress any =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            try (Victim victim = Victim.sleep();
                Obituary obituary = Obituary.open(victim.pid(), victim.tid());
                ObituaryReceiver receiver = new ObituaryReceiver(7, any, 0);
                Watcher watcher =
                    new Watcher(Obituary.open(self), 7, 1, 1, List.of(any), 1_000_000))
            {
                work(obituary, receiver, watcher);
                threads.getCurrentThreadAllocatedBytes();
                final long before = threads.getCurrentThreadAllocatedBytes();
                work(obituary, receiver, watcher);
                final long allocated = threads.getCurrentThreadAllocatedBytes() - before;
                System.out.println("dead=" + dead + " heard=" + heard + " said=" + said +
                    " allocated=" + allocated);
            }
        }

        private static void work(
            final Obituary obituary, final ObituaryReceiver receiver, final Watcher watcher)
        {
            for (int i = 0; i < LOOKS; i++)
            {
                dead += obituary.isDead() || STALL.hasStalledSinceAsked(i) ? 1 : 0;
                heard += receiver.poll(i, null);
                said += watcher.poll(i, i);
            }
        }
    }
}
