package io.understudy.gateway.simulator;

/** What each run checks, by name. Where and how: {@link Checks}. */
enum Check
{
    /** Ballot (epoch, k) is of the k-th in line alone. */
    ONE_OWNER_A_BALLOT("no two members own one ballot"),
    /** A promise is never taken back. */
    PROMISES_ARE_KEPT("nobody acks under a lower ballot than it has promised"),
    /** DESIGN, Matching. */
    ACKS_COVER_THE_PREFIX("an ack covers only what is the ballot owner's own log"),
    /** Quorums intersect. */
    NO_QUORUM_AFTER_A_SEAL("what commits under a ballot is in each log sealed above it"),
    /** Raft, section 5.4.2. */
    THE_EPOCH_COMMITS_FIRST("what is inherited commits only with the ballot's own first record"),
    /** What a commit means. */
    QUORUMS_HAVE_IT("whoever is counted for a commit has journaled the record"),
    /** State machine safety. */
    ONE_RECORD_A_NUMBER("logs match up to the commit point"),
    /** Leader completeness. */
    ACKNOWLEDGED_STAYS("every acknowledged input is in every later primary's log"),
    /** DESIGN, Matching. */
    VOIDS_SPARE_THE_ACKNOWLEDGED("no void covers an acknowledged record"),
    /** DESIGN, section 2. */
    NO_VOID_IN_A_SERVING_ENGINE("no engine that serves has applied a void"),
    /** DESIGN, section 2. */
    REPLAY_EQUALS_LIVE("replay gives every member's state"),
    /** DESIGN, section 2. */
    EDGES_ARE_FENCED("an edge's inputs follow one another, and no incarnation an older one"),
    /** Nothing in flight is lost. */
    EDGES_FORGET_THE_COMMITTED_ONLY("an edge forgets a frame only once that is committed"),
    /** Exactly once, at its source. */
    OUTPUTS_ARE_OF_THE_LOG("what leaves is what the committed log says, byte for byte"),
    /** DESIGN, Takeover. */
    LATER_PRIMARIES_HOLD_IT("what a zombie releases is held by every later primary"),
    /** Exactly once, at the client. */
    ONCE_AND_WITHOUT_GAP("each session has its outputs once and without a gap"),
    /** One session's orders. */
    SESSION_ORDER("a session's inputs are answered once each, in their order"),
    /** Liveness, with a minority still away. */
    ANSWERED_IN_TIME("with a majority connected and quiet, orders are answered again"),
    /** Liveness. */
    CONVERGES("healed, all members come to one log, one primary and one state"),
    /** Anything that the code itself found broken. */
    NOTHING_THROWS("no invariant of the code is broken");

    final String sentence;

    Check(final String sentence)
    {
        this.sentence = sentence;
    }
}
