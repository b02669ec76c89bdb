package io.understudy.journal;

import io.understudy.codecs.client.CancelDecoder;
import io.understudy.codecs.client.EstablishDecoder;
import io.understudy.codecs.client.MassCancelDecoder;
import io.understudy.codecs.client.MassStatusRequestDecoder;
import io.understudy.codecs.client.NegotiateDecoder;
import io.understudy.codecs.client.NewOrderDecoder;
import io.understudy.codecs.client.OrderStatusRequestDecoder;
import io.understudy.codecs.client.ReplaceDecoder;
import io.understudy.codecs.client.RetransmitRequestDecoder;
import io.understudy.codecs.client.SequenceDecoder;
import io.understudy.codecs.client.TerminateDecoder;
import io.understudy.codecs.command.ConfigureDecoder;
import io.understudy.codecs.command.DefineInstrumentDecoder;
import io.understudy.codecs.command.DefineSessionDecoder;
import io.understudy.codecs.command.EndOfDayDecoder;
import io.understudy.codecs.command.ResetSessionDecoder;
import io.understudy.codecs.command.SetInstrumentStateDecoder;
import io.understudy.codecs.command.SetMaxInputAgeDecoder;
import io.understudy.codecs.command.SetSessionStateDecoder;
import io.understudy.codecs.journal.ConfirmDecoder;
import io.understudy.codecs.journal.EpochStartDecoder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agrona.DirectBuffer;

/**
 * Names the fields of the messages that clients, operators and the gateway put into records. It
 * asks the generated decoders by reflection, so a new field of a schema shows without a change
 * here. For tools: slow, allocates.
 */
final class PayloadText
{
    private static final int HEADER_BYTES = 8;
    private static final int CONTROL_CHARACTERS = 0x20;
    private static final String SECRET_FIELD = "accessKey";
    private static final Map<Integer, PayloadText> KNOWN = new HashMap<>();

    static
    {
        List.of(
            NegotiateDecoder.class, EstablishDecoder.class, SequenceDecoder.class,
            RetransmitRequestDecoder.class, TerminateDecoder.class, NewOrderDecoder.class,
            CancelDecoder.class, ReplaceDecoder.class, MassCancelDecoder.class,
            OrderStatusRequestDecoder.class, MassStatusRequestDecoder.class,
            ConfigureDecoder.class,
            DefineInstrumentDecoder.class, SetInstrumentStateDecoder.class,
            DefineSessionDecoder.class, SetSessionStateDecoder.class, ResetSessionDecoder.class,
            SetMaxInputAgeDecoder.class, EndOfDayDecoder.class, EpochStartDecoder.class,
            ConfirmDecoder.class).forEach(PayloadText::learn);
    }

    private final Class<?> decoder;
    private final TreeMap<Integer, String> fieldsById = new TreeMap<>();

    private PayloadText(final Class<?> decoder)
    {
        this.decoder = decoder;
        for (final Method method : decoder.getMethods())
        {
            final String name = method.getName();
            if (Modifier.isStatic(method.getModifiers()) && name.endsWith("Id"))
            {
                fieldsById.put(
                    (Integer)call(method, null), name.substring(0, name.length() - 2));
            }
        }
    }

    private static void learn(final Class<?> decoder)
    {
        try
        {
            KNOWN.put(
                key(decoder.getField("SCHEMA_ID").getInt(null),
                    decoder.getField("TEMPLATE_ID").getInt(null)),
                new PayloadText(decoder));
        }
        catch (final ReflectiveOperationException ex)
        {
            throw new IllegalStateException(decoder + " is not a generated decoder", ex);
        }
    }

    private static int key(final int schemaId, final int templateId)
    {
        return schemaId << 16 | templateId;
    }

    /**
     * Appends a payload's message as one JSON object, its name under "message". False, and nothing
     * is appended, if the payload is none of the known messages, or is shorter than it says.
     */
    static boolean json(
        final DirectBuffer buffer, final int offset, final int length, final StringBuilder out)
    {
        if (length < HEADER_BYTES)
        {
            return false;
        }
        final int blockLength = unsignedShort(buffer, offset);
        final PayloadText known = KNOWN.get(
            key(unsignedShort(buffer, offset + 4), unsignedShort(buffer, offset + 2)));
        if (known == null || length < HEADER_BYTES + blockLength)
        {
            return false;
        }
        known.append(
            buffer, offset + HEADER_BYTES, blockLength, unsignedShort(buffer, offset + 6), out);
        return true;
    }

    private static int unsignedShort(final DirectBuffer buffer, final int offset)
    {
        return buffer.getShort(offset, ByteOrder.LITTLE_ENDIAN) & 0xFFFF;
    }

    private void append(
        final DirectBuffer buffer,
        final int offset,
        final int blockLength,
        final int version,
        final StringBuilder out)
    {
        final Object message = newDecoder();
        call(
            method(decoder, "wrap", DirectBuffer.class, int.class, int.class, int.class),
            message, buffer, offset, blockLength, version);
        out.append("{\"message\":\"")
            .append(decoder.getSimpleName().replace("Decoder", "")).append('"');
        for (final String field : fieldsById.values())
        {
            out.append(",\"").append(field).append("\":");
            // A field that an older writer did not have lies outside its block.
            final int end = number(message, field + "EncodingOffset") +
                number(message, field + "EncodingLength");
            if (end > blockLength)
            {
                out.append("null");
            }
            else if (field.equals(SECRET_FIELD))
            {
                out.append("\"hidden\"");
            }
            else
            {
                value(message, field, out);
            }
        }
        out.append('}');
    }

    private void value(final Object message, final String field, final StringBuilder out)
    {
        final Method plain = find(decoder, field);
        if (plain == null)
        {
            elements(message, field, out);
            return;
        }
        final Object value = call(plain, message);
        if (value instanceof String || value instanceof Enum)
        {
            out.append('"');
            escape(value.toString(), out);
            out.append('"');
        }
        else if (value instanceof Number)
        {
            final Method none = find(decoder, field + "NullValue");
            out.append(none != null && value.equals(call(none, null)) ? "null" : value);
        }
        else
        {
            decimal(value, out);
        }
    }

    /** A composite of mantissa and exponent. */
    private static void decimal(final Object composite, final StringBuilder out)
    {
        final Class<?> type = composite.getClass();
        final long mantissa = (Long)call(method(type, "mantissa"), composite);
        final long none = (Long)call(method(type, "mantissaNullValue"), null);
        final int exponent = (Byte)call(method(type, "exponent"), composite);
        out.append(mantissa == none ? "null" :
            BigDecimal.valueOf(mantissa, -exponent).toPlainString());
    }

    private void elements(final Object message, final String field, final StringBuilder out)
    {
        final Method element = method(decoder, field, int.class);
        final int count = number(message, field + "Length");
        for (int i = 0; i < count; i++)
        {
            out.append(i == 0 ? '[' : ',').append(call(element, message, i));
        }
        out.append(']');
    }

    private static void escape(final String text, final StringBuilder out)
    {
        for (int i = 0; i < text.length(); i++)
        {
            final char c = text.charAt(i);
            if (c < CONTROL_CHARACTERS || c > '~')
            {
                out.append(String.format("\\u%04x", (int)c));
            }
            else
            {
                out.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
    }

    private int number(final Object message, final String name)
    {
        return (Integer)call(method(decoder, name), message);
    }

    private Object newDecoder()
    {
        try
        {
            return decoder.getDeclaredConstructor().newInstance();
        }
        catch (final ReflectiveOperationException ex)
        {
            throw new IllegalStateException(ex);
        }
    }

    private static Method find(final Class<?> type, final String name)
    {
        for (final Method method : type.getMethods())
        {
            if (method.getName().equals(name) && method.getParameterCount() == 0)
            {
                return method;
            }
        }
        return null;
    }

    private static Method method(
        final Class<?> type, final String name, final Class<?>... parameters)
    {
        try
        {
            return type.getMethod(name, parameters);
        }
        catch (final NoSuchMethodException ex)
        {
            throw new IllegalStateException(ex);
        }
    }

    private static Object call(final Method method, final Object on, final Object... values)
    {
        try
        {
            return method.invoke(on, values);
        }
        catch (final ReflectiveOperationException ex)
        {
            throw new IllegalStateException(method + " failed", ex);
        }
    }
}
