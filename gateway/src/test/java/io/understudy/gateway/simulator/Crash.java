package io.understudy.gateway.simulator;

/** The process ends here, in the middle of whatever it does. */
final class Crash extends RuntimeException
{
    static final Crash NOW = new Crash();
    private static final long serialVersionUID = 1;

    private Crash()
    {
        super("crash", null, false, false);
    }
}
