package io.understudy.gateway.takeover;

/** Hears of a member's change of role. Duty thread. */
public interface RoleListener
{
    /**
     * The member is primary: it sequences from now on.
     *
     * @param nowNs monotonic.
     */
    void onPrimary(long nowNs);

    /**
     * The member is no longer primary: it sequences and releases nothing from now on.
     *
     * @param nowNs monotonic.
     */
    void onDeposed(long nowNs);

    /**
     * Another member asks for records out of this one's journal.
     *
     * @param memberId     who asks.
     * @param ballot       to send them under: this member's where the asker follows its log, else
     *                     that of committed records.
     * @param fromSequence of the first.
     * @param toSequence   of the last.
     */
    void onFetch(int memberId, long ballot, long fromSequence, long toSequence);
}
