package io.understudy.gateway.chaos;

import java.util.ArrayList;
import java.util.List;

/** Cut off from the other members; edges and clients still reach it. */
final class Split implements Nemesis
{
    @Override
    public String name()
    {
        return "split";
    }

    @Override
    public String what()
    {
        return "nothing passes between a member and the other members";
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
        final List<String> ways = new ArrayList<>();
        for (int i = 0; i < Rig.MEMBERS; i++)
        {
            if (i != victim)
            {
                ways.add(rig.weather().way(i, victim));
                ways.add(rig.weather().way(victim, i));
            }
        }
        return rig.weather().drop(ways.toArray(new String[0]));
    }
}
