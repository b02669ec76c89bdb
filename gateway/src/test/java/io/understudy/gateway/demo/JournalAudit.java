package io.understudy.gateway.demo;

import io.understudy.codecs.client.CancelDecoder;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.NewOrderDecoder;
import io.understudy.codecs.client.ReplaceDecoder;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.journal.JournalReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.agrona.DirectBuffer;

/**
 * Reads a journal with its own eyes: which commands of the flow are in it, and whether any input of
 * an edge, or any command, is in it twice.
 */
final class JournalAudit
{
    /** NewOrderSingle, OrderCancelRequest, OrderCancelReplaceRequest. */
    private static final Set<String> FIX_COMMANDS = Set.of("D", "F", "G");

    private final BitSet commands = new BitSet();
    private final Map<Integer, String> fixNumbers = new HashMap<>();
    private final Set<String> inputs = new HashSet<>();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final byte[] id = new byte[NewOrderDecoder.clOrdIdLength()];
    private long records;
    private int duplicated;

    static JournalAudit of(final Path journalDir)
    {
        final JournalAudit audit = new JournalAudit();
        try (JournalReader reader = JournalReader.open(journalDir))
        {
            reader.seek(reader.firstSequence());
            while (reader.next())
            {
                audit.onRecord(reader.record());
            }
        }
        return audit;
    }

    /** Answered commands of a player that are not in the journal. */
    int lost(final FlowLedger player)
    {
        int lost = 0;
        for (int command = 0; command < player.sent(); command++)
        {
            lost += player.wasAnswered(command) && !commands.get(command) ? 1 : 0;
        }
        return lost;
    }

    int duplicated()
    {
        return duplicated;
    }

    long records()
    {
        return records;
    }

    private void onRecord(final JournalRecordDecoder record)
    {
        records++;
        if (record.edgeSequence() > 0 && !inputs.add(
            record.edgeId() + "/" + record.edgeIncarnation() + "/" + record.edgeSequence()))
        {
            duplicated++;
            return;
        }
        if (record.kind() == RecordKind.FRAME)
        {
            final int offset = record.limit() + JournalRecordDecoder.payloadHeaderLength();
            final int length = record.payloadLength();
            if (length > 1 && record.buffer().getByte(offset) == '8' &&
                record.buffer().getByte(offset + 1) == '=')
            {
                final byte[] message = new byte[length];
                record.buffer().getBytes(offset, message);
                onFixMessage(new String(message, StandardCharsets.US_ASCII));
            }
            else
            {
                onFrame(record.buffer(), offset);
            }
        }
    }

    private void onFrame(final DirectBuffer buffer, final int offset)
    {
        header.wrap(buffer, offset);
        final int fieldOffset;
        switch (header.templateId())
        {
            case NewOrderDecoder.TEMPLATE_ID:
                fieldOffset = NewOrderDecoder.clOrdIdEncodingOffset();
                break;
            case CancelDecoder.TEMPLATE_ID:
                fieldOffset = CancelDecoder.clOrdIdEncodingOffset();
                break;
            case ReplaceDecoder.TEMPLATE_ID:
                fieldOffset = ReplaceDecoder.clOrdIdEncodingOffset();
                break;
            default:
                return;
        }
        buffer.getBytes(offset + MessageHeaderDecoder.ENCODED_LENGTH + fieldOffset, id);
        final String text = new String(id, StandardCharsets.US_ASCII).replace("\0", "");
        if (text.startsWith(WarmUp.CLORDID_PREFIX))
        {
            return;
        }
        final int command = Integer.parseInt(text) - 1;
        if (commands.get(command))
        {
            duplicated++;
        }
        commands.set(command);
    }

    /**
     * A message that a client repeats with PossDupFlag (43) and the MsgSeqNum (34) of the first is
     * the session's to drop: that is no command twice. Where it did not, orders are taken twice and
     * trades differ.
     */
    private void onFixMessage(final String message)
    {
        final Map<String, String> fields = new HashMap<>();
        for (final String field : message.split("\u0001"))
        {
            final int equals = field.indexOf('=');
            if (equals > 0)
            {
                fields.putIfAbsent(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        final String clOrdId = fields.getOrDefault("11", "");
        if (!FIX_COMMANDS.contains(fields.get("35")) ||
            clOrdId.startsWith(WarmUp.CLORDID_PREFIX))
        {
            return;
        }
        final int command = Integer.parseInt(clOrdId) - 1;
        final String number = fields.get("34");
        final String before = fixNumbers.putIfAbsent(command, number);
        if (before != null && !(before.equals(number) && "Y".equals(fields.get("43"))))
        {
            duplicated++;
        }
        commands.set(command);
    }
}
