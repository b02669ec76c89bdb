package io.understudy.codecs.fix;

import java.nio.charset.StandardCharsets;

import org.agrona.DirectBuffer;

/** The versions of FIX that are spoken, by their BeginString (8). */
public enum FixVersion
{
    /** FIX 4.2. */
    FIX_4_2("FIX.4.2"),

    /** FIX 4.4. */
    FIX_4_4("FIX.4.4"),

    /** The session of FIXT 1.1 with the application messages of FIX 5.0 SP2. */
    FIXT_1_1("FIXT.1.1");

    private static final FixVersion[] VALUES = values();

    private final String beginString;
    private final byte[] bytes;

    FixVersion(final String beginString)
    {
        this.beginString = beginString;
        bytes = beginString.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The value of BeginString (8).
     *
     * @return the value.
     */
    public String beginString()
    {
        return beginString;
    }

    /**
     * The version that a value of BeginString (8) stands for.
     *
     * @param buffer that holds the value.
     * @param offset of its first byte.
     * @param length in bytes.
     * @return the version, or null for one that is not spoken.
     */
    public static FixVersion of(final DirectBuffer buffer, final int offset, final int length)
    {
        for (final FixVersion version : VALUES)
        {
            if (Ascii.equal(version.bytes, buffer, offset, length))
            {
                return version;
            }
        }
        return null;
    }

    byte[] bytes()
    {
        return bytes;
    }
}
