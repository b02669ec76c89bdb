package io.understudy.gateway.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.gateway.peer.Follower;
import io.understudy.gateway.sequence.AckGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The model's table of steps and methods, which nobody else would miss a renamed one in. */
class ModelTest
{
    private static final Path FOLDER =
        Path.of(System.getProperty("basedir", "."), "src", "model");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z_]+)`");
    private static final Pattern METHOD = Pattern.compile("`([A-Z][A-Za-z]+)\\.([a-z][A-Za-z]+)`");
    private static final List<String> PACKAGES = Stream.of(
        Understudy.class, Follower.class, AckGate.class).map(Class::getPackageName).toList();

    @Test
    void shouldNameStepsThatTheModelHas() throws IOException
    {
        final String model = Files.readString(FOLDER.resolve("understudy.pml"));
        final List<String> steps = table().stream().map(row -> first(NAME, row)).toList();
        assertThat(steps).hasSizeGreaterThan(20).allMatch(step ->
            Pattern.compile("^(#define|inline) " + step + "\\(", Pattern.MULTILINE)
                .matcher(model).find());
    }

    @Test
    void shouldNameMethodsThatTheCodeHas() throws IOException
    {
        final List<String> missing = table().stream()
            .flatMap(row -> METHOD.matcher(row).results())
            .filter(found -> !exists(found.group(1), found.group(2)))
            .map(found -> found.group())
            .collect(Collectors.toList());
        assertThat(missing).isEmpty();
        assertThat(table()).allMatch(row -> METHOD.matcher(row).find());
    }

    private static List<String> table() throws IOException
    {
        final String text = Files.readString(FOLDER.resolve("README.md"));
        final String table = text.substring(text.indexOf("| step | stands for |"));
        return table.substring(0, table.indexOf("\n\n")).lines().skip(2).toList();
    }

    private static String first(final Pattern pattern, final String row)
    {
        final Matcher matcher = pattern.matcher(row);
        return matcher.find() ? matcher.group(1) : row;
    }

    private static boolean exists(final String className, final String method)
    {
        return PACKAGES.stream().map(name -> classOf(name + '.' + className))
            .filter(Objects::nonNull)
            .flatMap(found -> Arrays.stream(found.getDeclaredMethods()))
            .anyMatch(found -> found.getName().equals(method));
    }

    private static Class<?> classOf(final String name)
    {
        try
        {
            return Class.forName(name);
        }
        catch (final ClassNotFoundException ex)
        {
            return null;
        }
    }
}
