package io.understudy.perf.compare;

import java.util.Locale;

/**
 * What a comparison came to.
 *
 * @param kind    what it is held for.
 * @param ratio   the new cost over the old one.
 * @param low     the interval's lower end; NaN where there were too few samples.
 * @param high    its upper end.
 * @param samples of each.
 */
record Verdict(Kind kind, double ratio, double low, double high, int samples)
{
    /** What a difference is held for. */
    enum Kind
    {
        /** Dearer, beyond chance and tolerance. */
        REGRESSION,
        /** Cheaper, beyond chance and tolerance. */
        GAIN,
        /** Neither can be said. */
        NOISE,
        /** Too few samples to say how sure a ratio is. */
        UNKNOWN
    }

    String line(final String name)
    {
        return String.format(Locale.ROOT, "%-10s ratio=%.3f interval=%.3f..%.3f samples=%d %s",
            kind.name().toLowerCase(Locale.ROOT), ratio, low, high, samples, name);
    }
}
