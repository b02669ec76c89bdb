package io.understudy.codecs.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.client.BusinessRejectEncoder;
import io.understudy.codecs.client.CancelRejectEncoder;
import io.understudy.codecs.client.CxlRejResponseTo;
import io.understudy.codecs.client.ExecInst;
import io.understudy.codecs.client.ExecType;
import io.understudy.codecs.client.ExecutionReportEncoder;
import io.understudy.codecs.client.Flag;
import io.understudy.codecs.client.HeartbeatEncoder;
import io.understudy.codecs.client.MassCancelReportEncoder;
import io.understudy.codecs.client.MassCancelScope;
import io.understudy.codecs.client.MassStatusReportEncoder;
import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.client.OrdStatus;
import io.understudy.codecs.client.OrdType;
import io.understudy.codecs.client.PriceEncoder;
import io.understudy.codecs.client.RejectReason;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.client.TimeInForce;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import quickfix.DictionaryOracle;

/** QuickFIX/J's dictionaries say whether what is written is valid. */
class FixReportsTest
{
    private static final int OFFSET = 24;
    private static final long NOW = 1_767_225_600_123_456_789L;
    private static final String AT = "60=20260101-00:00:00.123|";

    private final UnsafeBuffer source = new UnsafeBuffer(new byte[512]);
    private final UnsafeBuffer target = new UnsafeBuffer(new byte[2_048]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ExecutionReportEncoder report = new ExecutionReportEncoder();
    private final CancelRejectEncoder cancelReject = new CancelRejectEncoder();
    private final BusinessRejectEncoder businessReject = new BusinessRejectEncoder();
    private final MassCancelReportEncoder massCancelReport = new MassCancelReportEncoder();
    private final FixReports reports = new FixReports(new TestSymbols());
    private final FixWriter writer = new FixWriter();
    private final FixHeader fix = new FixHeader();

    @BeforeEach
    void beginReport()
    {
        source.setMemory(0, source.capacity(), (byte)0);
        report.wrapAndApplyHeader(source, OFFSET, header)
            .sequence(5).lastInputSequence(4).sendingTime(NOW).orderId(77).execId(88)
            .clOrdId("ID-1").account("ACC").tradeId(99).instrumentId(2)
            .rejectReason(RejectReason.NONE).aggressor(Flag.YES)
            .execType(ExecType.NEW).ordStatus(OrdStatus.NEW).side(Side.SELL)
            .ordType(OrdType.LIMIT).timeInForce(TimeInForce.DAY).execInst(ExecInst.NONE);
        report.price().mantissa(1_500_000_000L);
        report.quantity().mantissa(100_000);
        report.leavesQuantity().mantissa(70_000);
        report.cumQuantity().mantissa(30_000);
        report.averagePrice().mantissa(1_250_000_000L);
        report.lastPrice().mantissa(1_000_000_000L);
        report.lastQuantity().mantissa(10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "FIX_4_2, TRADE, PARTIALLY_FILLED, 17=88|20=0|150=1|39=1|",
        "FIX_4_2, TRADE, FILLED, 17=88|20=0|150=2|39=2|",
        "FIX_4_2, ORDER_STATUS, PARTIALLY_FILLED, 17=0|20=3|150=1|39=1|",
        "FIX_4_2, REPLACED, NEW, 17=88|20=0|150=5|39=5|",
        "FIX_4_2, REPLACED, PARTIALLY_FILLED, 17=88|20=0|150=5|39=1|",
        "FIX_4_2, CANCELED, CANCELED, 17=88|20=0|150=4|39=4|",
        "FIX_4_4, TRADE, FILLED, 17=88|150=F|39=2|",
        "FIX_4_4, ORDER_STATUS, NEW, 17=88|150=I|39=0|",
        "FIX_4_4, REPLACED, NEW, 17=88|150=5|39=0|",
        "FIXT_1_1, TRADE, FILLED, 17=88|150=F|39=2|",
        "FIXT_1_1, EXPIRED, EXPIRED, 17=88|150=C|39=C|",
    })
    void shouldSayWhatHappenedInTheWordsOfEachVersion(
        final FixVersion version, final ExecType type, final OrdStatus status, final String state)
    {
        report.execType(type).ordStatus(status);

        assertThat(written(version)).contains("|37=77|11=ID-1|" + state + "1=ACC|55=INTC|54=2|");
    }

    @ParameterizedTest
    @CsvSource({
        "FIX_4_2, ''", "FIX_4_4, 527=99|", "FIXT_1_1, 880=99|1057=Y|",
    })
    void shouldReportATrade(final FixVersion version, final String trade)
    {
        report.execType(ExecType.TRADE).ordStatus(OrdStatus.PARTIALLY_FILLED)
            .execInst(ExecInst.PARTICIPATE_DONT_INITIATE);

        assertThat(written(version)).contains("|54=2|38=10|40=2|44=1.5|59=0|18=6|32=1|31=1|" +
            "151=7|14=3|6=1.25|" + AT + trade + "10=");
    }

    @Test
    void shouldReportARefusedOrderAsItCame()
    {
        report.execType(ExecType.REJECTED).ordStatus(OrdStatus.REJECTED).orderId(0)
            .instrumentId(0).rejectReason(RejectReason.UNKNOWN_INSTRUMENT);
        source.putByte(report.offset() + ExecutionReportEncoder.sideEncodingOffset(), (byte)'5');
        report.price().mantissa(PriceEncoder.mantissaNullValue());

        assertThat(written(FixVersion.FIX_4_4))
            .contains("|37=NONE|11=ID-1|17=88|150=8|39=8|1=ACC|55=[N/A]|54=5|38=10|40=2|59=0|")
            .contains("|103=1|58=unknown instrument|10=").doesNotContain("|44=");
    }

    @Test
    void shouldMarkADuplicateAndKeepItsTransactTime()
    {
        fix.session(FixVersion.FIX_4_4, Fix.bytes("ISLD"), Fix.bytes("TW"), TimePrecision.MICROS)
            .duplicate(5, NOW + 2_000_000_000L, NOW).possResend(true).lastProcessed(4);
        final int length = encode();

        assertThat(Fix.text(target, 7, length))
            .contains("|35=8|34=5|49=ISLD|56=TW|43=Y|97=Y|52=20260101-00:00:02.123456|" +
                "122=20260101-00:00:00.123456|369=4|")
            .contains("|60=20260101-00:00:00.123456|");
    }

    @Test
    void shouldReportARefusedCancel()
    {
        cancelReject.wrapAndApplyHeader(source, OFFSET, header)
            .sequence(5).sendingTime(NOW).orderId(0).clOrdId("ID-2").origClOrdId("")
            .rejectReason(RejectReason.DUPLICATE_CLORDID).ordStatus(OrdStatus.REJECTED)
            .responseTo(CxlRejResponseTo.REPLACE);

        assertThat(written(FixVersion.FIX_4_4)).contains("|35=9|").contains(
            "|37=NONE|11=ID-2|41=NONE|39=8|434=2|102=6|" + AT + "58=duplicate clordid|10=");
        assertThat(written(FixVersion.FIX_4_2)).contains("|102=2|");
    }

    @Test
    void shouldReportARefusedRequest()
    {
        businessReject.wrapAndApplyHeader(source, OFFSET, header)
            .sequence(5).sendingTime(NOW).refSequence(3).clOrdId("ID-2")
            .rejectReason(RejectReason.UNKNOWN_ORDER).refTemplateId(24);

        assertThat(written(FixVersion.FIXT_1_1)).contains("|35=j|").contains(
            "|45=3|372=H|379=ID-2|380=1|58=unknown order|10=");
    }

    @Test
    void shouldReportAMassCancelWhereTheVersionHasOne()
    {
        massCancelReport.wrapAndApplyHeader(source, OFFSET, header)
            .sequence(5).sendingTime(NOW).affectedOrders(12).clOrdId("ID-2").causeSequence(500)
            .instrumentId(2).rejectReason(RejectReason.NONE).scope(MassCancelScope.INSTRUMENT);

        assertThat(written(FixVersion.FIX_4_4))
            .contains("|11=ID-2|37=500|530=1|531=1|533=12|55=INTC|" + AT + "10=");
        assertThat(written(FixVersion.FIXT_1_1)).contains("|37=500|1369=500|530=1|531=1|");
        session(FixVersion.FIX_4_2);
        assertThat(encode()).isEqualTo(FixReports.UNSUPPORTED);
        massCancelReport.scope(MassCancelScope.ALL).rejectReason(RejectReason.THROTTLED);
        assertThat(written(FixVersion.FIX_4_4))
            .contains("|530=7|531=0|532=0|533=12|" + AT + "58=throttled|10=");
    }

    @Test
    void shouldAnswerAMassStatusWhereTheVersionHasOne()
    {
        massStatus(3, Flag.NO).execType(ExecType.ORDER_STATUS)
            .ordStatus(OrdStatus.PARTIALLY_FILLED);

        assertThat(written(FixVersion.FIX_4_4)).contains(
            "|37=77|11=ID-1|17=88|150=I|39=1|1=ACC|55=INTC|54=2|", "|584=ASK-1|911=3|912=N|10=");
        massStatus(3, Flag.YES);
        assertThat(written(FixVersion.FIXT_1_1)).contains("|584=ASK-1|911=3|912=Y|10=");
        session(FixVersion.FIX_4_2);
        assertThat(encode()).isEqualTo(FixReports.UNSUPPORTED);
    }

    @Test
    void shouldSayThatAMassStatusIsOfNoOrder()
    {
        new MassStatusReportEncoder().wrapAndApplyHeader(source, OFFSET, header);
        source.setMemory(
            OFFSET + 8, MassStatusReportEncoder.BLOCK_LENGTH, (byte)0);
        massStatus(0, Flag.YES).sequence(5).sendingTime(NOW).execId(88)
            .execType(ExecType.ORDER_STATUS).ordStatus(OrdStatus.REJECTED)
            .rejectReason(RejectReason.UNKNOWN_ORDER)
            .price().mantissa(PriceEncoder.mantissaNullValue());

        for (final FixVersion version : new FixVersion[] {FixVersion.FIX_4_4, FixVersion.FIXT_1_1})
        {
            final String text = written(version);
            assertThat(text).contains("|37=NONE|17=88|150=I|39=8|55=[N/A]|54=7|",
                "|151=0|14=0|6=0|", "|103=5|58=unknown order|584=ASK-1|911=0|912=Y|10=");
            assertThat(Oracles.of(version).check(text.replace('|', '\u0001'))).as(text)
                .isEqualTo(DictionaryOracle.VALID);
        }
    }

    @Test
    void shouldSayThatAMassStatusIsRefused()
    {
        businessReject.wrapAndApplyHeader(source, OFFSET, header)
            .sequence(5).sendingTime(NOW).refSequence(3).clOrdId("ASK-1")
            .rejectReason(RejectReason.UNSUPPORTED_VALUE).refTemplateId(25);

        assertThat(written(FixVersion.FIX_4_4))
            .contains("|45=3|372=AF|379=ASK-1|380=0|58=unsupported value|10=");
    }

    @Test
    void shouldLeaveOtherMessagesAlone()
    {
        new HeartbeatEncoder().wrapAndApplyHeader(source, OFFSET, header);
        session(FixVersion.FIX_4_4);

        assertThat(encode()).isEqualTo(FixReports.UNSUPPORTED);
    }

    @ParameterizedTest
    @EnumSource(FixVersion.class)
    void shouldWriteNothingThatTheDictionaryOfAClientRefuses(final FixVersion version)
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        final DictionaryOracle oracle = Oracles.of(version);
        final FixDictionary dictionary = FixDictionary.of(version);
        for (int run = 0; run < 5_000; run++)
        {
            any(random);
            final String text = written(version);
            if (text.isEmpty())
            {
                continue;
            }
            assertThat(oracle.check(text.replace('|', '\u0001'))).as("seed %d, %s", seed, text)
                .isEqualTo(DictionaryOracle.VALID);
            assertThat(dictionary.check(Fix.parse(text))).as("seed %d, %s", seed, text)
                .isEqualTo(FixDictionary.VALID);
        }
    }

    @Test
    void shouldAllocateNothing()
    {
        session(FixVersion.FIXT_1_1);
        report.execType(ExecType.TRADE).ordStatus(OrdStatus.PARTIALLY_FILLED);
        Allocation.assertNone(this::encode);
    }

    private void any(final Random random)
    {
        beginReport();
        final RejectReason reason = any(random, RejectReason.values());
        final String origClOrdId = random.nextBoolean() ? "" : "ID-0";
        switch (random.nextInt(5))
        {
            case 0:
                final ExecType type = any(random, ExecType.values());
                report.execType(type).ordStatus(any(random, OrdStatus.values()))
                    .rejectReason(reason).origClOrdId(origClOrdId)
                    .account(random.nextBoolean() ? "" : "ACC")
                    .orderId(random.nextInt(2) * 5L).instrumentId(random.nextInt(4))
                    .ordType(any(random, OrdType.values()))
                    .timeInForce(any(random, TimeInForce.values()))
                    .execInst(any(random, ExecInst.values()));
                report.price().mantissa(random.nextBoolean() ?
                    PriceEncoder.mantissaNullValue() : random.nextInt());
                break;
            case 1:
                cancelReject.wrapAndApplyHeader(source, OFFSET, header)
                    .sequence(5).sendingTime(NOW).orderId(random.nextInt(2)).clOrdId("ID-2")
                    .origClOrdId(origClOrdId).rejectReason(reason)
                    .ordStatus(any(random, OrdStatus.values()))
                    .responseTo(any(random, CxlRejResponseTo.values()));
                break;
            case 2:
                massStatus(random.nextInt(9), any(random, Flag.values()))
                    .execType(ExecType.ORDER_STATUS).ordStatus(any(random, OrdStatus.values()))
                    .rejectReason(reason);
                break;
            case 3:
                businessReject.wrapAndApplyHeader(source, OFFSET, header)
                    .sequence(5).sendingTime(NOW).refSequence(3).clOrdId(origClOrdId)
                    .rejectReason(reason).refTemplateId(20 + random.nextInt(6));
                break;
            default:
                massCancelReport.wrapAndApplyHeader(source, OFFSET, header)
                    .sequence(5).sendingTime(NOW).affectedOrders(random.nextInt(50))
                    .clOrdId("ID-2").causeSequence(500).instrumentId(random.nextInt(4))
                    .rejectReason(reason).scope(any(random, MassCancelScope.values()));
                break;
        }
    }

    /** Makes a report one that answers a mass status: the same fields, and three more. */
    private MassStatusReportEncoder massStatus(final int reports, final Flag last)
    {
        return new MassStatusReportEncoder().wrapAndApplyHeader(source, OFFSET, header)
            .massStatusReqId("ASK-1").totNumReports(reports).lastRptRequested(last);
    }

    /** Any that is on the wire: the generated enums also have SBE_UNKNOWN and NULL_VAL. */
    private static <E extends Enum<E>> E any(final Random random, final E[] values)
    {
        E value = values[random.nextInt(values.length)];
        while (value.name().equals("SBE_UNKNOWN") || value.name().equals("NULL_VAL"))
        {
            value = values[random.nextInt(values.length)];
        }
        return value;
    }

    private void session(final FixVersion version)
    {
        fix.session(version, Fix.bytes("ISLD"), Fix.bytes("TW"), TimePrecision.MILLIS)
            .message(5, NOW);
    }

    private String written(final FixVersion version)
    {
        session(version);
        final int length = encode();
        return length == FixReports.UNSUPPORTED ? "" : Fix.text(target, 7, length);
    }

    private int encode()
    {
        return reports.encode(source, OFFSET, fix, writer.wrap(target, 7, 1_024));
    }
}
