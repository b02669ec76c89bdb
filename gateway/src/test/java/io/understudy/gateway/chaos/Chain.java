package io.understudy.gateway.chaos;

/** Two members do not hear each other, the third hears both. */
final class Chain implements Nemesis
{
    @Override
    public String name()
    {
        return "chain";
    }

    @Override
    public String what()
    {
        return "nothing passes between two members; the third reaches both";
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
        final int other = (victim + 1 + strike.salt() % (Rig.MEMBERS - 1)) % Rig.MEMBERS;
        return rig.weather().drop(
            rig.weather().way(victim, other), rig.weather().way(other, victim));
    }
}
