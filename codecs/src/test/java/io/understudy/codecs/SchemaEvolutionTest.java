package io.understudy.codecs;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.client.NewOrderDecoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.SequenceDecoder;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.JournalRecordEncoder;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.codecs.next.client.QuoteRequestEncoder;
import io.understudy.codecs.next.client.SequenceEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** This version is the reader of the next one's messages, and the other way round. */
class SchemaEvolutionTest
{
    private static final String CLORDID = "order-000000000000000001";

    private final MutableDirectBuffer buffer = new UnsafeBuffer(new byte[1024]);

    @Test
    void shouldReadAnOrderOfTheNextVersion()
    {
        final int length = encodeNextOrder(0, io.understudy.codecs.next.client.Side.SELL);

        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        final NewOrderDecoder order = new NewOrderDecoder();
        order.wrapAndApplyHeader(buffer, 0, header);
        assertThat(header.version()).isEqualTo(1);
        assertThat(header.blockLength()).isGreaterThan(NewOrderDecoder.BLOCK_LENGTH);
        assertThat(order.sequence()).isEqualTo(7);
        assertThat(order.sendingTime()).isEqualTo(8);
        assertThat(order.clOrdId()).isEqualTo(CLORDID);
        assertThat(order.price().mantissa()).isEqualTo(9);
        assertThat(order.quantity().mantissa()).isEqualTo(10);
        assertThat(order.instrumentId()).isEqualTo(11);
        assertThat(order.side()).isEqualTo(Side.SELL);
        assertThat(MessageHeaderDecoder.ENCODED_LENGTH + order.encodedLength()).isEqualTo(length);
    }

    @Test
    void shouldTakeAnEnumValueOfTheNextVersionForUnknownAndNotThrow()
    {
        encodeNextOrder(0, io.understudy.codecs.next.client.Side.SELL_SHORT);
        final NewOrderDecoder order = new NewOrderDecoder();
        order.wrapAndApplyHeader(buffer, 0, new MessageHeaderDecoder());

        assertThat(order.side()).isEqualTo(Side.SBE_UNKNOWN);
    }

    @Test
    void shouldLetTheNextVersionReadAnOrderOfThisOne()
    {
        // What lies behind the order must not be taken for the field that it lacks.
        buffer.setMemory(0, buffer.capacity(), (byte)0x55);
        new NewOrderEncoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
            .sequence(7).sendingTime(8).clOrdId(CLORDID).instrumentId(11).side(Side.BUY)
            .price().mantissa(9);

        final io.understudy.codecs.next.client.NewOrderDecoder order =
            new io.understudy.codecs.next.client.NewOrderDecoder();
        order.wrapAndApplyHeader(
            buffer, 0, new io.understudy.codecs.next.client.MessageHeaderDecoder());
        assertThat(order.sequence()).isEqualTo(7);
        assertThat(order.clOrdId()).isEqualTo(CLORDID);
        assertThat(order.price().mantissa()).isEqualTo(9);
        assertThat(order.instrumentId()).isEqualTo(11);
        assertThat(order.strategyId())
            .isEqualTo(io.understudy.codecs.next.client.NewOrderDecoder.strategyIdNullValue());
    }

    @Test
    void shouldSkipMessagesThatItDoesNotKnow()
    {
        final List<Integer> offsets = new ArrayList<>();
        int at = 0;
        offsets.add(at);
        at += encodeNextOrder(at, io.understudy.codecs.next.client.Side.BUY);
        offsets.add(at);
        new QuoteRequestEncoder().wrapAndApplyHeader(
            buffer, at, new io.understudy.codecs.next.client.MessageHeaderEncoder())
            .sequence(12).sendingTime(13).instrumentId(14);
        at += MessageHeaderEncoder.ENCODED_LENGTH + QuoteRequestEncoder.BLOCK_LENGTH;
        offsets.add(at);
        new SequenceEncoder().wrapAndApplyHeader(
            buffer, at, new io.understudy.codecs.next.client.MessageHeaderEncoder())
            .sequence(15).sendingTime(16);
        at += MessageHeaderEncoder.ENCODED_LENGTH + SequenceEncoder.BLOCK_LENGTH;

        final List<String> read = new ArrayList<>();
        final List<Integer> found = new ArrayList<>();
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        for (int next = 0; next < at;
            next += MessageHeaderDecoder.ENCODED_LENGTH + header.blockLength())
        {
            found.add(next);
            header.wrap(buffer, next);
            switch (header.templateId())
            {
                case NewOrderDecoder.TEMPLATE_ID:
                    read.add("order " + new NewOrderDecoder()
                        .wrapAndApplyHeader(buffer, next, header).sequence());
                    break;

                case SequenceDecoder.TEMPLATE_ID:
                    read.add("sequence " + new SequenceDecoder()
                        .wrapAndApplyHeader(buffer, next, header).sequence());
                    break;

                default:
                    read.add("skipped " + header.templateId());
                    break;
            }
        }
        assertThat(found).isEqualTo(offsets);
        assertThat(read).containsExactly("order 7", "skipped 90", "sequence 15");
    }

    @Test
    void shouldFindThePayloadBehindALongerBlock()
    {
        final byte[] payload = "payload".getBytes(StandardCharsets.US_ASCII);
        final io.understudy.codecs.next.journal.JournalRecordEncoder next =
            new io.understudy.codecs.next.journal.JournalRecordEncoder();
        next.wrapAndApplyHeader(
            buffer, 0, new io.understudy.codecs.next.journal.MessageHeaderEncoder())
            .ballot(256).sequence(5).timestamp(6).edgeId(3).connectionId(4).traceId(-1)
            .kind(io.understudy.codecs.next.journal.RecordKind.AUCTION)
            .putPayload(payload, 0, payload.length);

        final JournalRecordDecoder record = new JournalRecordDecoder();
        record.wrapAndApplyHeader(
            buffer, 0, new io.understudy.codecs.journal.MessageHeaderDecoder());
        assertThat(record.sequence()).isEqualTo(5);
        assertThat(record.connectionId()).isEqualTo(4);
        assertThat(record.kind()).isEqualTo(RecordKind.SBE_UNKNOWN);
        final byte[] read = new byte[record.payloadLength()];
        record.getPayload(read, 0, read.length);
        assertThat(read).isEqualTo(payload);
    }

    @Test
    void shouldLetTheNextVersionReadARecordOfThisOne()
    {
        final byte[] payload = "payload".getBytes(StandardCharsets.US_ASCII);
        buffer.setMemory(0, buffer.capacity(), (byte)0x55);
        new JournalRecordEncoder().wrapAndApplyHeader(
            buffer, 0, new io.understudy.codecs.journal.MessageHeaderEncoder())
            .sequence(5).kind(RecordKind.TICK).putPayload(payload, 0, payload.length);

        final io.understudy.codecs.next.journal.JournalRecordDecoder record =
            new io.understudy.codecs.next.journal.JournalRecordDecoder();
        record.wrapAndApplyHeader(
            buffer, 0, new io.understudy.codecs.next.journal.MessageHeaderDecoder());
        assertThat(record.sequence()).isEqualTo(5);
        assertThat(record.traceId())
            .isEqualTo(io.understudy.codecs.next.journal.JournalRecordDecoder.traceIdNullValue());
        assertThat(record.payloadLength()).isEqualTo(payload.length);
    }

    @ParameterizedTest
    @CsvSource({"client", "journal"})
    void shouldOnlyAddInTheNextVersion(final String name)
    {
        final Schema now = Schema.read(Schema.BASE.resolve("src/main/sbe/" + name + ".xml"));
        final Schema next =
            Schema.read(Schema.BASE.resolve("src/test/sbe/" + name + "-next.xml"));
        assertThat(next.id()).isEqualTo(now.id());
        assertThat(next.version()).isGreaterThan(now.version());
        for (final Schema.Message message : next.messages())
        {
            for (final Schema.Message before : now.messages())
            {
                if (before.id() == message.id())
                {
                    assertThat(message.fields()).as(message.name())
                        .startsWith(before.fields().toArray(new Schema.Field[0]));
                    message.fields().stream().skip(before.fields().size())
                        .forEach(field -> assertThat(field.sinceVersion()).as(field.name())
                            .isGreaterThan(now.version()));
                }
            }
        }
    }

    private int encodeNextOrder(
        final int offset, final io.understudy.codecs.next.client.Side side)
    {
        final io.understudy.codecs.next.client.NewOrderEncoder order =
            new io.understudy.codecs.next.client.NewOrderEncoder();
        order.wrapAndApplyHeader(
            buffer, offset, new io.understudy.codecs.next.client.MessageHeaderEncoder())
            .sequence(7).sendingTime(8).clOrdId(CLORDID).instrumentId(11).side(side)
            .strategyId(77);
        order.price().mantissa(9);
        order.quantity().mantissa(10);
        return MessageHeaderEncoder.ENCODED_LENGTH + order.encodedLength();
    }
}
