package io.understudy.gateway.engine;

import java.util.ArrayList;
import java.util.List;

import org.agrona.DirectBuffer;
import org.agrona.collections.Long2ObjectHashMap;
import org.agrona.concurrent.UnsafeBuffer;

/** What an edge checks a password against: salted hashes, never a secret. */
final class Credentials
{
    static final int SALT_LENGTH = 16;
    static final int HASH_LENGTH = 32;

    /** One user's. */
    static final class Credential
    {
        final byte[] username = new byte[FixState.IDENTITY_LENGTH];
        final byte[] salt = new byte[SALT_LENGTH];
        final byte[] hash = new byte[HASH_LENGTH];
        int iterations;
        private Credential nextOfHash;
    }

    private final List<Credential> all = new ArrayList<>();
    private final Long2ObjectHashMap<Credential> byHash = new Long2ObjectHashMap<>();
    private final UnsafeBuffer key = new UnsafeBuffer(0, 0);
    private final int capacity;

    Credentials(final int capacity)
    {
        this.capacity = capacity;
    }

    int size()
    {
        return all.size();
    }

    boolean isFull()
    {
        return all.size() == capacity;
    }

    Credential at(final int index)
    {
        return all.get(index);
    }

    /** By a username padded with zeros, or null. */
    Credential find(final DirectBuffer buffer, final int offset)
    {
        Credential at = byHash.get(hash(buffer, offset));
        while (at != null && !isOf(at, buffer, offset))
        {
            at = at.nextOfHash;
        }
        return at;
    }

    Credential add(final DirectBuffer buffer, final int offset)
    {
        final Credential credential = new Credential();
        buffer.getBytes(offset, credential.username);
        credential.nextOfHash = byHash.put(hash(buffer, offset), credential);
        all.add(credential);
        return credential;
    }

    void remove(final Credential credential)
    {
        all.remove(credential);
        byHash.clear();
        for (final Credential other : all)
        {
            key.wrap(other.username);
            other.nextOfHash = byHash.put(hash(key, 0), other);
        }
    }

    private static long hash(final DirectBuffer buffer, final int offset)
    {
        return ContentHash.of(0, buffer, offset, FixState.IDENTITY_LENGTH);
    }

    private static boolean isOf(
        final Credential credential, final DirectBuffer buffer, final int offset)
    {
        for (int i = 0; i < FixState.IDENTITY_LENGTH; i++)
        {
            if (credential.username[i] != buffer.getByte(offset + i))
            {
                return false;
            }
        }
        return true;
    }
}
