package io.understudy.gateway.simulator;

import io.understudy.gateway.control.LooseControl;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.takeover.Configuration;
import io.understudy.gateway.takeover.ControlPort;
import io.understudy.gateway.takeover.TakeoverCause;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * The control plane's own rules behind a log that answers after some milliseconds, or not at all
 * for a while: requests are lost then, and configurations come late to some.
 */
final class SimControl
{
    private static final int LEAST_NS = 300_000;
    private static final int COMMIT_NS = 6_000_000;
    private static final int PUBLISH_NS = 3_000_000;

    /** Something that happens later. */
    private record Event(long dueNs, long number, String name, Supplier<String> action)
        implements Comparable<Event>
    {
        @Override
        public int compareTo(final Event other)
        {
            final int byTime = Long.compare(dueNs, other.dueNs);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    private final World world;
    private final SplittableRandom random;
    private final LooseControl control;
    private final Configuration[] heard;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final long[] inOrderNs;
    private long publishedEpoch;
    private long nowNs;
    private long number;
    private boolean absent;

    SimControl(
        final World world, final SplittableRandom random, final int members)
    {
        this.world = world;
        this.random = random;
        heard = new Configuration[members];
        inOrderNs = new long[members];
        final int[] voters = new int[members];
        Arrays.setAll(voters, i -> i);
        control = new LooseControl(voters, Engine.VERSION);
        publish();
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
            final Event event = events.poll();
            final String result = event.action.get();
            if (event.name != null)
            {
                world.trace(event.name + ": " + result);
            }
            publish();
        }
    }

    Configuration current()
    {
        return control.configuration();
    }

    /** One member's requests come in the order in which it made them, over its lives too. */
    private boolean later(final int memberId, final String what, final Supplier<String> action)
    {
        if (absent)
        {
            return false;
        }
        final long dueNs =
            Math.max(inOrderNs[memberId], nowNs + LEAST_NS + random.nextInt(COMMIT_NS));
        inOrderNs[memberId] = dueNs;
        events.add(new Event(dueNs, number++, memberId + what, action));
        return true;
    }

    private void publish()
    {
        final Configuration next = control.configuration();
        if (next.epoch() == publishedEpoch)
        {
            return;
        }
        publishedEpoch = next.epoch();
        for (int i = 0; i < heard.length; i++)
        {
            final int member = i;
            events.add(new Event(nowNs + random.nextInt(PUBLISH_NS), number++, null, () ->
            {
                if (heard[member] == null || heard[member].epoch() < next.epoch())
                {
                    heard[member] = next;
                }
                return null;
            }));
        }
    }

    /** An operator's handover to whoever is next. */
    void handover()
    {
        later(0, "'s operator asks handover", () -> control.handover(nowNs));
    }

    ControlPort port(final int memberId, final long bootHash)
    {
        return new Port(memberId, bootHash);
    }

    private final class Port implements ControlPort
    {
        private final int memberId;
        private long bootHash;

        private Port(final int memberId, final long bootHash)
        {
            this.memberId = memberId;
            this.bootHash = bootHash;
        }

        @Override
        public Configuration configuration()
        {
            return heard[memberId];
        }

        @Override
        public boolean requestEpoch(final long observedEpoch)
        {
            return later(memberId, " asks requestEpoch",
                () -> control.requestEpoch(memberId, observedEpoch, nowNs));
        }

        @Override
        public boolean takenOver(
            final long ballot, final long sequence, final TakeoverCause cause,
            final long[] timesNs)
        {
            return later(memberId, " asks takenOver",
                () -> control.takenOver(memberId, ballot, sequence, cause, nowNs));
        }

        @Override
        public boolean ready(final long sequence, final long chainHash, final long stateDigest)
        {
            final long ofBoot = bootHash;
            return later(memberId, " asks ready",
                () -> control.ready(memberId, ofBoot, nowNs));
        }

        @Override
        public boolean leaveLine(final int leaver, final long observedEpoch)
        {
            return later(memberId, " asks leaveLine",
                () -> control.leaveLine(leaver, observedEpoch, nowNs));
        }

        @Override
        public boolean requestReadmission(final long forBootHash)
        {
            bootHash = forBootHash;
            return later(memberId, " asks requestReadmission",
                () -> control.requestReadmission(memberId, forBootHash, nowNs));
        }

        @Override
        public boolean checkpoint(
            final long sequence, final long chainHash, final long stateDigest)
        {
            return true;
        }
    }
}
