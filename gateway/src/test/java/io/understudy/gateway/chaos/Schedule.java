package io.understudy.gateway.chaos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What is done when, drawn from a seed: the same seed and nemeses give the same rounds, each of one
 * to three strikes that may overlap. Every nemesis has its turn before any has its second as the
 * first of a round. Immutable but for its place; one thread.
 */
final class Schedule
{
    private static final int MAX_STRIKES = 3;
    private static final int LAST_BEGIN_MS = 4_000;
    private static final int MIN_LENGTH_MS = 300;
    private static final int MAX_LENGTH_MS = 5_000;
    private static final int PRIMARY_PERCENT = 50;

    private final List<Nemesis> nemeses;
    private final int members;
    private final int edges;
    private final int clients;
    private final Random random;
    private final List<Nemesis> turn = new ArrayList<>();

    Schedule(
        final List<Nemesis> nemeses, final int members, final int edges, final int clients,
        final long seed)
    {
        this.nemeses = List.copyOf(nemeses);
        this.members = members;
        this.edges = edges;
        this.clients = clients;
        random = new Random(seed);
    }

    /** The next round's strikes, in the order in which they begin. */
    List<Strike> nextRound()
    {
        final List<Strike> strikes = new ArrayList<>();
        strikes.add(strike(nextInTurn()));
        for (int i = random.nextInt(MAX_STRIKES); i > 0; i--)
        {
            final Nemesis nemesis = nemeses.get(random.nextInt(nemeses.size()));
            if (strikes.stream().noneMatch(strike -> strike.nemesis().equals(nemesis.name())))
            {
                strikes.add(strike(nemesis));
            }
        }
        strikes.sort(Comparator.comparingInt(Strike::beginMs));
        return strikes;
    }

    private Nemesis nextInTurn()
    {
        if (turn.isEmpty())
        {
            turn.addAll(nemeses);
        }
        return turn.remove(random.nextInt(turn.size()));
    }

    private Strike strike(final Nemesis nemesis)
    {
        final List<Strike.Kind> kinds = nemesis.kinds();
        // Members twice as often as anybody else: the rest holds nothing that outlives it.
        final int drawn = random.nextInt(kinds.size() + 1);
        final Strike.Kind kind = kinds.get(Math.max(0, drawn - 1));
        final int begin = random.nextInt(LAST_BEGIN_MS);
        final int length = MIN_LENGTH_MS + random.nextInt(MAX_LENGTH_MS - MIN_LENGTH_MS);
        final int any = random.nextInt(
            kind == Strike.Kind.MEMBER ? members : kind == Strike.Kind.EDGE ? edges : clients);
        final boolean isPrimary = random.nextInt(100) < PRIMARY_PERCENT;
        return new Strike(nemesis.name(),
            kind == Strike.Kind.MEMBER && isPrimary && nemesis.mayHitPrimary() ?
            Strike.PRIMARY : any, kind, begin, length, random.nextInt(1 << 16));
    }
}
