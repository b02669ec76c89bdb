package io.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.client.NegotiateEncoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.command.SetMaxInputAgeEncoder;
import io.understudy.codecs.journal.ConfirmEncoder;
import io.understudy.codecs.journal.EpochStartEncoder;
import io.understudy.codecs.journal.MessageHeaderEncoder;
import java.io.IOException;
import java.nio.file.Path;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpTest
{
    private static final int HEADER_BYTES = MessageHeaderEncoder.ENCODED_LENGTH;

    private final Records records = new Records();
    private final UnsafeBuffer payload = new UnsafeBuffer(new byte[512]);

    @TempDir
    Path dir;

    private Journal journal;

    @BeforeEach
    void open()
    {
        journal = Journal.open(Records.context(dir));
    }

    @AfterEach
    void close()
    {
        journal.close();
    }

    private String dump(final int length, final JournalDump.Format format) throws IOException
    {
        final long sequence = journal.lastSequence() + 1;
        assertThat(records.make(sequence, Records.START_NS + sequence, 256, payload, length)
            .append(journal)).isEqualTo(Journal.APPENDED);
        final StringBuilder out = new StringBuilder();
        assertThat(JournalDump.run(dir, sequence, sequence, format, out)).isEqualTo(1);
        return out.toString();
    }

    private int newOrder()
    {
        final NewOrderEncoder order = new NewOrderEncoder().wrapAndApplyHeader(
            payload, 0, new io.understudy.codecs.client.MessageHeaderEncoder());
        order.sequence(17).sendingTime(5).clOrdId("a\"b\\1").side(Side.BUY).instrumentId(3);
        order.price().mantissa(1_250_000_000L);
        order.quantity().mantissa(70_000);
        return HEADER_BYTES + order.encodedLength();
    }

    @Test
    void shouldShowAnOrdersFieldsInBothFormats() throws IOException
    {
        for (final JournalDump.Format format : JournalDump.Format.values())
        {
            assertThat(dump(newOrder(), format)).contains(
                "{\"message\":\"NewOrder\",\"sequence\":17,\"sendingTime\":5,",
                "\"clOrdId\":\"a\\\"b\\\\1\"", "\"price\":1.250000000", "\"quantity\":7.0000",
                "\"instrumentId\":3", "\"side\":\"BUY\"");
        }
    }

    @Test
    void shouldShowNoPriceAsNull() throws IOException
    {
        final int length = newOrder();
        new NewOrderEncoder().wrap(payload, HEADER_BYTES).price()
            .mantissa(io.understudy.codecs.client.PriceEncoder.mantissaNullValue());
        assertThat(dump(length, JournalDump.Format.JSON)).contains("\"price\":null");
    }

    @Test
    void shouldHideAccessKeys() throws IOException
    {
        final NegotiateEncoder negotiate = new NegotiateEncoder().wrapAndApplyHeader(
            payload, 0, new io.understudy.codecs.client.MessageHeaderEncoder());
        negotiate.accessKey("open sesame");
        assertThat(dump(HEADER_BYTES + negotiate.encodedLength(), JournalDump.Format.JSON))
            .contains("\"message\":\"Negotiate\"", "\"accessKey\":\"hidden\"")
            .doesNotContain("sesame");
    }

    @Test
    void shouldShowCommandsAndTheGatewaysOwnRecords() throws IOException
    {
        final MessageHeaderEncoder header = new MessageHeaderEncoder();
        final int age = HEADER_BYTES + new SetMaxInputAgeEncoder().wrapAndApplyHeader(
            payload, 0, new io.understudy.codecs.command.MessageHeaderEncoder()).encodedLength();
        assertThat(dump(age, JournalDump.Format.JSON)).contains("\"message\":\"SetMaxInputAge\"");
        final int epoch = HEADER_BYTES + new EpochStartEncoder()
            .wrapAndApplyHeader(payload, 0, header).epoch(9).clusterId(7).engineVersion(1)
            .memberId(2).rank(0).encodedLength();
        assertThat(dump(epoch, JournalDump.Format.HUMAN)).contains(
            "{\"message\":\"EpochStart\",\"epoch\":9,\"clusterId\":7,\"engineVersion\":1," +
            "\"memberId\":2,\"rank\":0}");
        final int confirm = HEADER_BYTES + new ConfirmEncoder()
            .wrapAndApplyHeader(payload, 0, header).outputNumber(123).encodedLength();
        assertThat(dump(confirm, JournalDump.Format.JSON))
            .contains("{\"message\":\"Confirm\",\"outputNumber\":123}");
    }

    @Test
    void shouldShowUnknownAndTruncatedPayloadsInHexadecimal() throws IOException
    {
        final int length = newOrder();
        assertThat(dump(length - 1, JournalDump.Format.JSON)).contains("\"payload\":\"")
            .doesNotContain("NewOrder");
        payload.putByte(4, (byte)0x7f);
        assertThat(dump(length, JournalDump.Format.JSON)).contains("\"payload\":\"")
            .doesNotContain("NewOrder");
        payload.putInt(0, 0x04030201);
        assertThat(dump(3, JournalDump.Format.JSON)).contains("\"payload\":\"010203\"}");
    }
}
