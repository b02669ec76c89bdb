package io.understudy.gateway.conformance;

import java.util.Set;

/**
 * The session that a definition speaks on.
 *
 * @param beginString     tag 8, for example FIX.4.4.
 * @param applVerId       tag 1137 of its Logon; empty below FIXT.1.1.
 * @param acceptorCompId  the acceptor's SenderCompID (49).
 * @param initiatorCompId the client's.
 * @param options         what differs from the session that most definitions need.
 */
record SessionProfile(
    String beginString, String applVerId, String acceptorCompId, String initiatorCompId,
    Set<SessionOption> options)
{
    boolean has(final SessionOption option)
    {
        return options.contains(option);
    }

    /** FIX.4.4, or FIXT.1.1/9 where the application's version is its own. */
    String version()
    {
        return applVerId.isEmpty() ? beginString : beginString + '/' + applVerId;
    }
}
