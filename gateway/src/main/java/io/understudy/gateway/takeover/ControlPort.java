package io.understudy.gateway.takeover;

/**
 * What the data plane asks of the control plane. Nothing here waits: a request may be refused for
 * now, lost, or answered seconds later, and the answer to each is a new {@link Configuration}, or
 * none. Whoever asks, asks again. Duty thread.
 */
public interface ControlPort
{
    /**
     * The newest configuration that this member has heard of.
     *
     * @return the configuration, null before the first.
     */
    Configuration configuration();

    /**
     * Asks for an epoch after the one observed, because this member has no ballot left to use.
     * Compare-and-set: nothing happens if there is a later epoch already.
     *
     * @param observedEpoch the newest that this member knows.
     * @return false if it cannot be asked now.
     */
    boolean requestEpoch(long observedEpoch);

    /**
     * Tells of a completed takeover: to be registered, and answered by an epoch that this member
     * leads and in whose line the former primary does not stand.
     *
     * @param ballot     under which this member serves.
     * @param sequence   of its EpochStart.
     * @param cause      of the takeover, see {@link TakeoverCause}.
     * @param timesNs    monotonic times of its steps, {@link TakeoverCause#STEPS} of them: last
     *                   heard, suspected, sealed, tail adopted, committed, first output.
     * @return false if it cannot be told now.
     */
    boolean takenOver(long ballot, long sequence, TakeoverCause cause, long[] timesNs);

    /**
     * This member is caught up, rehearsed and would stand in line.
     *
     * @param sequence    of the last checkpoint that its engine has applied, 0 if there is none.
     * @param chainHash   of that record.
     * @param stateDigest of the engine there, its running digest.
     * @return false if it cannot be told now.
     */
    boolean ready(long sequence, long chainHash, long stateDigest);

    /**
     * A member shall leave the line: itself before it ends, or another that has fallen silent.
     *
     * @param memberId      who shall leave.
     * @param observedEpoch in which it stands in line.
     * @return false if it cannot be asked now.
     */
    boolean leaveLine(int memberId, long observedEpoch);

    /**
     * This member has lost what it promised (another boot, or no promise file) and asks to be
     * admitted anew.
     *
     * @param bootHash of this boot; where the promise file alone was lost, a hash that this member
     *                 has not asked with before, because a boot is readmitted by one epoch only.
     * @return false if it cannot be asked now.
     */
    boolean requestReadmission(long bootHash);

    /**
     * The state at a committed checkpoint, to be compared with the other members'.
     *
     * @param sequence    of the record.
     * @param chainHash   of that record.
     * @param stateDigest of the engine after it, its running digest.
     * @return false if it cannot be told now.
     */
    boolean checkpoint(long sequence, long chainHash, long stateDigest);
}
