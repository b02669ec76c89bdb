package io.understudy.gateway.conformance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** FIX messages as text, one character a byte (ISO-8859-1), fields ended by SOH. */
final class FixText
{
    static final char SOH = '\u0001';

    private static final Pattern MESSAGE = Pattern.compile(
        "(8=FIXT?\\.\\d\\.\\d\u0001)(.*?\u0001)(10=.*|)", Pattern.DOTALL);
    private static final Pattern TIME = Pattern.compile("<TIME(?:([+-])(\\d+))?>");
    private static final Pattern FIELD = Pattern.compile("(\\d+)=([^\u0001]+)\u0001");
    private static final long OFFSET_MS = 1_100;
    private static final String CHECKSUM = SOH + "10=";
    private static final int BYTE_MASK = 0xff;

    private FixText()
    {
    }

    /**
     * What goes out for a line: times filled in, BodyLength (9) and CheckSum (10) where they are
     * absent. What does not begin as a message does goes out as it is, with a CheckSum if it has
     * none, as QuickFIX/J's definitions expect of their runner.
     */
    static String outgoing(final String text, final Instant now, final SessionProfile profile)
    {
        final Matcher matcher = MESSAGE.matcher(text);
        String message = text;
        if (matcher.matches())
        {
            final String body = insertTimes(matcher.group(2), matcher.group(1), now, profile);
            final String length =
                body.startsWith("9=") ? "" : "9=" + body.length() + SOH;
            final String checksum = matcher.group(3);
            message = matcher.group(1) + length + body +
                (checksum.equals("10=0" + SOH) ? "10=000" + SOH : checksum);
        }
        return message.contains(CHECKSUM) ? message : message + "10=" + checksum(message) + SOH;
    }

    /** FIX.4.2 brought milliseconds; the folder timestamps has them finer. */
    private static String insertTimes(
        final String body, final String beginString, final Instant now,
        final SessionProfile profile)
    {
        final boolean seconds = beginString.compareTo("8=FIX.4.2") < 0;
        final DateTimeFormatter format = DateTimeFormatter.ofPattern(
            profile.has(SessionOption.NANOSECONDS) ? "yyyyMMdd-HH:mm:ss.SSSSSSSSS" :
                seconds ? "yyyyMMdd-HH:mm:ss" : "yyyyMMdd-HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
        return TIME.matcher(body).replaceAll(time ->
        {
            final long offset = time.group(2) == null ? 0 :
                Long.parseLong(time.group(1) + time.group(2)) * OFFSET_MS;
            return format.format(now.plusMillis(offset));
        });
    }

    /** Tag 10: the sum of all bytes before it, modulo 256, three digits. */
    static String checksum(final String before)
    {
        int sum = 0;
        for (final byte value : before.getBytes(StandardCharsets.ISO_8859_1))
        {
            sum += value;
        }
        return String.format(Locale.ROOT, "%03d", sum & BYTE_MASK);
    }

    /** Fields by tag; of a repeated tag the last counts, and empty ones do not. */
    static Map<String, String> fields(final String message)
    {
        final Map<String, String> fields = new LinkedHashMap<>();
        final Matcher matcher = FIELD.matcher(message);
        while (matcher.find())
        {
            fields.put(matcher.group(1), matcher.group(2));
        }
        return fields;
    }

    /** The same with a visible mark between fields. */
    static String readable(final String message)
    {
        return message.replace(SOH, '|');
    }
}
