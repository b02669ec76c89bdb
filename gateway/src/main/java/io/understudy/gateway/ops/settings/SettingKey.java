package io.understudy.gateway.ops.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/**
 * One thing that can be set: its name, type, default, range, and a sentence about it. Declared
 * once as a constant; the options page and {@code understudy settings} are made from it.
 * Immutable: any thread.
 *
 * @param <T> of the value. Durations are ns and byte counts are bytes, both {@code Long}.
 */
public final class SettingKey<T>
{
    private final String name;
    private final String type;
    private final String range;
    private final String defaultText;
    private final String doc;
    private final Function<String, T> parser;
    private final Function<T, String> formatter;

    private SettingKey(
        final Label label,
        final String type,
        final String range,
        final Function<String, T> parser,
        final Function<T, String> formatter)
    {
        this.name = label.name;
        this.defaultText = label.defaultText;
        this.doc = label.doc;
        this.type = type;
        this.range = range;
        this.parser = parser;
        this.formatter = formatter;
    }

    /** What every kind of key has. */
    private record Label(String name, String defaultText, String doc)
    {
    }

    static SettingKey<String> text(final String name, final String defaultText, final String doc)
    {
        return new SettingKey<>(
            new Label(name, defaultText, doc), "text", "not empty", SettingKey::notEmpty, v -> v);
    }

    static SettingKey<Path> path(final String name, final String defaultText, final String doc)
    {
        return new SettingKey<>(
            new Label(name, defaultText, doc), "path", "", SettingKey::parsePath, Path::toString);
    }

    static SettingKey<Boolean> flag(final String name, final boolean byDefault, final String doc)
    {
        return new SettingKey<>(
            new Label(name, Boolean.toString(byDefault), doc), "boolean", "true or false",
            SettingKey::parseBoolean, v -> Boolean.toString(v));
    }

    static SettingKey<String> choice(
        final String name, final String defaultText, final String doc, final String... choices)
    {
        final String range = String.join(", ", choices);
        return new SettingKey<>(
            new Label(name, defaultText, doc), "choice", range,
            text -> parseChoice(text, range, choices), v -> v);
    }

    static SettingKey<Integer> integer(
        final String name, final int byDefault, final int min, final int max, final String doc)
    {
        return new SettingKey<>(
            new Label(name, Integer.toString(byDefault), doc), "int", min + " to " + max,
            text -> (int)inRange(parseLong(text), min, max, min + " to " + max),
            v -> Integer.toString(v));
    }

    static SettingKey<Long> number(
        final String name, final long byDefault, final long min, final long max, final String doc)
    {
        final String range = max == Long.MAX_VALUE ? min + " or more" : min + " to " + max;
        return new SettingKey<>(
            new Label(name, Long.toString(byDefault), doc), "long", range,
            text -> inRange(parseLong(text), min, max, range), v -> Long.toString(v));
    }

    static SettingKey<Long> duration(
        final String name, final String byDefault, final String min, final String max,
        final String doc)
    {
        final long minNs = Quantities.parseDurationNs(min);
        final long maxNs = Quantities.parseDurationNs(max);
        final String range = min + " to " + max;
        return new SettingKey<>(
            new Label(name, byDefault, doc), "duration", range,
            text -> inRange(Quantities.parseDurationNs(text), minNs, maxNs, range),
            v -> Quantities.formatDurationNs(v));
    }

    static SettingKey<Long> bytes(
        final String name, final String byDefault, final String min, final String max,
        final String doc)
    {
        final long minBytes = Quantities.parseBytes(min);
        final long maxBytes = Quantities.parseBytes(max);
        final String range = min + " to " + max;
        return new SettingKey<>(
            new Label(name, byDefault, doc), "bytes", range,
            text -> inRange(Quantities.parseBytes(text), minBytes, maxBytes, range),
            v -> Quantities.formatBytes(v));
    }

    static SettingKey<Long> powerOfTwoBytes(
        final String name, final String byDefault, final String min, final String max,
        final String doc)
    {
        final SettingKey<Long> plain = bytes(name, byDefault, min, max, doc);
        return new SettingKey<>(
            new Label(name, byDefault, doc), plain.type, "a power of two, " + plain.range,
            text -> powerOfTwo(plain.parse(text)), plain.formatter);
    }

    T parse(final String text)
    {
        return parser.apply(text.trim());
    }

    String format(final T value)
    {
        return formatter.apply(value);
    }

    /**
     * Its name, as in the properties file and after {@code -Dunderstudy.}.
     *
     * @return for example {@code journal.blockBytes}.
     */
    public String name()
    {
        return name;
    }

    /**
     * Its name in the environment.
     *
     * @return for example {@code UNDERSTUDY_JOURNAL_BLOCKBYTES}.
     */
    public String environmentName()
    {
        return "UNDERSTUDY_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /**
     * What kind of value it takes.
     *
     * @return text, path, boolean, choice, int, long, duration or bytes.
     */
    public String type()
    {
        return type;
    }

    /**
     * Which values are right.
     *
     * @return a phrase, empty where every value of the type is.
     */
    public String range()
    {
        return range;
    }

    /**
     * Its value if nobody sets it.
     *
     * @return as an operator would write it.
     */
    public String defaultText()
    {
        return defaultText;
    }

    /**
     * What it is for.
     *
     * @return a sentence.
     */
    public String doc()
    {
        return doc;
    }

    @Override
    public String toString()
    {
        return name;
    }

    private static String notEmpty(final String text)
    {
        if (text.isEmpty())
        {
            throw new IllegalArgumentException("is empty");
        }
        return text;
    }

    private static Path parsePath(final String text)
    {
        try
        {
            return Path.of(notEmpty(text));
        }
        catch (final InvalidPathException ex)
        {
            throw new IllegalArgumentException("is not a path (" + ex.getReason() + ")", ex);
        }
    }

    private static Boolean parseBoolean(final String text)
    {
        final String lower = text.toLowerCase(Locale.ROOT);
        if (!"true".equals(lower) && !"false".equals(lower))
        {
            throw new IllegalArgumentException("is neither true nor false");
        }
        return Boolean.valueOf(lower);
    }

    private static String parseChoice(
        final String text, final String range, final String[] choices)
    {
        for (final String choice : choices)
        {
            if (choice.equalsIgnoreCase(text))
            {
                return choice;
            }
        }
        throw new IllegalArgumentException("is none of " + range);
    }

    private static long parseLong(final String text)
    {
        try
        {
            return Long.parseLong(text);
        }
        catch (final NumberFormatException ex)
        {
            throw new IllegalArgumentException("is not a whole number of 64 bits", ex);
        }
    }

    private static long inRange(
        final long value, final long min, final long max, final String range)
    {
        if (value < min || value > max)
        {
            throw new IllegalArgumentException("is outside its range, " + range);
        }
        return value;
    }

    private static Long powerOfTwo(final Long bytes)
    {
        if (Long.bitCount(bytes) != 1)
        {
            throw new IllegalArgumentException("is not a power of two");
        }
        return bytes;
    }
}
