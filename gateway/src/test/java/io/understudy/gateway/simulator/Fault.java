package io.understudy.gateway.simulator;

/** What can go wrong, and how often beside the others. */
enum Fault
{
    /** A process is killed, perhaps with its machine, and starts again. */
    CRASH(6),
    /** A process is killed in the middle of its next steps. */
    CRASH_AT_A_STEP(5),
    /** All machines lose their power, where what is promised is synced. */
    POWER_CUT(2),
    /** A process stands still. */
    PAUSE(5),
    /** The primary stands still until others have taken over twice. */
    ZOMBIE(2),
    /** Processes are stopped for a moment between a check and what they send upon it. */
    PAUSES_WITHIN_A_STEP(2),
    /** One way is cut. */
    CUT_ONE_WAY(3),
    /** A member hears nobody, or nobody hears it, or both. */
    ISOLATE(3),
    /** Members reach their neighbours only. */
    CHAIN(2),
    /** A way is cut and heals again and again. */
    FLAP(2),
    /** All ways are whole again. */
    HEAL(6),
    /** Delays, losses, repeats, another order. */
    WEATHER(4),
    /** The control plane is away, or back. */
    CONTROL_ABSENT(3),
    /** An operator hands over. */
    HANDOVER(2),
    /** A disk is full, or has space again. */
    DISK_FULL(2),
    /** A disk is slow, or quick again. */
    DISK_SLOW(2),
    /** A bit flips in a member's journal. */
    BIT_FLIP(1),
    /** Somebody is said to be dead: it may be true. */
    OBITUARY(3),
    /** The primary hears one of the others no more, and that one is told that it is dead. */
    COUP(5),
    /** An edge dies; its next incarnation comes, and the old one may live on for a while. */
    EDGE_RESTART(2),
    /** A client connects anew, perhaps elsewhere. */
    RECONNECT(2);

    final int weight;

    Fault(final int weight)
    {
        this.weight = weight;
    }
}
