package io.understudy.gateway.takeover;

/**
 * Whether the owner of the current ballot still lives, as far as this member can tell: known dead,
 * silent for too long, or neither. Silence counts only once this member's own stall is over and
 * what had arrived meanwhile is read; and it takes a majority that has lost the owner.
 */
final class Suspicion
{
    private final long deadNs;
    private final long graceNs;
    private int ownerId = Configuration.NONE;
    private long lastHeardNs;
    private long judgeAfterNs;
    private long obituaryNs;
    private boolean dead;
    private long lostToo;

    Suspicion(final long deadNs, final long graceNs)
    {
        this.deadNs = deadNs;
        this.graceNs = graceNs;
    }

    /** From now on this member is the one to be heard. */
    void watch(final int memberId, final long nowNs)
    {
        ownerId = memberId;
        dead = false;
        heard(nowNs);
    }

    void heard(final long nowNs)
    {
        lastHeardNs = nowNs;
        lostToo = 0;
    }

    /** This member itself stood still until now: it has not listened. */
    void onOwnStall(final long nowNs)
    {
        judgeAfterNs = nowNs + graceNs;
    }

    void onObituary(final int memberId, final long nowNs)
    {
        if (memberId == ownerId && !dead)
        {
            dead = true;
            obituaryNs = nowNs;
        }
    }

    void onPreVoteAnswer(final int memberId)
    {
        lostToo |= 1L << memberId;
    }

    /** Answers are as fresh as the round that asked for them. */
    void beginPreVote(final int memberId)
    {
        lostToo = 1L << memberId;
    }

    long lostToo()
    {
        return lostToo;
    }

    int ownerId()
    {
        return ownerId;
    }

    long lastHeardNs()
    {
        return lastHeardNs;
    }

    /** Known to be dead for at least so long. */
    boolean isDead(final long waitedNs, final long nowNs)
    {
        return dead && nowNs - obituaryNs >= waitedNs;
    }

    /** Silent for so much longer than any owner may be. */
    boolean isLost(final long waitedNs, final long nowNs)
    {
        return dead || nowNs - judgeAfterNs >= 0 && nowNs - lastHeardNs >= deadNs + waitedNs;
    }
}
