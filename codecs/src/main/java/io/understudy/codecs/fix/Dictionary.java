package io.understudy.codecs.fix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.agrona.DirectBuffer;
import org.agrona.collections.Int2ObjectHashMap;

/**
 * The tables of a version, read once from what the build cut out of its dictionary
 * (CutDictionaries). Immutable, any thread. Without allocation after it is read.
 */
final class Dictionary
{
    private final FieldType[] types;
    private final byte[][][] values;
    private final int[] msgTypes;
    private final Int2ObjectHashMap<Scope> bodies = new Int2ObjectHashMap<>();
    private Scope header;
    private Scope trailer;

    private Dictionary(final List<String[]> lines)
    {
        int maxTag = 0;
        int[] knownTypes = {};
        for (final String[] line : lines)
        {
            if (line[0].equals("field"))
            {
                maxTag = Math.max(maxTag, Integer.parseInt(line[1]));
            }
        }
        types = new FieldType[maxTag + 1];
        values = new byte[maxTag + 1][][];
        for (final String[] line : lines)
        {
            switch (line[0])
            {
                case "types":
                    knownTypes = Arrays.stream(line).skip(1).mapToInt(FixMsgType::of)
                        .sorted().toArray();
                    break;
                case "field":
                    readField(line);
                    break;
                case "header":
                    header = new Reader(line, 1).scope();
                    break;
                case "trailer":
                    trailer = new Reader(line, 1).scope();
                    break;
                default:
                    bodies.put(FixMsgType.of(line[1]), new Reader(line, 2).scope());
                    break;
            }
        }
        msgTypes = knownTypes;
    }

    /** The tables of a version; those of all are read when the first are asked for. */
    static Dictionary of(final FixVersion version)
    {
        return Tables.ALL[version.ordinal()];
    }

    private static Dictionary read(final FixVersion version)
    {
        final String name = version.name() + ".txt";
        try (InputStream in = Dictionary.class.getResourceAsStream(name))
        {
            if (in == null)
            {
                throw new IllegalStateException("no dictionary " + name + " beside the classes");
            }
            final List<String[]> lines = new ArrayList<>();
            final BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            for (String line = reader.readLine(); line != null; line = reader.readLine())
            {
                lines.add(line.split(" +"));
            }
            return new Dictionary(lines);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException("cannot read dictionary " + name, e);
        }
    }

    Scope header()
    {
        return header;
    }

    Scope trailer()
    {
        return trailer;
    }

    /** Whether a tag is of the header, the trailer, or a message's body outside its groups. */
    boolean isOutsideGroups(final int msgType, final int tag)
    {
        final Scope body = body(msgType);
        return header().indexOf(tag) != Scope.NONE || trailer().indexOf(tag) != Scope.NONE ||
            body != null && body.indexOf(tag) != Scope.NONE;
    }

    /** The body of a message type, or null for a type that is unknown or not supported. */
    Scope body(final int msgType)
    {
        return bodies.get(msgType);
    }

    boolean knows(final int msgType)
    {
        return Arrays.binarySearch(msgTypes, msgType) >= 0;
    }

    /** The type of a field, or null for a tag that the version does not define. */
    FieldType type(final int tag)
    {
        return tag >= 0 && tag < types.length ? types[tag] : null;
    }

    /** Whether a field has this value among its values, if it has a list of them. */
    boolean allows(final int tag, final DirectBuffer buffer, final int offset, final int length)
    {
        final byte[][] allowed = values[tag];
        if (allowed == null)
        {
            return true;
        }
        if (!types[tag].isMultiple())
        {
            return contains(allowed, buffer, offset, length);
        }
        int from = offset;
        for (int i = offset; i <= offset + length; i++)
        {
            if (i == offset + length || buffer.getByte(i) == ' ')
            {
                if (!contains(allowed, buffer, from, i - from))
                {
                    return false;
                }
                from = i + 1;
            }
        }
        return true;
    }

    int maxDepth()
    {
        int deepest = Math.max(header.depth(), trailer.depth());
        for (final Scope body : bodies.values())
        {
            deepest = Math.max(deepest, body.depth());
        }
        return deepest;
    }

    int largestScope()
    {
        int most = Math.max(header.largest(), trailer.largest());
        for (final Scope body : bodies.values())
        {
            most = Math.max(most, body.largest());
        }
        return most;
    }

    private void readField(final String[] line)
    {
        final int tag = Integer.parseInt(line[1]);
        types[tag] = FieldType.valueOf(line[2]);
        if (line.length > 3)
        {
            values[tag] = Arrays.stream(line).skip(3)
                .map(value -> value.getBytes(StandardCharsets.US_ASCII))
                .sorted(Arrays::compare).toArray(byte[][]::new);
        }
    }

    private static boolean contains(
        final byte[][] allowed, final DirectBuffer buffer, final int offset, final int length)
    {
        int low = 0;
        int high = allowed.length - 1;
        while (low <= high)
        {
            final int middle = low + high >>> 1;
            final int order = compare(allowed[middle], buffer, offset, length);
            if (order == 0)
            {
                return true;
            }
            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }
        return false;
    }

    private static int compare(
        final byte[] left, final DirectBuffer buffer, final int offset, final int length)
    {
        final int common = Math.min(left.length, length);
        for (int i = 0; i < common; i++)
        {
            final int order = Byte.compare(left[i], buffer.getByte(offset + i));
            if (order != 0)
            {
                return order;
            }
        }
        return left.length - length;
    }

    /** Reads a line's members: TAG, TAG!, TAG[ ... ]. */
    private static final class Reader
    {
        private final String[] tokens;
        private int next;

        Reader(final String[] tokens, final int from)
        {
            this.tokens = tokens;
            next = from;
        }

        Scope scope()
        {
            final Map<Integer, Boolean> required = new LinkedHashMap<>();
            final Map<Integer, Scope> groups = new LinkedHashMap<>();
            while (next < tokens.length && !tokens[next].equals("]"))
            {
                final String token = tokens[next++];
                final int tag = Integer.parseInt(token.replaceAll("[!\\[]", ""));
                required.merge(tag, token.contains("!"), Boolean::logicalOr);
                if (token.endsWith("["))
                {
                    groups.put(tag, scope());
                    next++;
                }
            }
            final int size = required.size();
            final int[] tags = required.keySet().stream().mapToInt(Integer::intValue).toArray();
            final boolean[] isRequired = new boolean[size];
            final Scope[] memberGroups = new Scope[size];
            for (int i = 0; i < size; i++)
            {
                isRequired[i] = required.get(tags[i]);
                memberGroups[i] = groups.get(tags[i]);
            }
            return new Scope(tags, isRequired, memberGroups);
        }
    }

    /** Some 200 KB for all versions. */
    private static final class Tables
    {
        static final Dictionary[] ALL = Arrays.stream(FixVersion.values())
            .map(Dictionary::read).toArray(Dictionary[]::new);

        private Tables()
        {
        }
    }
}
