package io.understudy.codecs.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.client.CancelDecoder;
import io.understudy.codecs.client.ExecInst;
import io.understudy.codecs.client.MassCancelDecoder;
import io.understudy.codecs.client.MassCancelScope;
import io.understudy.codecs.client.MassStatusRequestDecoder;
import io.understudy.codecs.client.MassStatusScope;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.NewOrderDecoder;
import io.understudy.codecs.client.OrdType;
import io.understudy.codecs.client.OrderStatusRequestDecoder;
import io.understudy.codecs.client.PriceDecoder;
import io.understudy.codecs.client.ReplaceDecoder;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.client.TimeInForce;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixRequestsTest
{
    private static final int OFFSET = 16;
    private static final String HEAD = "34=7|49=TW|52=19700101-00:00:01.000000002|56=ISLD|";
    private static final long SENDING_TIME = 1_000_000_002L;
    private static final String AT = "60=20260131-00:00:00|";
    private static final String ORDER = "11=ID-1|55=INTC|54=2|38=10|40=2|44=1.5|";

    private final UnsafeBuffer target = new UnsafeBuffer(new byte[OFFSET + FixRequests.MAX_LENGTH]);
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final FixRequests requests = new FixRequests(new TestSymbols());

    @Test
    void shouldTranslateAnOrder()
    {
        final NewOrderDecoder order = new NewOrderDecoder();
        final int length = encode("35=D|" + HEAD +
            "11=ABCDEFGHIJKLMNOPQRSTUVWX|1=ACCOUNT-12345678|55=INTC|54=2|38=10.0001|40=2|" +
            "44=-0.000000001|59=3|18=6|" + AT);
        order.wrapAndApplyHeader(target, OFFSET, header);

        assertThat(length).isEqualTo(
            MessageHeaderDecoder.ENCODED_LENGTH + NewOrderDecoder.BLOCK_LENGTH);
        assertThat(order.sequence()).isEqualTo(7);
        assertThat(order.sendingTime()).isEqualTo(SENDING_TIME);
        assertThat(order.clOrdId()).isEqualTo("ABCDEFGHIJKLMNOPQRSTUVWX");
        assertThat(order.account()).isEqualTo("ACCOUNT-12345678");
        assertThat(order.instrumentId()).isEqualTo(2);
        assertThat(order.side()).isEqualTo(Side.SELL);
        assertThat(order.quantity().mantissa()).isEqualTo(100_001);
        assertThat(order.price().mantissa()).isEqualTo(-1);
        assertThat(order.ordType()).isEqualTo(OrdType.LIMIT);
        assertThat(order.timeInForce()).isEqualTo(TimeInForce.IMMEDIATE_OR_CANCEL);
        assertThat(order.execInst()).isEqualTo(ExecInst.PARTICIPATE_DONT_INITIATE);
    }

    @Test
    void shouldTakeWhatIsLeftOutForWhatFixSaysThen()
    {
        final NewOrderDecoder order = new NewOrderDecoder();
        target.setMemory(0, target.capacity(), (byte)0x55);
        encode("35=D|" + HEAD + "11=ID|55=MSFT|54=1|38=1|40=1|" + AT);
        order.wrapAndApplyHeader(target, OFFSET, header);

        assertThat(order.price().mantissa()).isEqualTo(PriceDecoder.mantissaNullValue());
        assertThat(order.timeInForce()).isEqualTo(TimeInForce.DAY);
        assertThat(order.execInst()).isEqualTo(ExecInst.NONE);
        assertThat(order.account()).isEmpty();
        assertThat(order.clOrdId()).isEqualTo("ID");
    }

    @Test
    void shouldPassOnWhatTheEngineRefuses()
    {
        final NewOrderDecoder order = new NewOrderDecoder();
        assertThat(encode("35=D|" + HEAD + "11=ID|55=NOPE|54=5|38=1|40=K|59=7|18=6 G|" + AT))
            .isPositive();
        order.wrapAndApplyHeader(target, OFFSET, header);

        assertThat(order.instrumentId()).isEqualTo(FixSymbols.NO_INSTRUMENT);
        assertThat((char)order.sideRaw()).isEqualTo('5');
        assertThat((char)order.ordTypeRaw()).isEqualTo('K');
        assertThat((char)order.timeInForceRaw()).isEqualTo('7');
        assertThat((char)order.execInstRaw()).isEqualTo('G');
    }

    @Test
    void shouldTranslateACancelAndAReplace()
    {
        final CancelDecoder cancel = new CancelDecoder();
        encode("35=F|" + HEAD + "41=ID-0|11=ID-1|37=9223372036854775807|55=INTC|54=2|" + AT);
        cancel.wrapAndApplyHeader(target, OFFSET, header);
        assertThat(cancel.sequence()).isEqualTo(7);
        assertThat(cancel.sendingTime()).isEqualTo(SENDING_TIME);
        assertThat(cancel.clOrdId()).isEqualTo("ID-1");
        assertThat(cancel.origClOrdId()).isEqualTo("ID-0");
        assertThat(cancel.orderId()).isEqualTo(Long.MAX_VALUE);
        assertThat(cancel.instrumentId()).isEqualTo(2);
        assertThat(cancel.side()).isEqualTo(Side.SELL);

        final ReplaceDecoder replace = new ReplaceDecoder();
        encode("35=G|" + HEAD + "41=ID-0|11=ID-1|55=INTC|54=2|38=5|40=2|44=7|" + AT);
        replace.wrapAndApplyHeader(target, OFFSET, header);
        assertThat(replace.sequence()).isEqualTo(7);
        assertThat(replace.sendingTime()).isEqualTo(SENDING_TIME);
        assertThat(replace.clOrdId()).isEqualTo("ID-1");
        assertThat(replace.origClOrdId()).isEqualTo("ID-0");
        assertThat(replace.orderId()).isZero();
        assertThat(replace.instrumentId()).isEqualTo(2);
        assertThat(replace.side()).isEqualTo(Side.SELL);
        assertThat(replace.ordType()).isEqualTo(OrdType.LIMIT);
        assertThat(replace.quantity().mantissa()).isEqualTo(50_000);
        assertThat(replace.price().mantissa()).isEqualTo(7_000_000_000L);
    }

    @Test
    void shouldTranslateAMassCancelAndAStatusRequest()
    {
        final MassCancelDecoder massCancel = new MassCancelDecoder();
        encode("35=q|" + HEAD + "11=ID-1|530=1|55=BRK.A|" + AT);
        massCancel.wrapAndApplyHeader(target, OFFSET, header);
        assertThat(massCancel.sequence()).isEqualTo(7);
        assertThat(massCancel.clOrdId()).isEqualTo("ID-1");
        assertThat(massCancel.scope()).isEqualTo(MassCancelScope.INSTRUMENT);
        assertThat(massCancel.instrumentId()).isEqualTo(3);
        encode("35=q|" + HEAD + "11=ID-1|530=7|" + AT);
        massCancel.wrapAndApplyHeader(target, OFFSET, header);
        assertThat(massCancel.scope()).isEqualTo(MassCancelScope.ALL);

        final OrderStatusRequestDecoder status = new OrderStatusRequestDecoder();
        encode("35=H|" + HEAD + "37=12|11=ID-1|55=BRK.A|54=1|");
        status.wrapAndApplyHeader(target, OFFSET, header);
        assertThat(status.sequence()).isEqualTo(7);
        assertThat(status.clOrdId()).isEqualTo("ID-1");
        assertThat(status.orderId()).isEqualTo(12);
    }

    @Test
    void shouldTranslateAMassStatusRequest()
    {
        final MassStatusRequestDecoder status = new MassStatusRequestDecoder();
        target.setMemory(0, target.capacity(), (byte)0x55);
        encode("35=AF|" + HEAD + "584=ASK-1|585=1|1=ACC|55=BRK.A|54=2|");
        status.wrapAndApplyHeader(target, OFFSET, header);
        assertThat(status.sequence()).isEqualTo(7);
        assertThat(status.sendingTime()).isEqualTo(SENDING_TIME);
        assertThat(status.massStatusReqId()).isEqualTo("ASK-1");
        assertThat(status.account()).isEqualTo("ACC");
        assertThat(status.instrumentId()).isEqualTo(3);
        assertThat(status.scope()).isEqualTo(MassStatusScope.INSTRUMENT);
        assertThat(status.side()).isEqualTo(Side.SELL);
        encode("35=AF|" + HEAD + "584=ASK-1|585=7|");
        status.wrapAndApplyHeader(target, OFFSET, header);
        assertThat(status.scope()).isEqualTo(MassStatusScope.ALL);
        assertThat(status.account()).isEmpty();
        assertThat(status.sideRaw()).isZero();
        assertThat(encode("35=AF|" + HEAD + "584=ASK-1|585=10|")).isPositive();
        status.wrapAndApplyHeader(target, OFFSET, header);
        assertThat(status.scope()).isEqualTo(MassStatusScope.SBE_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "35=B|148=x|, -1, 0",
        "35=D|55=INTC|54=2|38=10|40=2|, -2, 11", "35=D|11=a|54=2|38=10|40=2|, -2, 55",
        "35=D|11=a|55=INTC|54=2|40=2|, -2, 38", "35=D|11=a|55=INTC|54=2|38=10|, -2, 40",
        "35=F|11=a|55=INTC|54=2|, -2, 41", "35=F|41=a|55=INTC|54=2|, -2, 11",
        "35=G|11=a|41=b|55=INTC|54=2|40=2|, -2, 38", "35=H|55=INTC|54=1|, -2, 11",
        "35=q|11=a|530=1|, -2, 55", "35=q|11=a|, -2, 530",
        "35=q|11=a|530=7|54=1|, -3, 54",
        "35=AF|585=7|, -2, 584", "35=AF|584=a|, -2, 585", "35=AF|584=a|585=1|, -2, 55",
        "35=AF|584=a|585=7|453=1|448=x|, -3, 453", "35=AF|584=a|585=7|336=x|, -3, 336",
        "35=AF|584=abcdefghijklmnopqrstuvwxy|585=7|, -4, 584", "35=AF|584=a|585=x|, -7, 585",
        "35=D|11=a|55=INTC|54=2|38=10|40=2|110=5|, -3, 110",
        "35=D|11=a|55=INTC|54=2|38=10|40=3|99=5|, -3, 99",
        "35=D|11=a|55=INTC|54=2|38=10|40=2|1138=5|, -3, 1138",
        "35=D|11=abcdefghijklmnopqrstuvwxy|55=INTC|54=2|38=10|40=2|, -4, 11",
        "35=D|11=a|1=abcdefghijklmnopq|55=INTC|54=2|38=10|40=2|, -4, 1",
        "35=D|11=a|55=INTC|54=2|38=10.00001|40=2|, -5, 38",
        "35=D|11=a|55=INTC|54=2|38=10|40=2|44=1.0000000001|, -5, 44",
        "35=D|11=a|55=INTC|54=2|38=10|40=2|44=9999999999|, -6, 44",
        "35=D|11=a|55=INTC|54=2|38=1e5|40=2|, -7, 38",
        "35=D|11=a |55=INTC|54=2|38=10|40=2|, -7, 11", "35=D|11=|55=A|54=2|38=10|40=2|, -7, 11",
        "35=F|11=a|37=NONE|55=INTC|54=2|, -7, 37", "35=D|11=a|55=A|54=22|38=10|40=2|, -7, 54",
    })
    void shouldSayWhatDoesNotFit(final String body, final int code, final int tag)
    {
        assertThat(encode(body.replaceFirst("\\|", "|" + HEAD))).isEqualTo(code);
        assertThat(requests.refTag()).isEqualTo(tag);
        assertThat(FixRequests.text(code)).isNotBlank();
    }

    @Test
    void shouldNotWriteBehindItsLength()
    {
        assertThat(encode("35=D|" + HEAD + ORDER + AT)).isLessThanOrEqualTo(FixRequests.MAX_LENGTH);
        assertThat(MessageHeaderDecoder.ENCODED_LENGTH + CancelDecoder.BLOCK_LENGTH)
            .isLessThanOrEqualTo(FixRequests.MAX_LENGTH);
        assertThat(MessageHeaderDecoder.ENCODED_LENGTH + ReplaceDecoder.BLOCK_LENGTH)
            .isLessThanOrEqualTo(FixRequests.MAX_LENGTH);
    }

    @Test
    void shouldAllocateNothing()
    {
        final byte[] bytes = Fix.bytes(Fix.message("FIX.4.4", "35=D|" + HEAD + ORDER + AT));
        final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        final FixMessage message = new FixMessage();
        Allocation.assertNone(() ->
        {
            message.wrap(buffer, 0, bytes.length);
            return requests.encode(message, target, OFFSET);
        });
    }

    private int encode(final String body)
    {
        return requests.encode(Fix.parse(Fix.message("FIX.4.4", body)), target, OFFSET);
    }
}
