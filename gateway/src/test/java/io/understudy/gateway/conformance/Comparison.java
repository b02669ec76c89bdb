package io.understudy.gateway.conformance;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a message is the expected one, by the rules of the definitions. */
final class Comparison
{
    private static final Set<String> TIMES = Set.of("52", "60", "122");
    private static final Pattern TIME =
        Pattern.compile("\\d{8}-\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,15})?");
    private static final Pattern FRAME = Pattern.compile(
        "8=[^\u0001]+\u00019=(\\d+)\u0001(.*\u0001)10=(\\d{3})\u0001", Pattern.DOTALL);

    private Comparison()
    {
    }

    /**
     * Compares field by field, in any order: MsgType (35) first, Text (58) by its beginning, times
     * by their form, BodyLength (9) and CheckSum (10) with what they are of the message received.
     *
     * @return the first difference in words, or null.
     */
    static String difference(final String expectedText, final String receivedText)
    {
        final Map<String, String> expected = FixText.fields(expectedText);
        final Map<String, String> received = FixText.fields(receivedText);
        if (expected.containsKey("35") && !expected.get("35").equals(received.get("35")))
        {
            return differs("35", expected.get("35"), received.get("35"));
        }
        for (final Map.Entry<String, String> field : received.entrySet())
        {
            final String difference =
                difference(field.getKey(), expected.get(field.getKey()), field.getValue());
            if (difference != null)
            {
                return difference;
            }
        }
        for (final String tag : expected.keySet())
        {
            if (!received.containsKey(tag))
            {
                return differs(tag, expected.get(tag), null);
            }
        }
        return frameDifference(receivedText);
    }

    private static String difference(
        final String tag, final String expected, final String received)
    {
        if (tag.equals("9") || tag.equals("10"))
        {
            return null;
        }
        if (TIMES.contains(tag))
        {
            return TIME.matcher(received).matches() ? null : differs(tag, "a UTC time", received);
        }
        if (expected == null)
        {
            return "tag " + tag + " is " + received + ", expected none";
        }
        final boolean same = tag.equals("58") ?
            received.startsWith(expected) : received.equals(expected);
        return same ? null : differs(tag, expected, received);
    }

    private static String frameDifference(final String message)
    {
        final Matcher frame = FRAME.matcher(message);
        if (!frame.matches())
        {
            return "it is not framed by 8=, 9= and 10=";
        }
        if (Integer.parseInt(frame.group(1)) != frame.group(2).length())
        {
            return differs("9", Integer.toString(frame.group(2).length()), frame.group(1));
        }
        final String checksum = FixText.checksum(message.substring(0, frame.end(2)));
        return checksum.equals(frame.group(3)) ? null :
            differs("10", checksum, frame.group(3));
    }

    private static String differs(
        final String tag, final String expected, final String received)
    {
        return "tag " + tag + " is " + (received == null ? "missing" : received) +
            ", expected " + expected;
    }
}
