package io.understudy.gateway.ops;

/** Writes one JSON object on one line (RFC 8259). One thread. */
final class JsonLine
{
    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder text = new StringBuilder("{");

    JsonLine field(final String name, final String value)
    {
        return name(name).quoted(value);
    }

    JsonLine field(final String name, final long value)
    {
        name(name).text.append(value);
        return this;
    }

    private JsonLine name(final String name)
    {
        if (text.length() > 1)
        {
            text.append(',');
        }
        quoted(name).text.append(':');
        return this;
    }

    private JsonLine quoted(final String value)
    {
        text.append('"');
        for (int i = 0; i < value.length(); i++)
        {
            final char c = value.charAt(i);
            if (c == '"' || c == '\\')
            {
                text.append('\\').append(c);
            }
            else if (c < FIRST_PRINTABLE)
            {
                text.append(String.format("\\u%04x", (int)c));
            }
            else
            {
                text.append(c);
            }
        }
        text.append('"');
        return this;
    }

    @Override
    public String toString()
    {
        return text + "}";
    }
}
