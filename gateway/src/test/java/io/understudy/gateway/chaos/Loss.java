package io.understudy.gateway.chaos;

import java.util.List;

/** Packets are dropped at random. */
final class Loss implements Nemesis
{
    @Override
    public String name()
    {
        return "loss";
    }

    @Override
    public String what()
    {
        return "1 to 30 of a hundred packets to and from a member or an edge are dropped";
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

    private static final int MAX_PERCENT = 30;

    @Override
    public Runnable begin(final Rig rig, final Strike strike, final int victim)
    {
        return rig.weather().lose(
            rig.place(strike.kind(), victim), 1 + strike.salt() % MAX_PERCENT);
    }
}
