package io.understudy.codecs.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FIX session test cases 14a to 14j, and what they leave open. */
class FixDictionaryTest
{
    private static final String VALID = "valid";
    private static final String HEAD = "34=2|49=TW|52=20260131-00:00:00.000|56=ISLD|";
    private static final String ORDER = "11=ID|21=1|40=1|54=1|38=002000.00|55=INTC|";
    private static final String AT = "60=20260131-00:00:00|";

    @ParameterizedTest
    @CsvSource({
        "14a undefined, 999=HI|, 0:999", "14a zero, 0=HI|, 0:0", "14a negative, -1=HI|, 0:-1",
        "14a user-defined, 5000=HI|, 0:5000", "14c of another type, 55=MSFT|, 2:55",
        "14d without a value, 112=|, 4:112", "14h twice, 112=a|112=b|, 13:112",
        "14g header in the body, 112=a|43=Y|, 14:43", "valid, 112=a|, valid",
    })
    void shouldNameTheRuleThatAHeartbeatBreaks(
        final String name, final String fields, final String expected)
    {
        assertThat(check44("35=0|" + HEAD + fields)).as(name).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "14b required, 11=ID|21=3|40=1|54=1|, 1:55", "14e value, 11=ID|40=1|54=1|55=A|21=4|, 5:21",
        "14e text value, 11=ID|40=1|54=1|55=A|167=BOO|, 5:167",
        "14e other text value, 11=ID|40=1|54=1|55=A|167=CS|, valid",
        "14f format, 11=ID|40=1|54=1|55=A|38=+200.00|, 6:38",
        "14i count, 11=ID|40=1|54=1|55=A|386=3|336=X|336=Y|, 16:386",
        "14j order in a group, 11=ID|40=1|54=1|55=A|78=2|79=a|80=50|661=X|, 15:661",
        "group without delimiter, 11=ID|40=1|54=1|55=A|78=1|80=50|, 15:80",
        "group of none, 11=ID|40=1|54=1|55=A|78=0|, valid",
        "two entries, 11=ID|40=1|54=1|55=A|78=2|79=a|80=50|79=b|80=1|, valid",
        "nested, 11=ID|40=1|54=1|55=A|453=1|448=a|447=D|452=1|802=1|523=x|803=1|, valid",
        "nested count, 11=ID|40=1|54=1|55=A|453=1|448=a|802=2|523=x|803=1|, 16:802",
        "several values, 11=ID|40=1|54=1|55=A|18=1 6 G|, valid",
        "one of several, 11=ID|40=1|54=1|55=A|18=1 ! G|, 5:18",
        "two blanks, 11=ID|40=1|54=1|55=A|18=1  G|, 6:18",
        "data with SOH, 11=ID|40=1|54=1|55=A|354=5|355=a|b=c|, valid",
        "data misstated, 11=ID|40=1|54=1|55=A|354=9|355=abc|, 6:354",
    })
    void shouldNameTheRuleThatAnOrderBreaks(
        final String name, final String fields, final String expected)
    {
        assertThat(check44("35=D|" + HEAD + fields + AT)).as(name).isEqualTo(expected);
    }

    @Test
    void shouldPreferTheFaultOfPlaceToOneOfContent()
    {
        assertThat(check44("35=D|11=ID|34=2|49=TW|52=x|56=ISLD|999=|")).isEqualTo("14:34");
        assertThat(check44("35=D|" + HEAD + "11=|999=|")).isEqualTo("1:55");
        assertThat(check44("35=D|" + HEAD + ORDER + AT + "89=x|11=ID|")).isEqualTo("14:11");
    }

    @Test
    void shouldTellAnUnknownMsgTypeFromOneThatIsNotServed()
    {
        assertThat(check44("35=*|" + HEAD)).isEqualTo("11:35");
        assertThat(check44("35=ABCDE|" + HEAD)).isEqualTo("11:35");
        assertThat(check44("35=E|" + HEAD + "66=x|73=1|11=a|999=x|")).isEqualTo("0:999");
        assertThat(check44("35=E|" + HEAD + "66=x|73=2|11=a|11=b|")).isEqualTo(VALID);
        final FixDictionary dictionary = FixDictionary.of(FixVersion.FIX_4_4);
        assertThat(dictionary.knowsMsgType(FixMsgType.of("E"))).isTrue();
        assertThat(dictionary.supportsMsgType(FixMsgType.of("E"))).isFalse();
        assertThat(dictionary.knowsMsgType(FixMsgType.of("*"))).isFalse();
        assertThat(FixDictionary.of(FixVersion.FIX_4_2)
            .knowsMsgType(FixMsgType.ORDER_MASS_CANCEL_REQUEST)).isFalse();
    }

    @Test
    void shouldLetUserDefinedTagsThroughOnlyWhenTold()
    {
        final FixDictionary open = FixDictionary.of(FixVersion.FIX_4_4).acceptUserDefined(true);
        assertThat(check(open, "35=D|" + HEAD + ORDER + "5000=x|78=1|79=a|9999=y|80=1|" + AT))
            .isEqualTo(VALID);
        assertThat(check(open, "35=0|" + HEAD + "5000=|")).isEqualTo("4:5000");
        assertThat(check(open, "35=0|" + HEAD + "4999=x|")).isEqualTo("0:4999");
    }

    @ParameterizedTest
    @CsvSource({
        "35=0|34=2|58=a|b|, 17:58", "35=0|34=2|x=1|, 0:0", "35=0|34, 17:35",
    })
    void shouldSayWhatIsWrongWithAMessageThatIsNotTagAndValue(
        final String fields, final String expected)
    {
        final byte[] bytes = Fix.bytes("8=FIX.4.4|9=5|" + fields);
        final FixMessage message = new FixMessage();
        assertThat(message.wrap(new UnsafeBuffer(bytes), 0, bytes.length)).isNegative();
        final FixDictionary dictionary = FixDictionary.of(FixVersion.FIX_4_4);
        assertThat(dictionary.check(message) + ":" + dictionary.refTag()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHYEAR, 202601 202612 20260131 202601w1 202601w5,"
            + " 2026 202600 202613 20260132 202601w0 202601w6 202601x1 2026010",
        "DAYOFMONTH, 1 31 07, 0 32 x -1", "COUNTRY, DE, D DEU", "CURRENCY, EUR, EU EURO",
        "UTCTIMEONLY, 00:00:00 23:59:60 01:02:03.123456, 24:00:00 1:00:00 00:00:00.1 00:00",
        "TZTIMEONLY, 07:39Z 07:39:01Z 07:39 07:39+01 07:39:01.123-05:30,"
            + " 7:39Z 07:39+1 07:39+15 07:39ZZ 07:39+01:60 07:39+01-00 Z",
        "TZTIMESTAMP, 20260131-07:39:01Z 20260131-07:39:01-05 20260131-07:39:01.123,"
            + " 20260131-07:39Z 20260131 20260132-07:39:01Z 20260131-",
        "LOCALMKTDATE, 20260131, 20260231 2026013 x", "INT, 0 -5 007, + - 1.0 1x -",
        "SEQNUM, 0 7, -1 x", "BOOLEAN, Y N, y YN 1", "CHAR, a ~, ab",
        "MULTIPLECHARVALUE, a, ab", "FLOAT, 1 -1.5 .5 5., +1 1e5 . -",
    })
    void shouldKnowTheFormOfEachType(
        final FieldType type, final String valid, final String invalid)
    {
        for (final String value : valid.split(" "))
        {
            assertThat(type.isValid(Fix.buffer(value), 0, value.length())).as(value).isTrue();
        }
        for (final String value : invalid.split(" "))
        {
            assertThat(type.isValid(Fix.buffer(value), 0, value.length())).as(value).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIX42", "FIX44", "FIXT11", "FIX50SP2"})
    void shouldHaveAllDataFieldsOfTheDictionaries(final String name) throws IOException
    {
        final String xml = Files.readString(
            Path.of("target", "fix-dictionaries", name + ".xml"));
        final Set<Integer> data = new TreeSet<>();
        final Matcher types = Pattern.compile(
            "<field number=\"(\\d+)\" name=\"\\w+\" type=\"(DATA|XMLDATA)\"").matcher(xml);
        while (types.find())
        {
            data.add(Integer.valueOf(types.group(1)));
        }
        final Set<Integer> known = new TreeSet<>();
        for (int tag = 0; tag < 10_000; tag++)
        {
            known.add(DataFields.dataTagOf(tag));
        }
        assertThat(data).isNotEmpty();
        assertThat(known).containsAll(data);
    }

    @ParameterizedTest
    @EnumSource(FixVersion.class)
    void shouldAllocateNothingOnceRead(final FixVersion version)
    {
        final String begin = version.beginString();
        final byte[] valid = Fix.bytes(
            Fix.message(begin, "35=D|" + HEAD + ORDER + "78=2|79=a|80=50|79=b|80=1|" + AT));
        final byte[] invalid = Fix.bytes(Fix.message(begin, "35=D|" + HEAD + "11=|999=x|"));
        final FixMessage message = new FixMessage();
        final FixDictionary dictionary = FixDictionary.of(version);
        final UnsafeBuffer buffer = new UnsafeBuffer(valid);
        Allocation.assertNone(() ->
        {
            buffer.wrap(valid);
            message.wrap(buffer, 0, valid.length);
            final int first = dictionary.check(message);
            buffer.wrap(invalid);
            message.wrap(buffer, 0, invalid.length);
            return first + dictionary.check(message);
        });
    }

    private static String check44(final String body)
    {
        return check(FixDictionary.of(FixVersion.FIX_4_4), body);
    }

    private static String check(final FixDictionary dictionary, final String body)
    {
        final FixMessage message = Fix.parse(Fix.message("FIX.4.4", body));
        final int reason = dictionary.check(message);
        return reason == FixDictionary.VALID ? VALID : reason + ":" + dictionary.refTag();
    }
}
