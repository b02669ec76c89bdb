package io.understudy.gateway.chaos;

import java.util.List;

/** Cut off from everybody, both ways. */
final class Isolation implements Nemesis
{
    @Override
    public String name()
    {
        return "isolate";
    }

    @Override
    public String what()
    {
        return "nothing passes to a member or an edge, or from it";
    }

    @Override
    public List<Strike.Kind> kinds()
    {
        return List.of(Strike.Kind.MEMBER, Strike.Kind.EDGE);
    }

    @Override
    public String obstacle(final Rig rig)
    {
        return rig.weather() == null ? Rig.NO_NETWORK :
            rig.weather().hasNft() ? null : "nft is missing (Debian: apt-get install nftables)";
    }

    @Override
    public Runnable begin(final Rig rig, final Strike strike, final int victim)
    {
        rig.tally().partition();
        return rig.weather().isolate(rig.place(strike.kind(), victim));
    }
}
