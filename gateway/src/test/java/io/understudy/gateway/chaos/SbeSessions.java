package io.understudy.gateway.chaos;

import io.understudy.codecs.client.CancelDecoder;
import io.understudy.codecs.client.EstablishDecoder;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.NegotiateDecoder;
import io.understudy.codecs.client.NewOrderDecoder;
import io.understudy.codecs.client.ReplaceDecoder;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.client.TerminateDecoder;
import io.understudy.codecs.client.TimeInForce;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;

/**
 * FIXP as its specification has it: a session is bound to the connection that established it last;
 * of its requests each sequence counts once, and what is below the next expected has no effect.
 */
final class SbeSessions
{
    private final Map<String, Integer> negotiated = new HashMap<>();
    private final Map<Integer, String> bound = new HashMap<>();
    private final Map<Integer, Long> nextSequences = new HashMap<>();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final CancelDecoder cancel = new CancelDecoder();
    private final ReplaceDecoder replace = new ReplaceDecoder();

    /** A client's connection has ended. */
    void onDisconnect(final String connection)
    {
        final Integer sessionId = negotiated.remove(connection);
        if (sessionId != null)
        {
            bound.remove(sessionId, connection);
        }
    }

    /** A message of a client. */
    void onFrame(final Entry entry, final Consumer<Accepted> accepted)
    {
        final DirectBuffer payload = entry.payload();
        final String connection = entry.source().connection();
        header.wrap(payload, 0);
        switch (header.templateId())
        {
            case NegotiateDecoder.TEMPLATE_ID:
                negotiated.put(connection, new NegotiateDecoder()
                    .wrapAndApplyHeader(payload, 0, header).sessionId());
                return;
            case EstablishDecoder.TEMPLATE_ID:
                bound.put(new EstablishDecoder()
                    .wrapAndApplyHeader(payload, 0, header).sessionId(), connection);
                return;
            case TerminateDecoder.TEMPLATE_ID:
                onDisconnect(connection);
                return;
            default:
                onRequest(entry, connection, accepted);
                break;
        }
    }

    private void onRequest(
        final Entry entry, final String connection, final Consumer<Accepted> accepted)
    {
        final Integer sessionId = negotiated.get(connection);
        if (sessionId == null || !connection.equals(bound.get(sessionId)))
        {
            return;
        }
        final Command command;
        final long sequence;
        switch (header.templateId())
        {
            case NewOrderDecoder.TEMPLATE_ID:
                newOrder.wrapAndApplyHeader(entry.payload(), 0, header);
                sequence = newOrder.sequence();
                command = newOrder();
                break;
            case CancelDecoder.TEMPLATE_ID:
                cancel.wrapAndApplyHeader(entry.payload(), 0, header);
                sequence = cancel.sequence();
                command = new Command(cancel.clOrdId(), 'C', side(cancel.side()), 0, 0,
                    cancel.origClOrdId(), Command.DAY);
                break;
            case ReplaceDecoder.TEMPLATE_ID:
                replace.wrapAndApplyHeader(entry.payload(), 0, header);
                sequence = replace.sequence();
                command = new Command(replace.clOrdId(), 'R', side(replace.side()),
                    replace.price().mantissa() / SbeTrader.PRICE_PER_MILLI,
                    replace.quantity().mantissa() / SbeTrader.QUANTITY_PER_SHARE,
                    replace.origClOrdId(), Command.DAY);
                break;
            default:
                return;
        }
        if (sequence >= nextSequences.getOrDefault(sessionId, 1L))
        {
            nextSequences.put(sessionId, sequence + 1);
            accepted.accept(new Accepted(sessionId, command, entry.sequence()));
        }
    }

    private Command newOrder()
    {
        final TimeInForce time = newOrder.timeInForce();
        return new Command(newOrder.clOrdId(), 'N', side(newOrder.side()),
            newOrder.price().mantissa() / SbeTrader.PRICE_PER_MILLI,
            newOrder.quantity().mantissa() / SbeTrader.QUANTITY_PER_SHARE, "",
            time == TimeInForce.IMMEDIATE_OR_CANCEL ? Command.IMMEDIATE :
            time == TimeInForce.FILL_OR_KILL ? Command.ALL_OR_NOTHING : Command.DAY);
    }

    private static char side(final Side side)
    {
        return side == Side.BUY ? 'B' : 'S';
    }
}
