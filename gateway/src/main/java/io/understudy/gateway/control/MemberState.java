package io.understudy.gateway.control;

import io.understudy.codecs.control.Health;

/** What the control plane keeps of one voter. */
final class MemberState
{
    final int memberId;
    /** Of the boot last heard of, 0 before. */
    long bootHash;
    /** Of the boot before the last readmission; nothing that it still says counts. */
    long formerBootHash;
    /** Epoch of the last readmission, 0 if there was none. */
    long admissionEpoch;
    long admissionBootHash;
    /** Readmitted, and not in line since. */
    boolean admissionOpen;
    Health health = Health.SOUND;
    /** Highest sequence at which its state differed from a majority's, 0 if it never did. */
    long divergedAt;
    long checkpointSequence;
    long checkpointDigest;

    MemberState(final int memberId)
    {
        this.memberId = memberId;
    }
}
