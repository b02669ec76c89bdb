package io.understudy.codecs.fix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Makes valid messages at random, and faults in them. */
final class MessageMaker
{
    /** A field of a message. */
    static final class Field
    {
        final int tag;
        String value;

        /** How many groups the field lies in. */
        int depth;

        /** Whether it begins an entry. */
        boolean isDelimiter;

        Field(final int tag, final String value)
        {
            this.tag = tag;
            this.value = value;
        }

        @Override
        public String toString()
        {
            return tag + "=" + value + "|";
        }
    }

    private static final int MAX_DEPTH = 3;

    private final FixVersion version;
    private final Random random;
    private final Map<Integer, String[]> fields = new TreeMap<>();
    private final Map<String, String[]> members = new HashMap<>();
    private final List<String> msgTypes = new ArrayList<>();
    private final Set<Integer> groupCounts = new HashSet<>();

    MessageMaker(final FixVersion version, final Random random)
    {
        this.version = version;
        this.random = random;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
            FixDictionary.class.getResourceAsStream(version.name() + ".txt"),
            StandardCharsets.US_ASCII)))
        {
            for (String line = reader.readLine(); line != null; line = reader.readLine())
            {
                final String[] tokens = line.split(" +");
                for (final String token : tokens)
                {
                    if (token.endsWith("[") && Character.isDigit(token.charAt(0)))
                    {
                        groupCounts.add(Integer.valueOf(token.replaceAll("[!\\[]", "")));
                    }
                }
                switch (tokens[0])
                {
                    case "field":
                        fields.put(Integer.valueOf(tokens[1]), tokens);
                        break;
                    case "message":
                        msgTypes.add(tokens[1]);
                        members.put(tokens[1], tokens);
                        break;
                    default:
                        members.put(tokens[0], tokens);
                        break;
                }
            }
        }
        catch (final IOException e)
        {
            throw new IllegalStateException(e);
        }
    }

    /** All fields of a valid message, BodyLength and CheckSum still without their values. */
    List<Field> valid()
    {
        final String msgType = msgTypes.get(random.nextInt(msgTypes.size()));
        final List<Field> message = new ArrayList<>();
        message.add(new Field(8, version.beginString()));
        message.add(new Field(9, "0"));
        message.add(new Field(35, msgType));
        final List<Field> header = new ArrayList<>();
        take(members.get("header"), 1, header, 0);
        header.removeIf(field -> field.tag == 8 || field.tag == 9 || field.tag == 35);
        message.addAll(header);
        take(members.get(msgType), 2, message, 0);
        final List<Field> trailer = new ArrayList<>();
        take(members.get("trailer"), 1, trailer, 0);
        trailer.removeIf(field -> field.tag == 10);
        message.addAll(trailer);
        message.add(new Field(10, "000"));
        return message;
    }

    /** The text of a message, BodyLength and CheckSum made right. */
    static String text(final List<Field> message)
    {
        final StringBuilder body = new StringBuilder();
        for (int i = 2; i < message.size() - 1; i++)
        {
            body.append(message.get(i));
        }
        return Fix.message(message.get(0).value, body.toString());
    }

    /** Any field that the version defines, with a valid value; not one of framing or data. */
    Field anyField()
    {
        final List<Integer> tags = new ArrayList<>(fields.keySet());
        tags.removeAll(List.of(8, 9, 10, 35));
        tags.removeIf(this::isOfData);
        final int tag = tags.get(random.nextInt(tags.size()));
        return new Field(tag, value(tag));
    }

    /** Whether a field is data, or the length of data. */
    boolean isOfData(final int tag)
    {
        return type(tag) == FieldType.DATA || type(tag) == FieldType.XMLDATA ||
            DataFields.dataTagOf(tag) != DataFields.NONE;
    }

    boolean isHeader(final int tag)
    {
        for (final String token : members.get("header"))
        {
            if (token.replaceAll("[!\\[]", "").equals(Integer.toString(tag)))
            {
                return true;
            }
        }
        return false;
    }

    FieldType type(final int tag)
    {
        return fields.containsKey(tag) ? FieldType.valueOf(fields.get(tag)[2]) : null;
    }

    boolean isGroupCount(final int tag)
    {
        // FIX 4.2 gives most counts the type int.
        return type(tag) == FieldType.NUMINGROUP || groupCounts.contains(tag);
    }

    /** The members of a line or group from a token on; the token behind them. */
    private int take(
        final String[] tokens, final int from, final List<Field> into, final int depth)
    {
        int next = from;
        boolean isFirst = true;
        while (next < tokens.length && !tokens[next].equals("]"))
        {
            final String token = tokens[next++];
            final int tag = Integer.parseInt(token.replaceAll("[!\\[]", ""));
            final boolean isDelimiter = depth > 0 && isFirst;
            final boolean isNeeded = token.contains("!") || isDelimiter;
            isFirst = false;
            final int before = into.size();
            final boolean isData = DataFields.dataTagOf(tag) != DataFields.NONE;
            final boolean isTaken = isNeeded || random.nextInt(8) == 0;
            if (token.endsWith("["))
            {
                next = takeGroup(tokens, next, tag, into, isTaken ? depth : MAX_DEPTH) + 1;
            }
            else if (type(tag) != FieldType.DATA && type(tag) != FieldType.XMLDATA && isTaken)
            {
                if (isData)
                {
                    // QuickFIX/J takes XMLDATA for a field that cannot hold SOH.
                    final boolean mayHoldSoh =
                        type(DataFields.dataTagOf(tag)) == FieldType.DATA;
                    final String data = mayHoldSoh && random.nextBoolean() ? "a|b=c" : "xyz";
                    into.add(new Field(tag, Integer.toString(data.length())));
                    into.add(new Field(DataFields.dataTagOf(tag), data));
                }
                else
                {
                    into.add(new Field(tag, value(tag)));
                }
            }
            for (int i = before; i < into.size(); i++)
            {
                into.get(i).depth = Math.max(into.get(i).depth, depth);
                into.get(i).isDelimiter |= isDelimiter;
            }
        }
        return next;
    }

    private int takeGroup(
        final String[] tokens,
        final int from,
        final int countTag,
        final List<Field> into,
        final int depth)
    {
        final boolean isTaken = depth < MAX_DEPTH;
        final int entries = isTaken ? 1 + random.nextInt(2) : 0;
        if (isTaken)
        {
            into.add(new Field(countTag, Integer.toString(entries)));
        }
        int end = take(tokens, from, new ArrayList<>(), MAX_DEPTH);
        for (int i = 0; i < entries; i++)
        {
            end = take(tokens, from, into, depth + 1);
        }
        return end;
    }

    private String value(final int tag)
    {
        final String[] field = fields.get(tag);
        if (field.length > 3)
        {
            // FIX 4.4 gives MassCancelRejectReason (532), a char, the value 99.
            final String value = field[3 + random.nextInt(field.length - 3)];
            return field[2].equals("CHAR") ? value.length() == 1 ? value : field[3] : value;
        }
        final String[] values = values(FieldType.valueOf(field[2]));
        return values[random.nextInt(values.length)];
    }

    private static String[] values(final FieldType type)
    {
        switch (type)
        {
            case CHAR:
            case MULTIPLECHARVALUE:
                return new String[] {"1", "x"};
            case BOOLEAN:
                return new String[] {"Y", "N"};
            case INT:
                return new String[] {"0", "17", "-3", "007"};
            case LENGTH:
            case SEQNUM:
            case NUMINGROUP:
                return new String[] {"1", "23"};
            case DAYOFMONTH:
                return new String[] {"1", "31"};
            case FLOAT:
            case PRICE:
            case QTY:
            case AMT:
            case PRICEOFFSET:
            case PERCENTAGE:
                return new String[] {"1", "0.5", "-12.25", "002000.00"};
            case COUNTRY:
            case LANGUAGE:
                return new String[] {"DE", "US"};
            case CURRENCY:
                return new String[] {"EUR", "USD"};
            default:
                return times(type);
        }
    }

    private static String[] times(final FieldType type)
    {
        switch (type)
        {
            case MONTHYEAR:
                return new String[] {"202601", "20260131", "202601w2"};
            case LOCALMKTDATE:
            case UTCDATE:
            case UTCDATEONLY:
                return new String[] {"20260131", "20240229"};
            case UTCTIMEONLY:
                return new String[] {"23:59:59", "00:00:00.123"};
            case UTCTIMESTAMP:
            case TIME:
                return new String[] {
                    "20260131-23:59:59", "20260131-00:00:00.123", "20260131-00:00:00.123456789"};
            case TZTIMEONLY:
                return new String[] {"07:39Z", "02:39:05-05", "15:39+08:00"};
            case TZTIMESTAMP:
                return new String[] {"20260131-07:39:00Z", "20260131-02:39:05-05:00"};
            default:
                return new String[] {"x", "Text with blanks", "A-1"};
        }
    }
}
