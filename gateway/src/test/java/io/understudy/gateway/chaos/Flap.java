package io.understudy.gateway.chaos;

import java.util.List;
import java.util.Random;

/** A line that comes and goes. */
final class Flap implements Nemesis
{
    @Override
    public String name()
    {
        return "flap";
    }

    @Override
    public String what()
    {
        return "a member or an edge is cut off and not, several times a second";
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

    private static final int MAX_STEP_MS = 400;

    @Override
    public Runnable begin(final Rig rig, final Strike strike, final int victim)
    {
        rig.tally().partition();
        final Random random = new Random(strike.salt());
        final int place = rig.place(strike.kind(), victim);
        int at = 0;
        while (at < strike.lengthMs())
        {
            final int down = 20 + random.nextInt(MAX_STEP_MS);
            rig.later(at, () -> rig.later(down, rig.weather().isolate(place)));
            at += down + 20 + random.nextInt(MAX_STEP_MS);
        }
        return () -> {};
    }
}
