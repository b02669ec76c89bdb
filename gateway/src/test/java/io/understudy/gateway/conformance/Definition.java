package io.understudy.gateway.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A definition file, ISO-8859-1, lines ended by LF or CRLF. What is no step is a remark, as for
 * QuickFIX/J's own runner, whose files have a few remarks without a #.
 */
final class Definition
{
    private static final Pattern COMMENT = Pattern.compile("[ \t]*#.*");
    private static final Pattern CONNECTION =
        Pattern.compile("([ie])(\\d*),?(CONNECT|DISCONNECT)[ \t]*");
    private static final Pattern SET_SESSION =
        Pattern.compile("iSET_SESSION[ \t]+.*[ \t]([A-Z]+=\\d+)[ \t]*");
    private static final Pattern MESSAGE =
        Pattern.compile("([IE])(?:(\\d+),)?(.*)", Pattern.DOTALL);

    private final Path file;
    private final List<Step> steps = new ArrayList<>();
    private final List<Integer> remarks = new ArrayList<>();
    private boolean isForInitiators;

    private Definition(final Path file)
    {
        this.file = file;
    }

    static Definition read(final Path file)
    {
        try
        {
            return parse(file, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException("cannot read " + file + ": " + ex.getMessage(), ex);
        }
    }

    static Definition parse(final Path file, final String text)
    {
        final Definition definition = new Definition(file);
        // Only LF and CRLF end a line: other control characters may stand in a field.
        final String[] lines = text.split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++)
        {
            if (!lines[i].isBlank() && !COMMENT.matcher(lines[i]).matches())
            {
                definition.add(i + 1, lines[i]);
            }
        }
        return definition;
    }

    private void add(final int line, final String text)
    {
        final Matcher connection = CONNECTION.matcher(text);
        final Matcher setting = SET_SESSION.matcher(text);
        final Matcher message = MESSAGE.matcher(text);
        if (connection.matches())
        {
            addConnection(line, connection);
        }
        else if (setting.matches())
        {
            steps.add(new Step(line, Step.Kind.SET_SESSION, 1, setting.group(1)));
        }
        else if (message.matches())
        {
            steps.add(new Step(line,
                "I".equals(message.group(1)) ? Step.Kind.SEND : Step.Kind.EXPECT,
                client(message.group(2)), message.group(3)));
        }
        else
        {
            remarks.add(line);
        }
    }

    private void addConnection(final int line, final Matcher connection)
    {
        final boolean ours = "i".equals(connection.group(1));
        final boolean connects = "CONNECT".equals(connection.group(3));
        if (connects && !ours)
        {
            // The runner is to wait for a connection: a definition for an initiator.
            isForInitiators = true;
            return;
        }
        steps.add(new Step(line,
            connects ? Step.Kind.CONNECT :
                ours ? Step.Kind.DISCONNECT : Step.Kind.EXPECT_DISCONNECT,
            client(connection.group(2)), ""));
    }

    private static int client(final String number)
    {
        return number == null || number.isEmpty() ? 1 : Integer.parseInt(number);
    }

    Path file()
    {
        return file;
    }

    List<Step> steps()
    {
        return steps;
    }

    /** Lines that are neither empty, a comment nor a step. */
    List<Integer> remarks()
    {
        return remarks;
    }

    /** Whether it asks the runner to be the acceptor. */
    boolean isForInitiators()
    {
        return isForInitiators;
    }
}
