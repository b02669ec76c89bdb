package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

import io.understudy.codecs.client.CancelDecoder;
import io.understudy.codecs.client.EstablishDecoder;
import io.understudy.codecs.client.MassCancelDecoder;
import io.understudy.codecs.client.MassStatusRequestDecoder;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.NegotiateDecoder;
import io.understudy.codecs.client.NewOrderDecoder;
import io.understudy.codecs.client.OrderStatusRequestDecoder;
import io.understudy.codecs.client.ReplaceDecoder;
import io.understudy.codecs.client.RetransmitRequestDecoder;
import io.understudy.codecs.client.SequenceDecoder;
import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.client.TerminateDecoder;

/**
 * Whether a client's bytes are one whole message of its protocol, before anything else is read of
 * them. A later version may have a longer block and more after it; this version's is exact.
 */
final class FrameCheck
{
    /** Longest message taken from a client, header included (bytes). */
    static final int MAX_LENGTH = 512;

    static final int HEADER_LENGTH = MessageHeaderDecoder.ENCODED_LENGTH;

    private static final int UNKNOWN = -1;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();

    /** NONE where the message may be decoded. */
    SessionReason check(final DirectBuffer buffer, final int offset, final int length)
    {
        if (length > MAX_LENGTH)
        {
            return SessionReason.MESSAGE_TOO_LONG;
        }
        if (length < MessageHeaderDecoder.ENCODED_LENGTH)
        {
            return SessionReason.MALFORMED_MESSAGE;
        }
        header.wrap(buffer, offset);
        if (header.schemaId() != MessageHeaderDecoder.SCHEMA_ID)
        {
            return SessionReason.WRONG_SCHEMA;
        }
        final int known = blockLength(header.templateId());
        if (known == UNKNOWN)
        {
            return SessionReason.UNKNOWN_TEMPLATE;
        }
        final int blockLength = header.blockLength();
        final int left = length - MessageHeaderDecoder.ENCODED_LENGTH - blockLength;
        final boolean whole = header.version() == MessageHeaderDecoder.SCHEMA_VERSION ?
            blockLength == known && left == 0 : blockLength >= known && left >= 0;
        return whole ? SessionReason.NONE : SessionReason.MALFORMED_MESSAGE;
    }

    int templateId()
    {
        return header.templateId();
    }

    int version()
    {
        return header.version();
    }

    int blockLength()
    {
        return header.blockLength();
    }

    /** Whether an unknown message of a later version is long enough to bear a sequence. */
    boolean hasSequence(final int length)
    {
        return header.version() > MessageHeaderDecoder.SCHEMA_VERSION &&
            header.blockLength() >= SequenceDecoder.BLOCK_LENGTH &&
            length >= MessageHeaderDecoder.ENCODED_LENGTH + SequenceDecoder.BLOCK_LENGTH;
    }

    private static int blockLength(final int templateId)
    {
        switch (templateId)
        {
            case NegotiateDecoder.TEMPLATE_ID:
                return NegotiateDecoder.BLOCK_LENGTH;
            case EstablishDecoder.TEMPLATE_ID:
                return EstablishDecoder.BLOCK_LENGTH;
            case SequenceDecoder.TEMPLATE_ID:
                return SequenceDecoder.BLOCK_LENGTH;
            case RetransmitRequestDecoder.TEMPLATE_ID:
                return RetransmitRequestDecoder.BLOCK_LENGTH;
            case TerminateDecoder.TEMPLATE_ID:
                return TerminateDecoder.BLOCK_LENGTH;
            case NewOrderDecoder.TEMPLATE_ID:
                return NewOrderDecoder.BLOCK_LENGTH;
            case CancelDecoder.TEMPLATE_ID:
                return CancelDecoder.BLOCK_LENGTH;
            case ReplaceDecoder.TEMPLATE_ID:
                return ReplaceDecoder.BLOCK_LENGTH;
            case MassCancelDecoder.TEMPLATE_ID:
                return MassCancelDecoder.BLOCK_LENGTH;
            case OrderStatusRequestDecoder.TEMPLATE_ID:
                return OrderStatusRequestDecoder.BLOCK_LENGTH;
            case MassStatusRequestDecoder.TEMPLATE_ID:
                return MassStatusRequestDecoder.BLOCK_LENGTH;
            default:
                return UNKNOWN;
        }
    }
}
