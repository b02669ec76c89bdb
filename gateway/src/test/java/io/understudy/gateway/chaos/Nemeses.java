package io.understudy.gateway.chaos;

import java.util.List;

/** All of them, in the order in which they are told. */
final class Nemeses
{
    private static final List<Nemesis> ALL = List.of(
        new Kill(), new Pause(), new Terminate(), new Storm(),
        new Isolation(), new Split(), new OneWay(), new Chain(), new Flap(),
        new Loss(), new Rate(), new Disturbance(),
        new FullDisk(), new SlowDisk(), new BitFlip(), new ClockJump());

    private Nemeses()
    {
    }

    static List<Nemesis> all()
    {
        return ALL;
    }

    static List<String> names()
    {
        return ALL.stream().map(Nemesis::name).toList();
    }

    /**
     * By its name.
     *
     * @throws IllegalArgumentException naming those that there are.
     */
    static Nemesis find(final String name)
    {
        return ALL.stream().filter(nemesis -> nemesis.name().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException(
                "there is no nemesis " + name + "; there are " + String.join(", ", names())));
    }
}
