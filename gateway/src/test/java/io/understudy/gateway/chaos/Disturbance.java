package io.understudy.gateway.chaos;

import java.util.List;

/** Packets are late, out of order and doubled. */
final class Disturbance implements Nemesis
{
    @Override
    public String name()
    {
        return "disturb";
    }

    @Override
    public String what()
    {
        return "packets to and from a member or an edge are late by up to 25 ms, overtake one " +
            "another, come twice";
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
            rig.weather().hasNetem() || rig.weather().hasTun() ? null :
            "the kernel has neither netem nor " + TunDevice.PATH;
    }

    private static final int MAX_DELAY_US = 5_000;
    private static final int MAX_JITTER_US = 20_000;
    private static final int MAX_DUPLICATE_PERCENT = 20;

    @Override
    public Runnable begin(final Rig rig, final Strike strike, final int victim)
    {
        final int salt = strike.salt();
        return rig.weather().disturb(rig.place(strike.kind(), victim), new Relay.Terms(
            salt % MAX_DELAY_US, salt * 31 % MAX_JITTER_US, salt % MAX_DUPLICATE_PERCENT, salt));
    }
}
