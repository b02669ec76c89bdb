package io.understudy.gateway.chaos;

import io.understudy.codecs.ingress.LogonAttemptDecoder;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;

/**
 * The acceptor's side of a FIX session as far as it decides which request counts when: MsgSeqNum
 * (34) in order, what comes early kept as far as the gateway says it keeps it, what is too low
 * without effect, gap fills. A session belongs to the connection that logged on last, unless it is
 * connected at the same edge already.
 */
final class FixSessions
{
    /** As the gateway's README promises. */
    private static final int MAX_EARLY = 64;

    private static final class Session
    {
        private final int id;
        private final TreeMap<Long, Map<String, String>> early = new TreeMap<>();
        private long nextNumber = 1;
        private Entry.Source bound;

        private Session(final int id)
        {
            this.id = id;
        }
    }

    private final Map<String, Session> byClient = new HashMap<>();
    private final Map<String, Session> byConnection = new HashMap<>();

    /** A session and the client's CompID. */
    void define(final String clientCompId, final int sessionId)
    {
        byClient.put(clientCompId, new Session(sessionId));
    }

    static boolean isFix(final DirectBuffer payload)
    {
        return payload.capacity() > 1 && payload.getByte(0) == '8' && payload.getByte(1) == '=';
    }

    void onDisconnect(final String connection)
    {
        final Session session = byConnection.remove(connection);
        if (session != null && session.bound != null &&
            session.bound.connection().equals(connection))
        {
            session.bound = null;
        }
    }

    /** An edge says a connection's first message. */
    void onLogon(final Entry entry, final Consumer<Accepted> accepted)
    {
        final LogonAttemptDecoder attempt = new LogonAttemptDecoder()
            .wrapAndApplyHeader(entry.payload(), 0, new MessageHeaderDecoder());
        final byte[] message = new byte[attempt.messageLength()];
        attempt.getMessage(message, 0, message.length);
        final Map<String, String> fields = fields(message);
        final Session session = byClient.get(fields.get("49"));
        final Entry.Source source = entry.source();
        if (session == null || session.bound != null &&
            session.bound.edgeId() == source.edgeId() &&
            session.bound.incarnation() == source.incarnation())
        {
            return;
        }
        if (session.bound != null)
        {
            byConnection.remove(session.bound.connection());
        }
        session.bound = source;
        byConnection.put(source.connection(), session);
        receive(session, fields, entry.sequence(), accepted);
    }

    /** A message of a connection that has logged on. */
    void onFrame(final Entry entry, final Consumer<Accepted> accepted)
    {
        final Session session = byConnection.get(entry.source().connection());
        if (session == null)
        {
            return;
        }
        final byte[] message = new byte[entry.payload().capacity()];
        entry.payload().getBytes(0, message);
        final Map<String, String> fields = fields(message);
        receive(session, fields, entry.sequence(), accepted);
        if ("5".equals(fields.get("35")))
        {
            onDisconnect(entry.source().connection());
        }
    }

    private static void receive(
        final Session session, final Map<String, String> message, final long sequence,
        final Consumer<Accepted> accepted)
    {
        final long number = Long.parseLong(message.get("34"));
        if (number > session.nextNumber)
        {
            if (session.early.size() < MAX_EARLY)
            {
                session.early.putIfAbsent(number, message);
            }
            return;
        }
        if (number == session.nextNumber)
        {
            use(session, message, sequence, accepted);
        }
        for (Map<String, String> next = session.early.get(session.nextNumber); next != null;
            next = session.early.get(session.nextNumber))
        {
            use(session, next, sequence, accepted);
        }
        session.early.headMap(session.nextNumber).clear();
    }

    private static void use(
        final Session session, final Map<String, String> message, final long sequence,
        final Consumer<Accepted> accepted)
    {
        session.nextNumber = "4".equals(message.get("35")) ?
            Math.max(session.nextNumber + 1, Long.parseLong(message.get("36"))) :
            session.nextNumber + 1;
        final Command command = command(message);
        if (command != null)
        {
            accepted.accept(new Accepted(session.id, command, sequence));
        }
    }

    private static Command command(final Map<String, String> message)
    {
        final String clOrdId = message.get("11");
        final char side = "1".equals(message.get("54")) ? 'B' : 'S';
        switch (message.get("35"))
        {
            case "D":
                return new Command(clOrdId, 'N', side, milli(message), shares(message), "",
                    Command.DAY);
            case "F":
                return new Command(clOrdId, 'C', side, 0, 0, message.get("41"), Command.DAY);
            case "G":
                return new Command(clOrdId, 'R', side, milli(message), shares(message),
                    message.get("41"), Command.DAY);
            default:
                return null;
        }
    }

    private static long milli(final Map<String, String> message)
    {
        return new BigDecimal(message.get("44")).movePointRight(3).longValueExact();
    }

    private static long shares(final Map<String, String> message)
    {
        return new BigDecimal(message.get("38")).longValueExact();
    }

    private static Map<String, String> fields(final byte[] message)
    {
        final Map<String, String> fields = new HashMap<>();
        for (final String field :
            new String(message, StandardCharsets.US_ASCII).split("\u0001"))
        {
            final int equals = field.indexOf('=');
            if (equals > 0)
            {
                fields.putIfAbsent(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        return fields;
    }
}
