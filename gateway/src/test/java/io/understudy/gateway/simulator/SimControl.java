package io.understudy.gateway.simulator;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.takeover.Configuration;
import io.understudy.gateway.takeover.ControlPort;
import io.understudy.gateway.takeover.TakeoverCause;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/** A control plane that answers after some milliseconds, or not at all for a while. */
final class SimControl
{
    /** Something that happens later. */
    private static final class Event implements Comparable<Event>
    {
        final long dueNs;
        final long number;
        final Runnable action;

        Event(final long dueNs, final long number, final Runnable action)
        {
            this.dueNs = dueNs;
            this.number = number;
            this.action = action;
        }

        @Override
        public int compareTo(final Event other)
        {
            final int byTime = Long.compare(dueNs, other.dueNs);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    private final Random random;
    private final int[] voters;
    private final Configuration[] heard;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final long[] readmittedBoots;
    private Configuration current;
    private long nowNs;
    private long number;
    private boolean absent;

    SimControl(final Random random, final int members)
    {
        this.random = random;
        voters = new int[members];
        heard = new Configuration[members];
        readmittedBoots = new long[members];
        for (int i = 0; i < members; i++)
        {
            voters[i] = i;
        }
        publish(new Configuration(1, voters, voters));
    }

    void absent(final boolean value)
    {
        absent = value;
    }

    void advance(final long toNs)
    {
        nowNs = toNs;
        while (!events.isEmpty() && events.peek().dueNs <= nowNs)
        {
            events.poll().action.run();
        }
    }

    Configuration current()
    {
        return current;
    }

    private boolean later(final Runnable action)
    {
        if (absent)
        {
            return false;
        }
        events.add(new Event(nowNs + 500_000 + random.nextInt(10_000_000), number++, action));
        return true;
    }

    private void publish(final Configuration next)
    {
        current = next;
        for (int i = 0; i < heard.length; i++)
        {
            final int member = i;
            events.add(new Event(nowNs + random.nextInt(3_000_000), number++, () ->
            {
                if (heard[member] == null || heard[member].epoch() < next.epoch())
                {
                    heard[member] = next;
                }
            }));
        }
    }

    private void issue(final List<Integer> line, final int readmitted, final long bootHash)
    {
        publish(new Configuration(current.epoch() + 1, voters,
            line.stream().mapToInt(Integer::intValue).toArray(), readmitted, bootHash));
    }

    private List<Integer> line()
    {
        final List<Integer> line = new ArrayList<>();
        for (int i = 0; i < current.lineLength(); i++)
        {
            line.add(current.memberAt(i));
        }
        return line;
    }

    /** An operator's handover to whoever is next. */
    void handover()
    {
        if (current.lineLength() > 1)
        {
            final List<Integer> line = line();
            line.add(1, line.remove(0));
            issue(line, Configuration.NONE, 0);
        }
    }

    ControlPort port(final int memberId)
    {
        return new Port(memberId);
    }

    private final class Port implements ControlPort
    {
        private final int memberId;

        private Port(final int memberId)
        {
            this.memberId = memberId;
        }

        @Override
        public Configuration configuration()
        {
            return heard[memberId];
        }

        @Override
        public boolean requestEpoch(final long observedEpoch)
        {
            return later(() ->
            {
                if (current.epoch() == observedEpoch)
                {
                    final List<Integer> line = line();
                    line.remove((Integer)memberId);
                    line.add(0, memberId);
                    issue(line, Configuration.NONE, 0);
                }
            });
        }

        @Override
        public boolean takenOver(
            final long ballot, final long sequence, final TakeoverCause cause,
            final long[] timesNs)
        {
            return later(() ->
            {
                if (RecordLayout.epoch(ballot) == current.epoch() && RecordLayout.rank(ballot) > 0)
                {
                    final List<Integer> line = line();
                    line.remove(0);
                    line.remove((Integer)memberId);
                    line.add(0, memberId);
                    issue(line, Configuration.NONE, 0);
                }
            });
        }

        @Override
        public boolean ready(final long sequence, final long chainHash, final long stateDigest)
        {
            return later(() ->
            {
                if (current.rankOf(memberId) < 0)
                {
                    final List<Integer> line = line();
                    line.add(memberId);
                    issue(line, Configuration.NONE, 0);
                }
            });
        }

        @Override
        public boolean leaveLine(final int leaver, final long observedEpoch)
        {
            return later(() ->
            {
                if (current.epoch() == observedEpoch && current.lineLength() > 1)
                {
                    final List<Integer> line = line();
                    line.remove((Integer)leaver);
                    issue(line, Configuration.NONE, 0);
                }
            });
        }

        @Override
        public boolean requestReadmission(final long bootHash)
        {
            return later(() ->
            {
                final boolean isInForce = readmittedBoots[memberId] == bootHash &&
                    current.readmittedMemberId() == memberId;
                if (!isInForce)
                {
                    readmittedBoots[memberId] = bootHash;
                    final List<Integer> line = line();
                    line.remove((Integer)memberId);
                    issue(line, memberId, bootHash);
                }
            });
        }

        @Override
        public boolean checkpoint(
            final long sequence, final long chainHash, final long stateDigest)
        {
            return true;
        }
    }
}
