package io.understudy.perf.compare;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Compares two rows of samples by their ratio, cost of the new over cost of the old, and a
 * bootstrap interval of it (Efron and Tibshirani, An Introduction to the Bootstrap, chapter 13).
 *
 * <p>Samples that were taken by turns are compared pair by pair, since a machine that is slow for a
 * minute then slows both of a pair: the median of the pairs' ratios. An alarm needs two things: the
 * interval lies beyond 1, so chance does not explain it, and the ratio beyond the tolerance, so it
 * matters. Seeded: the same samples give the same verdict.
 */
final class Judge
{
    /** Fewer samples than this say nothing about their spread. */
    static final int MIN_SAMPLES = 5;

    private static final int RESAMPLES = 4_000;
    /** Many steps are judged in a run, so each is to be wrong rarely: 99.5 percent, two-sided. */
    private static final double TAIL = 0.0025;
    private static final long SEED = 0x5EED;

    private final double tolerance;

    /**
     * A judge who overlooks small differences.
     *
     * @param tolerance a fraction, for example 0.05.
     */
    Judge(final double tolerance)
    {
        this.tolerance = tolerance;
    }

    /** Samples of costs, lower is better, the i-th of both taken next to each other. */
    Verdict pairs(final double[] before, final double[] after)
    {
        final int count = Math.min(before.length, after.length);
        final double[] ratios = new double[count];
        for (int i = 0; i < count; i++)
        {
            ratios[i] = after[i] / before[i];
        }
        if (count < MIN_SAMPLES)
        {
            return tooFew(count == 0 ? Double.NaN : median(ratios), count);
        }
        final SplittableRandom random = new SplittableRandom(SEED);
        final double[] resampled = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++)
        {
            resampled[i] = median(resample(ratios, random));
        }
        return verdict(median(ratios), resampled, count);
    }

    /** Samples of costs, lower is better, that were taken at different times. */
    Verdict groups(final double[] before, final double[] after)
    {
        final int count = Math.min(before.length, after.length);
        final double ratio = count == 0 ? Double.NaN : median(after) / median(before);
        if (count < MIN_SAMPLES)
        {
            return tooFew(ratio, count);
        }
        final SplittableRandom random = new SplittableRandom(SEED);
        final double[] resampled = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++)
        {
            resampled[i] =
                median(resample(after, random)) / median(resample(before, random));
        }
        return verdict(ratio, resampled, count);
    }

    private static Verdict tooFew(final double ratio, final int count)
    {
        return new Verdict(Verdict.Kind.UNKNOWN, ratio, Double.NaN, Double.NaN, count);
    }

    private Verdict verdict(final double ratio, final double[] resampled, final int count)
    {
        Arrays.sort(resampled);
        final double low = resampled[(int)(TAIL * RESAMPLES)];
        final double high = resampled[RESAMPLES - 1 - (int)(TAIL * RESAMPLES)];
        Verdict.Kind kind = Verdict.Kind.NOISE;
        if (low > 1 && ratio > 1 + tolerance)
        {
            kind = Verdict.Kind.REGRESSION;
        }
        else if (high < 1 && ratio < 1 / (1 + tolerance))
        {
            kind = Verdict.Kind.GAIN;
        }
        return new Verdict(kind, ratio, low, high, count);
    }

    private static double[] resample(final double[] samples, final SplittableRandom random)
    {
        final double[] drawn = new double[samples.length];
        for (int i = 0; i < drawn.length; i++)
        {
            drawn[i] = samples[random.nextInt(samples.length)];
        }
        return drawn;
    }

    /** Of an even number the mean of the two in the middle. */
    static double median(final double[] samples)
    {
        final double[] sorted = samples.clone();
        Arrays.sort(sorted);
        final int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
