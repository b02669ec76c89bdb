package io.understudy.gateway.chaos;

import java.util.Random;

/** Kills and restarts, one upon the other, before anyone can be back in line. */
final class Storm implements Nemesis
{
    @Override
    public String name()
    {
        return "storm";
    }

    @Override
    public String what()
    {
        return "SIGKILL to members in turn, each started again at once, several times a second";
    }

    private static final int MAX_STEP_MS = 700;

    @Override
    public Runnable begin(final Rig rig, final Strike strike, final int victim)
    {
        final Random random = new Random(strike.salt());
        for (int at = 0; at < strike.lengthMs(); at += 1 + random.nextInt(MAX_STEP_MS))
        {
            final int member = at == 0 ? victim : random.nextInt(Rig.MEMBERS);
            rig.later(at, () ->
            {
                rig.tally().kill();
                rig.processes().killMember(member);
                rig.processes().restartMember(member);
            });
        }
        return () -> {};
    }
}
