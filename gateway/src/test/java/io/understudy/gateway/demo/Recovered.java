package io.understudy.gateway.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a member says of its recovery.
 *
 * @param line     its own words.
 * @param sequence of the last record applied.
 * @param digest   of the state there.
 */
record Recovered(String line, long sequence, String digest)
{
    static final String PREFIX = "recovered ";
    private static final Pattern FORM =
        Pattern.compile(PREFIX + "sequence=(\\d+) digest=([0-9a-f]{16}) .*");

    static Recovered parse(final String line)
    {
        final Matcher matcher = FORM.matcher(String.valueOf(line));
        if (!matcher.matches())
        {
            throw new IllegalStateException("the member did not say what it recovered: " + line);
        }
        return new Recovered(line, Long.parseLong(matcher.group(1)), matcher.group(2));
    }
}
