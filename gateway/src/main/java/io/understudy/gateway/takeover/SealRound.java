package io.understudy.gateway.takeover;

/**
 * The answers to one seal: who has promised the candidate's ballot, and whose log is the one to
 * adopt, which is the one with the highest (ballot, sequence number) of its last record and never
 * just the longest.
 */
final class SealRound
{
    private final long[] tailBallots = new long[Configuration.MAX_MEMBERS];
    private final long[] tailSequences = new long[Configuration.MAX_MEMBERS];
    private final long[] chainHashes = new long[Configuration.MAX_MEMBERS];
    private Configuration configuration;
    private int candidateId;
    private long promised;
    private long committed;

    /** The candidate itself has promised; its own log is always among those to choose from. */
    void begin(final Configuration inForce, final int memberId, final long committedSequence)
    {
        configuration = inForce;
        candidateId = memberId;
        promised = 1L << memberId;
        committed = committedSequence;
    }

    void onSealed(
        final int memberId, final long tailBallot, final long tailSequence, final long chainHash,
        final long committedSequence)
    {
        promised |= 1L << memberId;
        tailBallots[memberId] = tailBallot;
        tailSequences[memberId] = tailSequence;
        chainHashes[memberId] = chainHash;
        committed = Math.max(committed, committedSequence);
    }

    /** The source of the tail is lost: its answer counts no more, and it must answer again. */
    void discard(final int memberId)
    {
        promised &= ~(1L << memberId);
    }

    boolean isComplete()
    {
        return configuration.isMajority(promised);
    }

    boolean hasPromised(final int memberId)
    {
        return (promised & 1L << memberId) != 0;
    }

    /** Who holds the log to adopt: the candidate, unless another's is better. */
    int best(final long ownTailBallot, final long ownTailSequence)
    {
        int best = candidateId;
        long ballot = ownTailBallot;
        long sequence = ownTailSequence;
        for (long rest = promised & ~(1L << candidateId); rest != 0; rest &= rest - 1)
        {
            final int i = Long.numberOfTrailingZeros(rest);
            if (tailBallots[i] > ballot || tailBallots[i] == ballot && tailSequences[i] > sequence)
            {
                best = i;
                ballot = tailBallots[i];
                sequence = tailSequences[i];
            }
        }
        return best;
    }

    long tailBallot(final int memberId)
    {
        return tailBallots[memberId];
    }

    long tailSequence(final int memberId)
    {
        return tailSequences[memberId];
    }

    long chainHash(final int memberId)
    {
        return chainHashes[memberId];
    }

    /** The highest commit point that any of them knew. */
    long committed()
    {
        return committed;
    }
}
