package io.understudy.gateway.simulator;

/** Something that must stay true did not. */
final class Violation extends AssertionError
{
    private static final long serialVersionUID = 1;

    final Check check;

    Violation(final Check check, final String what)
    {
        super(check + " (" + check.sentence + "): " + what);
        this.check = check;
    }
}
