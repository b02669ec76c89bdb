package io.understudy.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.control.ControlResult;
import io.understudy.gateway.takeover.Configuration;
import io.understudy.gateway.takeover.TakeoverCause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class ControlStatePropertyTest
{
    private static final int RUNS = 300;
    private static final int STEPS = 300;
    private static final int ENGINE = 3;

    private final List<byte[]> rows = new ArrayList<>();

    @Test
    void shouldKeepItsPromisesWhateverIsAsked()
    {
        final long first = Long.getLong("understudy.seed", System.nanoTime());
        for (long seed = first; seed < first + RUNS; seed++)
        {
            try
            {
                run(new Random(seed));
            }
            catch (final AssertionError | RuntimeException ex)
            {
                throw new AssertionError("-Dunderstudy.seed=" + seed, ex);
            }
        }
    }

    private void run(final Random random)
    {
        ControlState state = new ControlState();
        final Map<Long, Integer> owners = new HashMap<>();
        final int members = 1 + random.nextInt(5);
        long epoch = 0;
        for (int step = 1; step <= STEPS; step++)
        {
            final long requestSeed = random.nextLong();
            final ControlState copy = random.nextInt(10) == 0 ? copyOf(state) : null;
            final Configuration before = state.configuration();
            final ControlResult result = ask(state, new Random(requestSeed), members, step);
            if (copy != null)
            {
                assertThat(ask(copy, new Random(requestSeed), members, step)).isEqualTo(result);
                assertThat(snapshot(copy)).isDeepEqualTo(snapshot(state));
                state = random.nextBoolean() ? copy : state;
            }
            assertThat(result == ControlResult.ISSUED).isEqualTo(state.epoch() != epoch);
            assertThat(state.epoch()).isIn(epoch, epoch + 1);
            epoch = state.epoch();
            if (before != null && epoch == before.epoch())
            {
                assertThat(state.configuration().line()).isEqualTo(before.line());
            }
            check(state.configuration(), owners);
        }
    }

    private static void check(final Configuration configuration, final Map<Long, Integer> owners)
    {
        if (configuration != null)
        {
            for (int rank = 0; rank < configuration.lineLength(); rank++)
            {
                final int member = configuration.memberAt(rank);
                assertThat(configuration.voters() & 1L << member).isNotZero();
                final Integer owner = owners.putIfAbsent(
                    RecordLayout.ballot(configuration.epoch(), rank), member);
                assertThat(owner).isIn(null, member);
            }
        }
    }

    private static ControlResult ask(
        final ControlState state, final Random random, final int members, final long nowNs)
    {
        final int member = random.nextInt(10) == 0 ? random.nextInt(70) - 3 :
            random.nextInt(members);
        final long epoch = Math.max(0, state.epoch() - random.nextInt(2));
        final long sequence = 100 * (1 + nowNs / 20 + random.nextInt(3));
        final long digest = random.nextInt(12) == 0 ? 666 : sequence;
        switch (random.nextInt(9))
        {
            case 0:
                final int[] line = new int[members];
                for (int i = 0; i < members; i++)
                {
                    line[i] = i;
                }
                return state.bootstrap(1 + random.nextInt(8) / 7, line, ENGINE, nowNs);

            case 1:
                return state.requestEpoch(member, epoch, nowNs);

            case 2:
                return state.takenOver(new Takeover(0,
                    RecordLayout.ballot(epoch, random.nextInt(members)), member, sequence,
                    TakeoverCause.SILENCE, 0, 5, new TakeoverTimes(1, 2, 3, 4, 5, 6)), nowNs);

            case 3:
                return state.ready(new ReadyState(member, 1 + random.nextInt(4),
                    ENGINE + random.nextInt(10) / 9, sequence, 1, digest), nowNs);

            case 4:
                return state.leaveLine(member, epoch, nowNs);

            case 5:
                return state.requestReadmission(member, 1 + random.nextInt(4), nowNs);

            case 6:
                return state.checkpoint(member, sequence, 1, digest, nowNs);

            case 7:
                return state.clear(member);

            default:
                return state.handover(random.nextBoolean() ? -1 : member, epoch, nowNs);
        }
    }

    private ControlState copyOf(final ControlState state)
    {
        final SnapshotLoader loader = new SnapshotLoader();
        for (final byte[] row : snapshot(state))
        {
            loader.row(new UnsafeBuffer(row), 0, row.length);
        }
        return loader.state();
    }

    private byte[][] snapshot(final ControlState state)
    {
        rows.clear();
        new SnapshotWriter(this::add).write(state);
        return rows.toArray(new byte[0][]);
    }

    private void add(final DirectBuffer buffer, final int offset, final int length)
    {
        final byte[] row = new byte[length];
        buffer.getBytes(offset, row);
        rows.add(row);
    }
}
