package io.understudy.gateway.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which definitions are not played, and why: a line each, {@code version NAME | reason},
 * {@code initiator | reason} or {@code file GLOB | reason}; # begins a comment. A version is a
 * BeginString, FIXT.1.1/N for one version of the application, or unknown.
 */
final class SkipList
{
    private static final String RESOURCE = "skipped.txt";
    private static final Set<String> VERSIONS = Set.of(
        "FIX.4.0", "FIX.4.1", "FIX.4.2", "FIX.4.3", "FIX.4.4", "FIXT.1.1");

    private record Entry(String what, String pattern, String reason)
    {
    }

    private final List<Entry> entries = new ArrayList<>();

    private SkipList()
    {
    }

    static SkipList none()
    {
        return new SkipList();
    }

    /** The gateway's own. */
    static SkipList standard()
    {
        try (InputStream in = SkipList.class.getResourceAsStream(RESOURCE))
        {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), RESOURCE);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    static SkipList read(final Path file)
    {
        try
        {
            return parse(Files.readString(file), file.toString());
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException("cannot read " + file, ex);
        }
    }

    /** Refuses a line without a reason. */
    static SkipList parse(final String text, final String name)
    {
        final SkipList list = new SkipList();
        final String[] lines = text.split("\r?\n");
        for (int i = 0; i < lines.length; i++)
        {
            final String line = lines[i].strip();
            if (!line.isEmpty() && !line.startsWith("#"))
            {
                list.entries.add(entry(line, name + ", line " + (i + 1)));
            }
        }
        return list;
    }

    private static Entry entry(final String line, final String where)
    {
        final int bar = line.indexOf('|');
        final String reason = bar < 0 ? "" : line.substring(bar + 1).strip();
        final String[] words = (bar < 0 ? line : line.substring(0, bar)).strip().split("\\s+", 2);
        final boolean isKnown = words[0].equals("initiator") && words.length == 1 ||
            Set.of("version", "file").contains(words[0]) && words.length == 2;
        if (reason.isEmpty() || !isKnown)
        {
            throw new IllegalArgumentException(where +
                ", is not version NAME, file GLOB or initiator with | and a reason: " + line);
        }
        return new Entry(words[0], words.length == 2 ? words[1] : "", reason);
    }

    /** Why a definition is not played; null if it is. */
    String reason(final Definition definition, final SessionProfile profile)
    {
        return entries.stream()
            .filter(entry -> matches(entry, definition, profile))
            .map(Entry::reason).findFirst().orElse(null);
    }

    private static boolean matches(
        final Entry entry, final Definition definition, final SessionProfile profile)
    {
        switch (entry.what())
        {
            case "initiator":
                return definition.isForInitiators();
            case "version":
                return entry.pattern().equals("unknown") ?
                    !VERSIONS.contains(profile.beginString()) :
                    entry.pattern().equals(profile.beginString()) ||
                    entry.pattern().equals(profile.version());
            default:
                return FileSystems.getDefault().getPathMatcher("glob:" + entry.pattern())
                    .matches(definition.file());
        }
    }
}
