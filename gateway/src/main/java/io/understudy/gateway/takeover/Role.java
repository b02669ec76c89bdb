package io.understudy.gateway.takeover;

/** What a member is to the others. */
public enum Role
{
    /** Journals and acks what its primary sends, and is ready to take its place. */
    FOLLOWER,
    /** Has promised its own ballot and asks the others to. */
    SEALING,
    /** A majority has promised; the best log is being pulled. */
    ADOPTING,
    /** Has the best log; its ballot's first record is to be journaled. */
    STARTING,
    /** Sequences inputs; serves once its ballot's first record is committed. */
    PRIMARY
}
