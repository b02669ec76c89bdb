package io.understudy.gateway.ops.doctor;

/**
 * One thing that the doctor looked at.
 *
 * @param subject what it looked at, one word.
 * @param verdict what it means.
 * @param found   the value.
 * @param remedy  what to do; empty where nothing is.
 */
public record Finding(String subject, Verdict verdict, String found, String remedy)
{
    static Finding ok(final String subject, final String found)
    {
        return new Finding(subject, Verdict.OK, found, "");
    }

    static Finding warn(final String subject, final String found, final String remedy)
    {
        return new Finding(subject, Verdict.WARN, found, remedy);
    }

    static Finding fail(final String subject, final String found, final String remedy)
    {
        return new Finding(subject, Verdict.FAIL, found, remedy);
    }
}
