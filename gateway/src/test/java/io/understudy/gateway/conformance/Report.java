package io.understudy.gateway.conformance;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells what became of each definition, and of all of them in one last line. One thread. */
final class Report
{
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int FIRST_BEYOND_ASCII = 0x7f;

    private record Line(String name, Verdict verdict, long durationMs)
    {
    }

    private final PrintStream out;
    private final List<Line> lines = new ArrayList<>();

    Report(final PrintStream out)
    {
        this.out = out;
    }

    void add(final String name, final Verdict verdict, final long durationMs)
    {
        lines.add(new Line(name, verdict, durationMs));
        switch (verdict.kind())
        {
            case PASSED:
                out.println("pass " + name);
                break;
            case SKIPPED:
                out.println("skip " + name + ": " + verdict.difference());
                break;
            default:
                out.println("FAIL " + name + ':' + verdict.line() + ": " +
                    FixText.readable(verdict.difference()));
                out.println("  expected " + FixText.readable(verdict.expected()));
                out.println("  received " + FixText.readable(verdict.received()));
        }
    }

    long count(final Verdict.Kind kind)
    {
        return lines.stream().filter(line -> line.verdict.kind() == kind).count();
    }

    String result()
    {
        return String.format(Locale.ROOT, "RESULT conformance passed=%d failed=%d skipped=%d",
            count(Verdict.Kind.PASSED), count(Verdict.Kind.FAILED), count(Verdict.Kind.SKIPPED));
    }

    String json()
    {
        final StringBuilder text = new StringBuilder("{\"passed\":")
            .append(count(Verdict.Kind.PASSED))
            .append(",\"failed\":").append(count(Verdict.Kind.FAILED))
            .append(",\"skipped\":").append(count(Verdict.Kind.SKIPPED))
            .append(",\"definitions\":[");
        for (final Line line : lines)
        {
            text.append(line == lines.get(0) ? "" : ",").append("{\"file\":");
            quote(text, line.name).append(",\"result\":");
            quote(text, line.verdict.kind().name().toLowerCase(Locale.ROOT))
                .append(",\"durationMs\":").append(line.durationMs);
            if (line.verdict.kind() == Verdict.Kind.FAILED)
            {
                text.append(",\"line\":").append(line.verdict.line()).append(",\"difference\":");
                quote(text, line.verdict.difference()).append(",\"expected\":");
                quote(text, line.verdict.expected()).append(",\"received\":");
                quote(text, line.verdict.received());
            }
            else if (line.verdict.kind() == Verdict.Kind.SKIPPED)
            {
                quote(text.append(",\"reason\":"), line.verdict.difference());
            }
            text.append('}');
        }
        return text.append("]}").append(System.lineSeparator()).toString();
    }

    /** RFC 8259, and plain ASCII: a definition may hold any byte. */
    private static StringBuilder quote(final StringBuilder text, final String value)
    {
        text.append('"');
        for (int i = 0; i < value.length(); i++)
        {
            final char c = value.charAt(i);
            if (c == '"' || c == '\\')
            {
                text.append('\\').append(c);
            }
            else if (c < FIRST_PRINTABLE || c >= FIRST_BEYOND_ASCII)
            {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int)c));
            }
            else
            {
                text.append(c);
            }
        }
        return text.append('"');
    }
}
