package io.understudy.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.understudy.codecs.ingress.FrameKind;
import io.understudy.codecs.ingress.Refusal;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agrona.CloseHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One edge and three members over loopback, the members played by the test. */
class ClusterLineTest
{
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(20);
    private static final int MEMBERS = 3;
    private static final int WINDOW_BYTES = 1 << 16;
    private static final int PAYLOAD_BYTES = 200;

    private final List<FakeMember> members = new ArrayList<>();
    private final Set<FakeMember> still = new HashSet<>();
    private final List<Long> released = new ArrayList<>();
    private ClusterLine line;
    private long outputs;
    private boolean keeps = true;

    @BeforeEach
    void begin()
    {
        for (int i = 0; i < MEMBERS; i++)
        {
            members.add(new FakeMember(i));
        }
        line = new ClusterLine(new LineContext()
            .edgeId(7)
            .incarnation(1)
            .aeron(new EmbeddedDriver("edge", 1 << 20, Throwable::printStackTrace))
            .doors(IntStream.range(0, MEMBERS)
                .mapToObj(i -> (Door)() -> members.get(i).doorChannel())
                .collect(Collectors.toList()))
            .resendAfterNs(TimeUnit.HOURS.toNanos(1))
            .listenChannel("aeron:udp?endpoint=localhost:0")
            .windowBytes(WINDOW_BYTES)
            .outputHandler((connectionId, last, buffer, offset, length) ->
            {
                outputs++;
                if (keeps)
                {
                    released.add(buffer.getLong(offset));
                }
            }));
    }

    @AfterEach
    void end()
    {
        line.close();
        CloseHelper.closeAll(members);
    }

    @Test
    void shouldSendEveryFrameToEveryMemberOverAPortAndAStreamOfEachOnesOwn()
    {
        joinAll();
        for (int i = 0; i < 50; i++)
        {
            send();
        }
        await("all frames everywhere",
            () -> members.stream().allMatch(member -> member.lastFrame == 50));
        final Set<String> channels = new HashSet<>();
        final Set<Integer> streams = new HashSet<>();
        for (final FakeMember member : members)
        {
            channels.addAll(member.edgeChannels);
            streams.addAll(member.edgeStreams);
            assertThat(member.framesMissed).isZero();
        }
        assertThat(channels).hasSize(MEMBERS);
        assertThat(streams).hasSize(MEMBERS);
        assertThat(line.uncommittedFrames()).isEqualTo(50);
        members.get(2).committed = 50;
        await("one member's word", () -> line.uncommittedFrames() == 0);
    }

    @Test
    void shouldNotBeHeldUpByAMemberThatStandsStillAndSendItOnlyWhatIsStillUncommitted()
    {
        members.get(0).serving = true;
        members.get(0).echoes = true;
        joinAll();
        final FakeMember slow = members.get(2);
        still.add(slow);
        final int frames = 20_000;
        for (int i = 0; i < frames; i++)
        {
            send();
        }
        await("all to be committed", () -> line.uncommittedFrames() == 0);
        assertThat(members.get(1).lastFrame).isEqualTo(frames);
        assertThat(members.get(1).framesMissed).isZero();
        assertThat(slow.lastFrame).isLessThan(frames);
        members.get(0).echoes = false;
        for (int i = 0; i < 10; i++)
        {
            send();
        }
        still.clear();
        await("the slow one to go on", () -> slow.lastFrame == frames + 10);
        assertThat(slow.framesMissed).as("committed meanwhile").isPositive();
        assertThat(line.uncommittedFrames()).isEqualTo(10);
    }

    @Test
    void shouldGoOnWithTheNewPrimaryWithoutARejoinAndReleaseEachOutputOnce()
    {
        final FakeMember first = members.get(0);
        final FakeMember second = members.get(1);
        first.serving = true;
        joinAll();
        for (int i = 0; i < 8; i++)
        {
            send();
        }
        await("the frames", () -> second.lastFrame == 8 && first.lastFrame == 8);
        for (int i = 1; i <= 5; i++)
        {
            first.sendOutput(i);
        }
        await("outputs of the first", () -> released.size() == 5);
        assertThat(line.primaryMemberId()).isZero();
        await("the second to know what is released", () -> second.releasedOutputNumber == 5);

        still.add(first);
        second.ballot = 2;
        second.serving = true;
        for (int i = 1; i <= 8; i++)
        {
            second.sendOutput(i);
        }
        second.committed = 8;
        await("outputs of the second", () -> released.size() == 8);
        send();
        await("a frame sent after", () -> second.lastFrame == 9);
        assertThat(released).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(line.repeatsDropped()).isEqualTo(5);
        await("the commit point", () -> line.uncommittedFrames() == 1);
        assertThat(line.primaryMemberId()).isEqualTo(1);
        assertThat(line.hasQuorum()).isTrue();
        assertThat(line.joins()).isEqualTo(MEMBERS);
        assertThat(line.rejoins()).isZero();
    }

    @Test
    void shouldSendTheNewPrimaryAgainWhatIsUncommittedAndNobodyElse()
    {
        members.get(0).serving = true;
        joinAll();
        for (int i = 0; i < 8; i++)
        {
            send();
        }
        await("the frames", () -> members.stream().allMatch(member -> member.lastFrame == 8));
        await("the first primary", line::hasQuorum);
        members.get(1).ballot = 2;
        members.get(1).committed = 3;
        members.get(1).serving = true;
        await("what is uncommitted", () -> members.get(1).framesRepeated == 5);
        assertThat(members.get(0).framesRepeated + members.get(2).framesRepeated).isZero();
    }

    @Test
    void shouldFindAMemberThatComesBackElsewhereAndSendItAllThatIsUncommitted()
    {
        members.get(0).serving = true;
        joinAll();
        for (int i = 0; i < 8; i++)
        {
            send();
        }
        await("the frames", () -> members.stream().allMatch(member -> member.lastFrame == 8));
        members.get(0).committed = 2;
        await("the commit point", () -> line.uncommittedFrames() == 6);
        members.get(2).close();
        members.set(2, new FakeMember(2));
        await("all that is uncommitted", () -> members.get(2).lastFrame == 8);
        assertThat(members.get(2).framesMissed).isEqualTo(2);
        assertThat(line.rejoins()).isEqualTo(1);
        assertThat(line.primaryMemberId()).isZero();
    }

    @Test
    void shouldTellWhenNoMemberServesAndWhenOneDoesAgain()
    {
        joinAll();
        assertThat(line.hasQuorum()).isFalse();
        assertThat(line.primaryMemberId()).isEqualTo(-1);
        members.get(1).serving = true;
        await("a majority", line::hasQuorum);
        members.get(1).serving = false;
        await("no majority", () -> !line.hasQuorum());
        assertThat(line.state()).isEqualTo(LineState.JOINED);
        assertThat(line.primaryMemberId()).isEqualTo(-1);
        members.get(2).serving = true;
        await("a majority again", line::hasQuorum);
        assertThat(line.primaryMemberId()).isEqualTo(2);
    }

    @Test
    void shouldGoOnWhereOneMemberRefusesAndJoinItOnceItDoesNot()
    {
        members.get(2).refusal = Refusal.WRONG_CLUSTER;
        await("two lines and a refusal", () -> line.joins() == 2 &&
            line.state(2) == LineState.REFUSED);
        assertThat(line.state()).isEqualTo(LineState.JOINED);
        members.get(2).refusal = Refusal.NONE;
        await("all lines", () -> line.joins() == MEMBERS);
    }

    @Test
    void shouldNotBeRefusedByAMajorityAsLongAsAMemberServes()
    {
        still.add(members.get(1));
        still.add(members.get(2));
        members.get(0).serving = true;
        members.get(1).refusal = Refusal.EDGES_FULL;
        members.get(2).refusal = Refusal.EDGES_FULL;
        await("the member that serves", () -> line.hasQuorum() &&
            line.state() == LineState.JOINED);
        still.clear();
        await("two refusals", () -> line.state(1) == LineState.REFUSED &&
            line.state(2) == LineState.REFUSED);
        assertThat(line.state()).isEqualTo(LineState.JOINED);
        members.get(0).serving = false;
        await("the end", () -> line.state() == LineState.REFUSED);
        assertThat(line.refusal()).isEqualTo(Refusal.EDGES_FULL);
    }

    @Test
    void shouldBeRefusedWhereAMajorityRefusesAndNoneServes()
    {
        members.get(0).refusal = Refusal.INCARNATION_TOO_OLD;
        members.get(2).refusal = Refusal.INCARNATION_TOO_OLD;
        await("the refusal", () -> line.state() == LineState.REFUSED);
        assertThat(line.refusal()).isEqualTo(Refusal.INCARNATION_TOO_OLD);
    }

    @Test
    void shouldNotAllocateForAFrameOrAnOutput() throws InterruptedException
    {
        keeps = false;
        members.get(0).serving = true;
        members.get(0).echoes = true;
        joinAll();
        still.addAll(members);
        final Thread cluster = new Thread(this::playMembers, "members");
        cluster.start();
        try
        {
            final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
            final long self = Thread.currentThread().getId();
            exchange(50_000);
            long least = Long.MAX_VALUE;
            for (int i = 0; i < 4 && least > 0; i++)
            {
                final long before = threads.getThreadAllocatedBytes(self);
                exchange(50_000);
                least = Math.min(least, threads.getThreadAllocatedBytes(self) - before);
            }
            assertThat(least).isZero();
            assertThat(members.get(2).lastFrame).isPositive();
        }
        finally
        {
            cluster.interrupt();
            cluster.join();
        }
    }

    private void playMembers()
    {
        while (!Thread.currentThread().isInterrupted())
        {
            for (int i = 0; i < MEMBERS; i++)
            {
                members.get(i).poll();
            }
        }
    }

    /** Sends frames and hears as many outputs; allocates nothing of its own. */
    private void exchange(final int frames)
    {
        final long until = outputs + frames;
        final long deadlineNs = System.nanoTime() + TIMEOUT_NS;
        int sent = 0;
        while (outputs < until && System.nanoTime() - deadlineNs < 0)
        {
            if (sent < frames && line.claim(FrameKind.DATA, 1, PAYLOAD_BYTES) >= 0)
            {
                line.commit();
                sent++;
            }
            line.poll(System.nanoTime());
        }
        if (outputs < until)
        {
            throw new AssertionError("only " + outputs + " outputs of " + until);
        }
    }

    private void joinAll()
    {
        await("all lines", () -> line.joins() == MEMBERS);
    }

    private void send()
    {
        await("room", () -> line.claim(FrameKind.DATA, 1, PAYLOAD_BYTES) >= 0);
        line.commit();
        step();
    }

    private void step()
    {
        line.poll(System.nanoTime());
        for (final FakeMember member : members)
        {
            if (!still.contains(member))
            {
                member.poll();
            }
        }
    }

    private void await(final String what, final BooleanSupplier condition)
    {
        final long deadlineNs = System.nanoTime() + TIMEOUT_NS;
        while (!condition.getAsBoolean())
        {
            step();
            if (System.nanoTime() - deadlineNs > 0)
            {
                throw new AssertionError("waited in vain for " + what);
            }
        }
    }
}
