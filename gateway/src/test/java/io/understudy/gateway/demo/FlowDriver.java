package io.understudy.gateway.demo;

/**
 * Plays a flow over one session, in file order, whatever the session's protocol: what chooses
 * between clients builds another driver, and everything else stays. One thread.
 */
interface FlowDriver extends AutoCloseable
{
    /** Hears; returns the amount of work done. */
    int poll();

    /** Whether the session stands, by all ways that lead to it. */
    boolean isReady();

    /**
     * Sends the next command.
     *
     * @param intendedNs when it was due, by System.nanoTime(); latency counts from there.
     * @return false if it cannot go now: poll first.
     */
    boolean sendNext(long intendedNs);

    /** What was sent and what came back. */
    FlowLedger ledger();

    /** Ends the session in good order; poll until {@link #hasEnded}. */
    void endSession();

    /** Whether the session has ended. */
    boolean hasEnded();

    /** For a man to read. */
    String state();

    /** How often the session was opened again. */
    long reconnects();

    /** Messages that came or went marked as sent before. */
    long resent();

    /** Jumps in the numbers of the messages that came. */
    long sequenceGaps();

    @Override
    void close();
}
