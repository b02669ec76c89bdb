package io.understudy.gateway.conformance;

/**
 * What became of a definition.
 *
 * @param kind       passed, failed or skipped.
 * @param line       of the first difference; 0 if none.
 * @param difference in words, or why it was skipped; empty if passed.
 * @param expected   the line's message, or what should have happened.
 * @param received   the message, or what happened instead.
 */
record Verdict(Kind kind, int line, String difference, String expected, String received)
{
    enum Kind
    {
        PASSED,
        FAILED,
        SKIPPED
    }

    static final Verdict PASS = new Verdict(Kind.PASSED, 0, "", "", "");

    static Verdict failed(
        final Step step, final String difference, final String expected, final String received)
    {
        return new Verdict(Kind.FAILED, step.line(), difference, expected, received);
    }

    static Verdict skipped(final String reason)
    {
        return new Verdict(Kind.SKIPPED, 0, reason, "", "");
    }
}
