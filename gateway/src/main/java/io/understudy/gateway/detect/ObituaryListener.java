package io.understudy.gateway.detect;

/** Hears of members that are dead, each once an incarnation. Duty thread. */
@FunctionalInterface
public interface ObituaryListener
{
    /**
     * A member's duty thread is dead, says the watcher beside it.
     *
     * @param memberId    whose.
     * @param incarnation when that thread started, clock ticks after its host's boot.
     * @param bootHash    of its host's boot.
     * @param verdictTime epoch ns, by the watcher's clock.
     */
    void onObituary(int memberId, long incarnation, long bootHash, long verdictTime);
}
