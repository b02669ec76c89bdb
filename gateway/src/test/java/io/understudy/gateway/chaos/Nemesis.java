package io.understudy.gateway.chaos;

import java.util.List;

/** A way to harm processes, for a while. Holds nothing between two strikes; the main thread. */
interface Nemesis
{
    /** As it is called on the command line. */
    String name();

    /** What it does, in a line. */
    String what();

    /** Whom it may hit, members first. */
    default List<Strike.Kind> kinds()
    {
        return List.of(Strike.Kind.MEMBER);
    }

    /** Whether the victim may be whoever is primary then. */
    default boolean mayHitPrimary()
    {
        return true;
    }

    /** Why it cannot be done here; null if it can. */
    default String obstacle(final Rig rig)
    {
        return null;
    }

    /**
     * Begins to harm.
     *
     * @param victim who it is; of members never {@link Strike#PRIMARY}.
     * @return what undoes it, as far as {@link Rig#heal} does not; called once.
     */
    Runnable begin(Rig rig, Strike strike, int victim);
}
