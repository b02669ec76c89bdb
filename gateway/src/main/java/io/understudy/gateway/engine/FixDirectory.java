package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;
import org.agrona.collections.Long2ObjectHashMap;
import org.agrona.concurrent.UnsafeBuffer;

import io.understudy.codecs.fix.FixMessage;
import io.understudy.codecs.fix.FixTag;
import io.understudy.codecs.fix.FixVersion;

/** FIX sessions by BeginString and both CompIDs, as a Logon names them. Allocates at a put. */
final class FixDirectory
{
    private final Long2ObjectHashMap<Session> byHash = new Long2ObjectHashMap<>();
    private final UnsafeBuffer key = new UnsafeBuffer(0, 0);

    /** The session that a message is for, or null. */
    Session find(final FixVersion version, final FixMessage message)
    {
        final int target = message.find(FixTag.TARGET_COMP_ID);
        final int sender = message.find(FixTag.SENDER_COMP_ID);
        if (version == null || target < 0 || sender < 0)
        {
            return null;
        }
        final DirectBuffer buffer = message.buffer();
        final long hash = ContentHash.of(
            ContentHash.of(version.ordinal(), buffer,
                message.valueOffset(target), message.valueLength(target)),
            buffer, message.valueOffset(sender), message.valueLength(sender));
        Session session = byHash.get(hash);
        while (session != null && !(session.fix.version == version &&
            message.valueEquals(target, session.fix.compId) &&
            message.valueEquals(sender, session.fix.clientCompId)))
        {
            session = session.fix.nextOfHash;
        }
        return session;
    }

    /** Another session of the same names, or null. */
    Session namesake(final Session session)
    {
        Session other = byHash.get(hash(session.fix));
        while (other != null && (other == session || !isSame(other.fix, session.fix)))
        {
            other = other.fix.nextOfHash;
        }
        return other;
    }

    void put(final Session session)
    {
        session.fix.nextOfHash = byHash.put(hash(session.fix), session);
    }

    void remove(final Session session)
    {
        final long hash = hash(session.fix);
        final Session first = byHash.get(hash);
        if (first == session)
        {
            if (session.fix.nextOfHash == null)
            {
                byHash.remove(hash);
            }
            else
            {
                byHash.put(hash, session.fix.nextOfHash);
            }
            return;
        }
        Session before = first;
        while (before != null && before.fix.nextOfHash != session)
        {
            before = before.fix.nextOfHash;
        }
        if (before != null)
        {
            before.fix.nextOfHash = session.fix.nextOfHash;
        }
    }

    private static boolean isSame(final FixState one, final FixState other)
    {
        return one.version == other.version &&
            java.util.Arrays.equals(one.compId, other.compId) &&
            java.util.Arrays.equals(one.clientCompId, other.clientCompId);
    }

    private long hash(final FixState session)
    {
        key.wrap(session.compId);
        final long hash = ContentHash.of(session.version.ordinal(), key, 0, key.capacity());
        key.wrap(session.clientCompId);
        return ContentHash.of(hash, key, 0, key.capacity());
    }
}
