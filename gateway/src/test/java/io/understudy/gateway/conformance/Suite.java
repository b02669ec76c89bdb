package io.understudy.gateway.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All definitions under a folder, each with the session that it speaks on. That is what the
 * acceptor's messages in it say; where it expects none, what those of its folder say.
 */
final class Suite
{
    private static final String DEFAULT_ACCEPTOR = "ISLD";
    private static final String DEFAULT_INITIATOR = "TW";
    private static final String FIXT = "FIXT.1.1";

    private final Path root;
    private final List<Definition> definitions;

    private Suite(final Path root, final List<Definition> definitions)
    {
        this.root = root;
        this.definitions = definitions;
    }

    /**
     * Reads a folder and those below it, in the order of their names; or one file.
     *
     * @throws IllegalArgumentException if there is no definition.
     */
    static Suite read(final Path root)
    {
        try (Stream<Path> files = Files.walk(root))
        {
            final List<Definition> definitions = files
                .filter(file -> file.toString().endsWith(".def") && Files.isRegularFile(file))
                .sorted(Comparator.comparing(Path::toString))
                .map(Definition::read)
                .collect(Collectors.toCollection(ArrayList::new));
            if (definitions.isEmpty())
            {
                throw new IllegalArgumentException("there is no .def file in " + root);
            }
            return new Suite(root, definitions);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException("cannot read " + root, ex);
        }
    }

    List<Definition> definitions()
    {
        return definitions;
    }

    /** For people: below the suite's folder. */
    String name(final Definition definition)
    {
        final Path name = root.relativize(definition.file());
        return name.toString().isEmpty() ? definition.file().toString() : name.toString();
    }

    SessionProfile profile(final Definition definition)
    {
        final List<Step> answers = new ArrayList<>(expected(definition));
        if (answers.isEmpty())
        {
            final Path folder = definition.file().getParent();
            definitions.stream()
                .filter(other -> folder.equals(other.file().getParent()))
                .forEach(other -> answers.addAll(expected(other)));
        }
        final List<Step> sent = steps(definition, Step.Kind.SEND, "");
        final boolean answered = !answers.isEmpty();
        final String beginString =
            mostFrequent("8", answered ? answers : sent, "");
        final List<Step> logons = steps(definition, Step.Kind.SEND, "A");
        return new SessionProfile(
            beginString,
            beginString.equals(FIXT) ? applVerId(definition, logons) : "",
            mostFrequent(answered ? "49" : "56", answered ? answers : sent, DEFAULT_ACCEPTOR),
            mostFrequent(answered ? "56" : "49", answered ? answers : sent, DEFAULT_INITIATOR),
            SessionOption.of(definition.file()));
    }

    /** The acceptor's own default is what it answers; a client may name another, or nonsense. */
    private String applVerId(final Definition definition, final List<Step> logons)
    {
        final Path folder = definition.file().getParent();
        final List<Step> answers = new ArrayList<>(steps(definition, Step.Kind.EXPECT, "A"));
        definitions.stream()
            .filter(other -> answers.isEmpty() && folder.equals(other.file().getParent()))
            .forEach(other -> answers.addAll(steps(other, Step.Kind.EXPECT, "A")));
        return mostFrequent("1137", answers, mostFrequent("1137", logons, ""));
    }

    private static List<Step> expected(final Definition definition)
    {
        return steps(definition, Step.Kind.EXPECT, "");
    }

    private static List<Step> steps(
        final Definition definition, final Step.Kind kind, final String msgType)
    {
        final Predicate<Step> isOfType = step -> msgType.isEmpty() ||
            msgType.equals(FixText.fields(step.text()).get("35"));
        return definition.steps().stream()
            .filter(step -> step.kind() == kind).filter(isOfType).toList();
    }

    private static String mostFrequent(
        final String tag, final List<Step> steps, final String otherwise)
    {
        final Map<String, Integer> counts = new LinkedHashMap<>();
        for (final Step step : steps)
        {
            final String value = FixText.fields(step.text()).get(tag);
            if (value != null)
            {
                counts.merge(value, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
            .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(otherwise);
    }
}
