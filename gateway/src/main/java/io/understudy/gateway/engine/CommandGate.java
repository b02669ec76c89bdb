package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

import io.understudy.codecs.command.CommandAnswerEncoder;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.ConfigureDecoder;
import io.understudy.codecs.command.DefineFixSessionDecoder;
import io.understudy.codecs.command.DefineInstrumentDecoder;
import io.understudy.codecs.command.DefineSessionDecoder;
import io.understudy.codecs.command.EndOfDayDecoder;
import io.understudy.codecs.command.ExplainSessionDecoder;
import io.understudy.codecs.command.MessageHeaderDecoder;
import io.understudy.codecs.command.MessageHeaderEncoder;
import io.understudy.codecs.command.ResetSessionDecoder;
import io.understudy.codecs.command.SetCredentialDecoder;
import io.understudy.codecs.command.SetInstrumentStateDecoder;
import io.understudy.codecs.command.SetMaxInputAgeDecoder;
import io.understudy.codecs.command.SetSequencesDecoder;
import io.understudy.codecs.command.SetSessionStateDecoder;
import io.understudy.codecs.ingress.OutputKind;

/** Checks an operator's bytes before they are read, and answers every one. */
final class CommandGate
{
    private static final int UNKNOWN = -1;
    private static final int ANSWER_LENGTH =
        MessageHeaderEncoder.ENCODED_LENGTH + CommandAnswerEncoder.BLOCK_LENGTH;

    private final RunningHash hash;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final MessageHeaderEncoder answerHeader = new MessageHeaderEncoder();
    private final CommandAnswerEncoder answer = new CommandAnswerEncoder();

    CommandGate(final RunningHash hash)
    {
        this.hash = hash;
    }

    /** OK where the command may be decoded. */
    CommandResult check(final DirectBuffer buffer, final int offset, final int length)
    {
        if (length < MessageHeaderDecoder.ENCODED_LENGTH)
        {
            return CommandResult.MALFORMED;
        }
        header.wrap(buffer, offset);
        if (header.schemaId() != MessageHeaderDecoder.SCHEMA_ID)
        {
            return CommandResult.MALFORMED;
        }
        final int known = blockLength(header.templateId());
        if (known == UNKNOWN)
        {
            return CommandResult.UNKNOWN_COMMAND;
        }
        final int left = length - MessageHeaderDecoder.ENCODED_LENGTH - header.blockLength();
        return header.blockLength() >= known && left >= 0 ?
            CommandResult.OK : CommandResult.MALFORMED;
    }

    MessageHeaderDecoder header()
    {
        return header;
    }

    /** False where the edge is fenced or has no room: the answer is lost to it. */
    boolean answer(
        final Edge edge,
        final int connectionId,
        final Cause cause,
        final long requestId,
        final int templateId,
        final CommandResult result)
    {
        final int at = edge.fenced ? ByteRing.FULL :
            edge.outbox.claim(connectionId, OutputKind.DATA, cause.sequence, ANSWER_LENGTH);
        if (at == ByteRing.FULL)
        {
            return false;
        }
        answer.wrapAndApplyHeader(edge.outbox.buffer(), at, answerHeader)
            .requestId(requestId)
            .causeSequence(cause.sequence)
            .commandTemplateId(templateId)
            .result(result);
        edge.outbox.commit();
        hash.add(connectionId, edge.outbox.buffer(), at, ANSWER_LENGTH);
        return true;
    }

    private static int blockLength(final int templateId)
    {
        switch (templateId)
        {
            case ConfigureDecoder.TEMPLATE_ID:
                return ConfigureDecoder.BLOCK_LENGTH;
            case DefineInstrumentDecoder.TEMPLATE_ID:
                return DefineInstrumentDecoder.BLOCK_LENGTH;
            case SetInstrumentStateDecoder.TEMPLATE_ID:
                return SetInstrumentStateDecoder.BLOCK_LENGTH;
            case DefineSessionDecoder.TEMPLATE_ID:
                return DefineSessionDecoder.BLOCK_LENGTH;
            case SetSessionStateDecoder.TEMPLATE_ID:
                return SetSessionStateDecoder.BLOCK_LENGTH;
            case ResetSessionDecoder.TEMPLATE_ID:
                return ResetSessionDecoder.BLOCK_LENGTH;
            case SetMaxInputAgeDecoder.TEMPLATE_ID:
                return SetMaxInputAgeDecoder.BLOCK_LENGTH;
            case EndOfDayDecoder.TEMPLATE_ID:
                return EndOfDayDecoder.BLOCK_LENGTH;
            case DefineFixSessionDecoder.TEMPLATE_ID:
                return DefineFixSessionDecoder.BLOCK_LENGTH;
            case SetCredentialDecoder.TEMPLATE_ID:
                return SetCredentialDecoder.BLOCK_LENGTH;
            case SetSequencesDecoder.TEMPLATE_ID:
                return SetSequencesDecoder.BLOCK_LENGTH;
            case ExplainSessionDecoder.TEMPLATE_ID:
                return ExplainSessionDecoder.BLOCK_LENGTH;
            default:
                return UNKNOWN;
        }
    }
}
