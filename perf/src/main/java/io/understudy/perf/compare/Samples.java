package io.understudy.perf.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The samples of one revision, by name, as costs: lower is better. A process is one sample, since
 * iterations of one process share its luck (where code and data came to lie, what was inlined): of
 * JMH each fork's median iteration, of a suite's file each figure.
 */
final class Samples
{
    private static final String METRIC = "primaryMetric";
    private static final String THROUGHPUT = "thrpt";

    private final Map<String, List<Double>> byName = new TreeMap<>();

    /**
     * Reads a file, or all of a folder in the order of their names.
     *
     * @throws IOException              where they cannot be read.
     * @throws IllegalArgumentException where one is no result.
     */
    static Samples read(final Path path) throws IOException
    {
        final Samples samples = new Samples();
        if (!Files.isDirectory(path))
        {
            samples.add(Json.read(Files.readString(path)));
            return samples;
        }
        final List<Path> files;
        try (Stream<Path> all = Files.list(path))
        {
            files = all.filter(file -> file.toString().endsWith(".json")).sorted()
                .collect(Collectors.toList());
        }
        for (final Path file : files)
        {
            samples.add(Json.read(Files.readString(file)));
        }
        return samples;
    }

    /** Adds what one file holds. */
    void add(final Object json)
    {
        if (json instanceof List)
        {
            ((List<?>)json).forEach(run -> addJmh((Map<?, ?>)run));
        }
        else if (json instanceof Map && ((Map<?, ?>)json).get("figures") instanceof Map)
        {
            final Map<?, ?> file = (Map<?, ?>)json;
            ((Map<?, ?>)file.get("figures")).forEach((name, figure) ->
                addFigure(file.get("suite") + "." + name, (String)name, figure));
        }
        else
        {
            throw new IllegalArgumentException("neither JMH's results nor a suite's");
        }
    }

    Map<String, List<Double>> byName()
    {
        return byName;
    }

    private void addJmh(final Map<?, ?> run)
    {
        final String mode = (String)run.get("mode");
        final Map<?, ?> metric = (Map<?, ?>)run.get(METRIC);
        final String params = run.get("params") == null ? "" : " " + run.get("params");
        final String name = run.get("benchmark") + params + ' ' + mode;
        final boolean isHistogram = metric.get("rawDataHistogram") != null;
        final List<?> forks =
            (List<?>)metric.get(isHistogram ? "rawDataHistogram" : "rawData");
        for (final Object fork : forks)
        {
            final double median = Judge.median(((List<?>)fork).stream()
                .mapToDouble(each -> isHistogram ? histogramMedian((List<?>)each) : (Double)each)
                .toArray());
            add(name, THROUGHPUT.equals(mode) ? 1 / median : median);
        }
    }

    /** An iteration in mode "sample": pairs of a value and how often it was seen, ascending. */
    private static double histogramMedian(final List<?> pairs)
    {
        double all = 0;
        for (final Object pair : pairs)
        {
            all += (Double)((List<?>)pair).get(1);
        }
        double seen = 0;
        for (final Object pair : pairs)
        {
            seen += (Double)((List<?>)pair).get(1);
            if (2 * seen >= all)
            {
                return (Double)((List<?>)pair).get(0);
            }
        }
        throw new IllegalArgumentException("an iteration without samples");
    }

    private void addFigure(final String name, final String key, final Object figure)
    {
        final Direction direction = Direction.of(key);
        if (direction != Direction.NEITHER && figure instanceof Double && (Double)figure > 0)
        {
            add(name, direction == Direction.MORE_IS_BETTER ? 1 / (Double)figure : (Double)figure);
        }
    }

    private void add(final String name, final double cost)
    {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(cost);
    }
}
