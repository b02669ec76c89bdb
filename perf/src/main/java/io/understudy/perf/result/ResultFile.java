package io.understudy.perf.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A suite's figures as one JSON object with four members: suite, machine, conditions, figures. The
 * figures are those of the RESULT line, so the two cannot differ.
 */
public final class ResultFile
{
    private static final String DIR_PROPERTY = "understudy.results.dir";
    private static final String MARK = "RESULT ";
    private static final String NUMBER = "-?\\d+(\\.\\d+)?(E-?\\d+)?";
    private static final DateTimeFormatter STAMP =
        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'");

    private ResultFile()
    {
    }

    /**
     * Writes the file into the folder that {@code -Dunderstudy.results.dir} names; does nothing
     * where that is not set.
     *
     * @param line       the RESULT line.
     * @param conditions since the suite began.
     * @param idle       how the threads that were measured wait, in words.
     * @throws IOException if it cannot be written.
     */
    public static void write(final String line, final Conditions conditions, final String idle)
        throws IOException
    {
        final String dir = System.getProperty(DIR_PROPERTY);
        if (dir == null)
        {
            return;
        }
        final Map<String, String> machine = Machine.describe();
        machine.put("idle", idle);
        final Path file = Files.createDirectories(Path.of(dir)).resolve(
            suite(line) + '-' + ZonedDateTime.now(ZoneOffset.UTC).format(STAMP) + ".json");
        Files.writeString(file, json(line, machine, conditions.sinceBegin()));
        System.out.println("results: " + file);
    }

    static String json(
        final String line, final Map<String, String> machine, final Map<String, String> conditions)
    {
        return "{\"suite\":" + quoted(suite(line)) + ",\n\"machine\":" + object(machine) +
            ",\n\"conditions\":" + object(conditions) + ",\n\"figures\":" +
            object(figures(line)) + "}\n";
    }

    /** "RESULT bench-fix a=1" is suite "fix". */
    private static String suite(final String line)
    {
        if (!line.startsWith(MARK))
        {
            throw new IllegalArgumentException("no RESULT line: " + line);
        }
        return line.split(" ")[1].replaceFirst("^bench-", "");
    }

    private static Map<String, String> figures(final String line)
    {
        final Map<String, String> figures = new LinkedHashMap<>();
        for (final String word : line.split(" "))
        {
            final int at = word.indexOf('=');
            if (at > 0)
            {
                figures.put(word.substring(0, at), word.substring(at + 1));
            }
        }
        return figures;
    }

    private static String object(final Map<String, String> values)
    {
        return values.entrySet().stream()
            .map(entry -> quoted(entry.getKey()) + ':' + value(entry.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(final String text)
    {
        return text.matches(NUMBER) ? text : quoted(text);
    }

    private static String quoted(final String text)
    {
        final StringBuilder out = new StringBuilder("\"");
        for (final char letter : text.toCharArray())
        {
            if (letter < ' ')
            {
                out.append(String.format("\\u%04x", (int)letter));
            }
            else
            {
                out.append(letter == '"' || letter == '\\' ? "\\" : "").append(letter);
            }
        }
        return out.append('"').toString();
    }
}
