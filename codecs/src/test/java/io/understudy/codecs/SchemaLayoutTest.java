package io.understudy.codecs;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.journal.JournalRecordEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class SchemaLayoutTest
{
    private static final int HEADER_BYTES = 8;
    private static final int LINE_BYTES = 64;

    /** FIX 5.0 SP2, the values of Side (54), OrdType (40), TimeInForce (59) and so on. */
    private static final Map<String, String> FIX_CHARACTERS = Map.of(
        "Side", "BUY=1 SELL=2 SELL_SHORT=5",
        "OrdType", "MARKET=1 LIMIT=2 STOP=3 STOP_LIMIT=4",
        "TimeInForce", "DAY=0 GOOD_TILL_CANCEL=1 AT_THE_OPENING=2 IMMEDIATE_OR_CANCEL=3 " +
            "FILL_OR_KILL=4 GOOD_TILL_CROSSING=5 GOOD_TILL_DATE=6 AT_THE_CLOSE=7",
        // FIX leaves ExecInst (18) out where there is none.
        "ExecInst", "NONE=0 PARTICIPATE_DONT_INITIATE=6",
        "ExecType", "NEW=0 DONE_FOR_DAY=3 CANCELED=4 REPLACED=5 PENDING_CANCEL=6 STOPPED=7 " +
            "REJECTED=8 SUSPENDED=9 PENDING_NEW=A CALCULATED=B EXPIRED=C RESTATED=D " +
            "PENDING_REPLACE=E TRADE=F TRADE_CORRECT=G TRADE_CANCEL=H ORDER_STATUS=I",
        "OrdStatus", "NEW=0 PARTIALLY_FILLED=1 FILLED=2 DONE_FOR_DAY=3 CANCELED=4 " +
            "PENDING_CANCEL=6 STOPPED=7 REJECTED=8 SUSPENDED=9 PENDING_NEW=A CALCULATED=B " +
            "EXPIRED=C ACCEPTED_FOR_BIDDING=D PENDING_REPLACE=E",
        "CxlRejResponseTo", "CANCEL=1 REPLACE=2",
        "MassCancelScope", "INSTRUMENT=1 ALL=7",
        "MassStatusScope", "INSTRUMENT=1 ALL=7");

    static List<Path> schemas()
    {
        return Schema.files();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void shouldNotLetAFieldStraddleALine(final Path file)
    {
        final List<String> straddling = new ArrayList<>();
        for (final Schema.Message message : Schema.read(file).messages())
        {
            for (final Schema.Field field : message.fields())
            {
                final int start = HEADER_BYTES + field.offset();
                if (start / LINE_BYTES != (start + Math.max(1, field.bytes()) - 1) / LINE_BYTES)
                {
                    straddling.add(message.name() + "." + field.name() + ": bytes " + start +
                        " to " + (start + field.bytes() - 1));
                }
            }
        }
        assertThat(straddling).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void shouldGenerateTheLayoutThatTheSchemaSays(final Path file) throws Exception
    {
        final Schema schema = Schema.read(file);
        for (final Schema.Message message : schema.messages())
        {
            final Class<?> encoder =
                Class.forName(schema.packageName() + "." + message.name() + "Encoder");
            assertThat(encoder.getField("BLOCK_LENGTH").getInt(null)).as(message.name())
                .isEqualTo(message.blockLength());
            int end = 0;
            for (final Schema.Field field : message.fields())
            {
                assertThat(encoder.getMethod(field.name() + "EncodingOffset").invoke(null))
                    .as(message.name() + "." + field.name()).isEqualTo(field.offset());
                assertThat(field.offset()).as(message.name() + "." + field.name() + " overlaps")
                    .isGreaterThanOrEqualTo(end);
                end = field.offset() + field.bytes();
            }
        }
    }

    @Test
    void shouldGiveEverySchemaMessageAndFieldAnIdOfItsOwn()
    {
        final Set<Integer> schemaIds = new HashSet<>();
        for (final Path file : schemas())
        {
            final Schema schema = Schema.read(file);
            assertThat(schemaIds.add(schema.id())).as(file + ": id " + schema.id()).isTrue();
            final Set<Integer> messageIds = new HashSet<>();
            for (final Schema.Message message : schema.messages())
            {
                assertThat(messageIds.add(message.id())).as(message.name()).isTrue();
                final Set<Integer> fieldIds = new HashSet<>();
                message.fields().forEach(field -> assertThat(fieldIds.add(field.id()))
                    .as(message.name() + "." + field.name()).isTrue());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void shouldKeepPricesAndQuantitiesAsMantissasWithConstantExponents(final Path file)
    {
        final Schema schema = Schema.read(file);
        final Map<String, String> exponents = Map.of("price", "-9", "quantity", "-4");
        exponents.forEach((name, exponent) ->
        {
            final Element type = schema.types().get(name);
            if (type != null)
            {
                final List<Element> parts = Schema.children(type, "type");
                assertThat(parts).hasSize(2);
                assertThat(parts.get(0).getAttribute("primitiveType")).isEqualTo("int64");
                assertThat(parts.get(1).getAttribute("presence")).isEqualTo("constant");
                assertThat(parts.get(1).getTextContent().trim()).isEqualTo(exponent);
            }
        });
        for (final Schema.Message message : schema.messages())
        {
            for (final Schema.Field field : message.fields())
            {
                final String name = field.name().toLowerCase(java.util.Locale.ROOT);
                if (name.endsWith("price"))
                {
                    assertThat(field.type()).as(message.name() + "." + field.name())
                        .isIn("price", "int64");
                }
                else if (name.endsWith("quantity"))
                {
                    assertThat(field.type()).as(message.name() + "." + field.name())
                        .isIn("quantity", "int64");
                }
                assertThat(field.type()).isNotIn("float", "double");
            }
        }
    }

    @Test
    void shouldUseTheFixCharactersForEnums()
    {
        final Schema client = Schema.read(Schema.BASE.resolve("src/main/sbe/client.xml"));
        int checked = 0;
        for (final Element type : client.types().values())
        {
            if (type.getNodeName().equals("enum") &&
                type.getAttribute("encodingType").equals("char"))
            {
                final String known = FIX_CHARACTERS.get(type.getAttribute("name"));
                assertThat(known).as("enum " + type.getAttribute("name")).isNotNull();
                final Map<String, String> characters = new HashMap<>();
                for (final String pair : known.split(" "))
                {
                    characters.put(pair.substring(0, pair.length() - 2),
                        pair.substring(pair.length() - 1));
                }
                for (final Element value : Schema.children(type, "validValue"))
                {
                    assertThat(value.getTextContent().trim())
                        .as(type.getAttribute("name") + "." + value.getAttribute("name"))
                        .isEqualTo(characters.get(value.getAttribute("name")));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    void shouldKeepTheOffsetsThatRecordLayoutNames()
    {
        final Schema.Message record =
            Schema.read(Schema.BASE.resolve("src/main/sbe/journal.xml")).message("JournalRecord");
        assertThat(RecordLayout.BALLOT_OFFSET).isEqualTo(at(record, "ballot"));
        assertThat(RecordLayout.SEQUENCE_OFFSET).isEqualTo(at(record, "sequence"));
        assertThat(RecordLayout.TIMESTAMP_OFFSET).isEqualTo(at(record, "timestamp"));
        assertThat(RecordLayout.PREDECESSOR_HASH_OFFSET).isEqualTo(at(record, "predecessorHash"));
        assertThat(RecordLayout.CHAIN_HASH_OFFSET).isEqualTo(at(record, "chainHash"));
        assertThat(RecordLayout.PAYLOAD_OFFSET).isEqualTo(HEADER_BYTES + record.blockLength() +
            JournalRecordEncoder.payloadHeaderLength());
    }

    @Test
    void shouldBeginEveryClientMessageAsTheProtocolSays()
    {
        for (final Schema.Message message :
            Schema.read(Schema.BASE.resolve("src/main/sbe/client.xml")).messages())
        {
            final List<String> names = message.fields().stream()
                .map(Schema.Field::name).limit(3).toList();
            assertThat(names.get(0)).as(message.name()).isEqualTo("sequence");
            assertThat(names.get(1).equals("sendingTime") ||
                names.equals(List.of("sequence", "lastInputSequence", "sendingTime")))
                .as(message.name() + " begins with " + names).isTrue();
        }
    }

    @Test
    void shouldBeginAMassStatusReportAsAnExecutionReport()
    {
        final Schema client = Schema.read(Schema.BASE.resolve("src/main/sbe/client.xml"));
        for (final Schema.Field field : client.message("ExecutionReport").fields())
        {
            assertThat(client.message("MassStatusReport").field(field.name()))
                .as(field.name()).isEqualTo(field);
        }
    }

    private static int at(final Schema.Message message, final String field)
    {
        return HEADER_BYTES + message.field(field).offset();
    }
}
