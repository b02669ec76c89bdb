package io.understudy.gateway.edge.tcp;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Finds Username (553), Password (554) and NewPassword (925) in a FIX message whose framing is
 * right, and makes the secrets unreadable. Fields of raw data are stepped over by the length that
 * the field before them gives: they may hold anything, tags and SOH included.
 */
final class LogonFields
{
    private static final byte SOH = 1;
    private static final byte MASK = '*';
    private static final int USERNAME = 553;
    private static final int PASSWORD = 554;
    private static final int NEW_PASSWORD = 925;
    private static final int MAX_TAG = 100_000_000;

    private int usernameOffset;
    private int usernameLength;
    private int passwordOffset;
    private int passwordLength;
    private int newPasswordOffset;
    private int newPasswordLength;

    /** Looks at a message; the offsets are then those of the buffer. */
    void read(final DirectBuffer buffer, final int offset, final int length)
    {
        usernameLength = 0;
        passwordLength = 0;
        newPasswordLength = 0;
        walk(buffer, null, offset, length);
    }

    /** Replaces each byte of the secrets by an asterisk. */
    void mask(final MutableDirectBuffer buffer, final int offset, final int length)
    {
        walk(buffer, buffer, offset, length);
    }

    int usernameOffset()
    {
        return usernameOffset;
    }

    int usernameLength()
    {
        return usernameLength;
    }

    int passwordOffset()
    {
        return passwordOffset;
    }

    /** 0 where there is no password. */
    int passwordLength()
    {
        return passwordLength;
    }

    int newPasswordOffset()
    {
        return newPasswordOffset;
    }

    /** 0 where there is no new password. */
    int newPasswordLength()
    {
        return newPasswordLength;
    }

    private void walk(
        final DirectBuffer buffer, final MutableDirectBuffer masked, final int offset,
        final int length)
    {
        final int end = offset + length;
        int at = offset;
        int dataTag = 0;
        int dataLength = 0;
        while (at < end)
        {
            int tag = 0;
            while (at < end && buffer.getByte(at) >= '0' && buffer.getByte(at) <= '9' &&
                tag < MAX_TAG)
            {
                tag = 10 * tag + buffer.getByte(at) - '0';
                at++;
            }
            final boolean isField = at < end && buffer.getByte(at) == '=';
            final int value = isField ? at + 1 : at;
            final int valueEnd = isField && tag == dataTag && dataLength < end - value &&
                buffer.getByte(value + dataLength) == SOH ?
                value + dataLength : findSoh(buffer, value, end);
            if (isField)
            {
                onField(tag, value, valueEnd - value, masked);
            }
            dataTag = isField ? dataTagAfter(tag) : 0;
            dataLength = dataTag == 0 ? 0 : number(buffer, value, valueEnd);
            at = valueEnd + 1;
        }
    }

    private void onField(
        final int tag, final int offset, final int length, final MutableDirectBuffer masked)
    {
        if (masked == null && tag == USERNAME)
        {
            usernameOffset = offset;
            usernameLength = length;
        }
        else if (masked == null && tag == PASSWORD)
        {
            passwordOffset = offset;
            passwordLength = length;
        }
        else if (masked == null && tag == NEW_PASSWORD)
        {
            newPasswordOffset = offset;
            newPasswordLength = length;
        }
        else if (masked != null && (tag == PASSWORD || tag == NEW_PASSWORD))
        {
            masked.setMemory(offset, length, MASK);
        }
    }

    /** The data field that a length field announces: those of Logon and of the header. */
    private static int dataTagAfter(final int tag)
    {
        switch (tag)
        {
            case 90: // SecureDataLen
            case 95: // RawDataLength
                return tag + 1;
            case 93: // SignatureLength
                return 89;
            case 212: // XmlDataLen
            case 354: // EncodedTextLen
            case 1401: // EncryptedPasswordLen
            case 1403: // EncryptedNewPasswordLen
                return tag + 1;
            default:
                return 0;
        }
    }

    private static int number(final DirectBuffer buffer, final int offset, final int end)
    {
        int value = 0;
        for (int i = offset; i < end; i++)
        {
            final int digit = buffer.getByte(i) - '0';
            if (digit < 0 || digit > 9 || value >= MAX_TAG)
            {
                return Integer.MAX_VALUE;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    private static int findSoh(final DirectBuffer buffer, final int from, final int end)
    {
        int at = from;
        while (at < end && buffer.getByte(at) != SOH)
        {
            at++;
        }
        return at;
    }
}
