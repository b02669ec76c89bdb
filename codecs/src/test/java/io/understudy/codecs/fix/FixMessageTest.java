package io.understudy.codecs.fix;

import static org.assertj.core.api.Assertions.assertThat;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixMessageTest
{
    private static final long MISSING = -77;

    private final FixMessage message = new FixMessage();

    @Test
    void shouldFindEachFieldOfAMessageThatDoesNotBeginItsBuffer()
    {
        final String text = "8=FIX.4.4|9=5|35=AF|10=000|";
        final DirectBuffer buffer = Fix.buffer("xyz" + text + "34=1|");

        assertThat(message.wrap(buffer, 3, text.length())).isEqualTo(4);
        assertThat(message.fieldCount()).isEqualTo(4);
        assertThat(message.buffer()).isSameAs(buffer);
        assertThat(message.msgType()).isEqualTo(FixMsgType.ORDER_MASS_STATUS_REQUEST);
        assertThat(message.tagAt(2)).isEqualTo(35);
        assertThat(Fix.text(buffer, message.valueOffset(0), message.valueLength(0)))
            .isEqualTo("FIX.4.4");
        assertThat(message.find(34)).isEqualTo(FixMessage.NOT_FOUND);
        assertThat(message.find(10)).isEqualTo(3);
        assertThat(FixVersion.of(buffer, message.valueOffset(0), message.valueLength(0)))
            .isEqualTo(FixVersion.FIX_4_4);
    }

    @Test
    void shouldTakeADataFieldWithSohByTheLengthBeforeIt()
    {
        wrap("35=A|95=5|96=a|b=c|98=0|");

        assertThat(message.fieldCount()).isEqualTo(4);
        assertThat(Fix.text(message.buffer(), message.valueOffset(2), message.valueLength(2)))
            .isEqualTo("a|b=c");
        assertThat(message.longAt(message.find(98), MISSING)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "35=A|95=4|96=abc|98=0|", "35=A|95=99999999|96=abc|98=0|", "35=A|95=x|96=abc|98=0|",
        "35=A|95=-1|96=abc|98=0|", "35=A|95=|96=abc|98=0|", "35=A|95=8|58=x|96=abc|",
        "35=A|95=2147483647|96=abc|98=0|", "35=A|95=999999999999999999|96=abc|98=0|",
    })
    void shouldTakeADataFieldWhoseLengthIsWrongForOrdinary(final String text)
    {
        wrap(text);

        assertThat(message.fieldCount()).isEqualTo(4);
        final int data = message.find(96);
        assertThat(Fix.text(message.buffer(), message.valueOffset(data),
            message.valueLength(data))).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "|", "35|", "35=A", "35=A|98", "35=A|98=", "35=A||98=0|", "58=a|b|98=0|",
    })
    void shouldSayGarbledWhereAFieldIsNoTagAndValue(final String text)
    {
        final byte[] bytes = Fix.bytes(text);
        assertThat(message.wrap(new UnsafeBuffer(bytes), 0, bytes.length))
            .isEqualTo(FixMessage.GARBLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "=|", "35=A|x=1|", "35=A|9x=1|", "35=A|+9=1|", "35=A|-=1|", "35=A|1234567890=1|",
        "35=A|4garbled=1|", "35=A|9 =1|",
    })
    void shouldSayWhereATagIsNoNumber(final String text)
    {
        final byte[] bytes = Fix.bytes(text);
        assertThat(message.wrap(new UnsafeBuffer(bytes), 0, bytes.length))
            .isEqualTo(FixMessage.BAD_TAG);
        assertThat(message.fault()).isEqualTo(FixMessage.BAD_TAG);
    }

    @Test
    void shouldKeepTagsThatTheCheckRefuses()
    {
        wrap("35=0|0=HI|-1=HI|999999999=|");

        assertThat(message.tagAt(1)).isZero();
        assertThat(message.tagAt(2)).isEqualTo(-1);
        assertThat(message.tagAt(3)).isEqualTo(999_999_999);
        assertThat(message.valueLength(3)).isZero();
    }

    @Test
    void shouldSayWhenThereAreMoreFieldsThanItHolds()
    {
        final FixMessage two = new FixMessage(2);
        final DirectBuffer buffer = Fix.buffer("1=a|2=b|3=c|");

        assertThat(two.wrap(buffer, 0, 8)).isEqualTo(2);
        assertThat(two.wrap(buffer, 0, 12)).isEqualTo(FixMessage.TOO_MANY_FIELDS);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0", "007,7", "-5,-5", "9223372036854775807,9223372036854775807", "'',-77",
        "-,-77", "+5,-77", "5.0,-77", "'1 ',-77", "9223372036854775808,-77",
        "9999999999999999999,-77", "10000000000000000000,-77", "000000000000000000000012,12",
    })
    void shouldReadWholeNumbersAndNothingElse(final String value, final long expected)
    {
        wrap("34=" + value + "|");

        assertThat(message.longAt(0, MISSING)).isEqualTo(expected);
        assertThat(message.longAt(message.find(99), MISSING)).isEqualTo(MISSING);
    }

    @Test
    void shouldReadCharactersAndFlags()
    {
        wrap("35=A|54=1|43=Y|97=N|40=|59=10|");

        assertThat(message.charAt(1)).isEqualTo((byte)'1');
        assertThat(message.charAt(4)).isZero();
        assertThat(message.charAt(5)).isZero();
        assertThat(message.charAt(message.find(99))).isZero();
        assertThat(message.isYes(2)).isTrue();
        assertThat(message.isYes(3)).isFalse();
        assertThat(message.valueEquals(5, Fix.bytes("10"))).isTrue();
        assertThat(message.valueEquals(5, Fix.bytes("1"))).isFalse();
        assertThat(message.valueEquals(message.find(99), Fix.bytes(""))).isFalse();
    }

    private void wrap(final String text)
    {
        final byte[] bytes = Fix.bytes(text);
        assertThat(message.wrap(new UnsafeBuffer(bytes), 0, bytes.length)).isPositive();
    }
}
