package io.understudy.gateway.chaos;

import java.util.ArrayList;
import java.util.List;

/** Deaf or mute: packets pass one way only. */
final class OneWay implements Nemesis
{
    @Override
    public String name()
    {
        return "one-way";
    }

    @Override
    public String what()
    {
        return "what a member sends to one or both others does not arrive, or what they send to it";
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
        final boolean isMute = (strike.salt() & 1) == 0;
        final boolean both = (strike.salt() & 2) == 0;
        final List<String> ways = new ArrayList<>();
        for (int i = 1; i < (both ? Rig.MEMBERS : 2); i++)
        {
            final int other = (victim + i) % Rig.MEMBERS;
            ways.add(isMute ? rig.weather().way(victim, other) :
                rig.weather().way(other, victim));
        }
        return rig.weather().drop(ways.toArray(new String[0]));
    }
}
