package io.understudy.perf.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) into maps, lists, strings, doubles, booleans and nulls: what JMH and the
 * suites write, and no more depth than {@code MAX_DEPTH}.
 */
final class Json
{
    private static final int MAX_DEPTH = 64;
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;
    private int depth;

    private Json(final String text)
    {
        this.text = text;
    }

    /**
     * Reads one value, and nothing may follow it.
     *
     * @throws IllegalArgumentException with the place, where it is no JSON.
     */
    static Object read(final String text)
    {
        final Json json = new Json(text);
        final Object value = json.value();
        json.skipBlanks();
        if (json.at < text.length())
        {
            throw json.failure("nothing may follow");
        }
        return value;
    }

    private Object value()
    {
        skipBlanks();
        if (at == text.length())
        {
            throw failure("a value is missing");
        }
        switch (text.charAt(at))
        {
            case '{':
                return object();
            case '[':
                return array();
            case '"':
                return string();
            default:
                return word();
        }
    }

    private Map<String, Object> object()
    {
        final Map<String, Object> values = new LinkedHashMap<>();
        open();
        while (!closes('}', values.isEmpty()))
        {
            skipBlanks();
            final String name = string();
            expect(':');
            values.put(name, value());
        }
        return values;
    }

    private List<Object> array()
    {
        final List<Object> values = new ArrayList<>();
        open();
        while (!closes(']', values.isEmpty()))
        {
            values.add(value());
        }
        return values;
    }

    private void open()
    {
        at++;
        if (++depth > MAX_DEPTH)
        {
            throw failure("too deep");
        }
    }

    private boolean closes(final char end, final boolean isEmpty)
    {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == end)
        {
            at++;
            depth--;
            return true;
        }
        if (!isEmpty)
        {
            expect(',');
        }
        return false;
    }

    private String string()
    {
        expect('"');
        final StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"')
        {
            out.append(text.charAt(at) == '\\' ? escape() : text.charAt(at++));
        }
        expect('"');
        return out.toString();
    }

    private char escape()
    {
        final char letter = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        at += 2;
        if (letter == 'u' && at + HEX_DIGITS <= text.length())
        {
            at += HEX_DIGITS;
            return (char)Integer.parseInt(text.substring(at - HEX_DIGITS, at), HEX);
        }
        final int which = ESCAPES.indexOf(letter);
        if (which < 0)
        {
            throw failure("no such escape");
        }
        return ESCAPED.charAt(which);
    }

    private Object word()
    {
        final int start = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0)
        {
            at++;
        }
        final String word = text.substring(start, at);
        switch (word)
        {
            case "true":
                return true;
            case "false":
                return false;
            case "null":
                return null;
            default:
                return number(word);
        }
    }

    private Double number(final String word)
    {
        try
        {
            return Double.valueOf(word);
        }
        catch (final NumberFormatException ex)
        {
            throw failure("no value: " + word);
        }
    }

    private void skipBlanks()
    {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0)
        {
            at++;
        }
    }

    private void expect(final char letter)
    {
        skipBlanks();
        if (at >= text.length() || text.charAt(at) != letter)
        {
            throw failure("expected " + letter);
        }
        at++;
    }

    private IllegalArgumentException failure(final String why)
    {
        return new IllegalArgumentException("no JSON at character " + at + ": " + why);
    }
}
