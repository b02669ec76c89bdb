package io.understudy.gateway.takeover;

/** What this member has promised, as durably as its setting asks. Duty thread. */
public interface Promises
{
    /**
     * The highest ballot that was promised.
     *
     * @return the ballot, 0 before the first.
     */
    long promisedBallot();

    /**
     * Promises a ballot: once this returns true, no restart on this boot forgets it.
     *
     * @param ballot at least as high as the one promised.
     * @return false if it could not be kept: nothing was promised.
     */
    boolean promise(long ballot);

    /**
     * Whether this member has lost what it promised, and must be readmitted before its journal and
     * its word count again.
     *
     * @return true from the start until {@link #admit}.
     */
    boolean isAmnesiac();

    /**
     * Whether the promised ballot was promised before this boot. Of its records this journal may
     * have lost some that others have, so that its owner must write no other ones under it.
     *
     * @return true until a higher ballot is promised.
     */
    boolean isOfFormerBoot();

    /**
     * This boot, as readmissions name it.
     *
     * @return hash of the kernel's boot id.
     */
    long bootHash();

    /**
     * Ends the amnesia.
     *
     * @param epoch that readmitted this member and whose EpochStart it has journaled.
     */
    void admit(long epoch);
}
