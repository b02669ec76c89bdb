package io.understudy.gateway.control;

/** Lines of succession as bytes, one a member. */
final class MemberIds
{
    private MemberIds()
    {
    }

    static byte[] bytes(final int[] ids)
    {
        final byte[] bytes = new byte[ids.length];
        for (int i = 0; i < ids.length; i++)
        {
            bytes[i] = (byte)ids[i];
        }
        return bytes;
    }

    static int[] ids(final byte[] bytes)
    {
        final int[] ids = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++)
        {
            ids[i] = bytes[i];
        }
        return ids;
    }
}
