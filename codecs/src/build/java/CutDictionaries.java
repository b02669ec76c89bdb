import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Cuts QuickFIX/J's dictionaries to the messages that the gateway supports, for
 * io.understudy.codecs.fix.Dictionary to read: run by the build as a single source file. Components
 * are resolved; lines are
 * <pre>
 * types T...              every message type of the version, also those that are cut
 * field TAG TYPE VALUE... a field; values only where no others are allowed
 * header MEMBER...
 * trailer MEMBER...
 * message T MEMBER...
 * </pre>
 * a MEMBER being a tag, with ! if it is required, with [ if members of a group follow, up to a ].
 */
final class CutDictionaries
{
    private static final Set<String> SUPPORTED = Set.of(
        // The session's, orders and their answers.
        "0", "1", "2", "3", "4", "5", "A",
        "D", "F", "G", "q", "H", "AF", "8", "9", "r", "j",
        // Not served, but checked before they are refused, as conformance definitions ask.
        "B", "C", "d");

    private final Map<String, Integer> tags = new HashMap<>();
    private final Map<Integer, String> fields = new TreeMap<>();
    private final Map<String, Element> components = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();

    public static void main(final String[] args) throws Exception
    {
        final Path from = Path.of(args[0]);
        final Path to = Path.of(args[1]);
        Files.createDirectories(to);
        cut(to.resolve("FIX_4_2.txt"), from.resolve("FIX42.xml"));
        cut(to.resolve("FIX_4_4.txt"), from.resolve("FIX44.xml"));
        cut(to.resolve("FIXT_1_1.txt"), from.resolve("FIX50SP2.xml"), from.resolve("FIXT11.xml"));
    }

    /** A later dictionary's fields and messages replace an earlier one's. */
    private static void cut(final Path target, final Path... sources) throws Exception
    {
        final Set<String> types = new TreeSet<>();
        final Map<Integer, String> fields = new TreeMap<>();
        final Map<String, String> messages = new TreeMap<>();
        for (final Path source : sources)
        {
            final Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(source.toFile()).getDocumentElement();
            new CutDictionaries().read(root, types, fields, messages);
        }
        final List<String> lines = new ArrayList<>();
        lines.add("types " + String.join(" ", types));
        lines.addAll(fields.values());
        lines.addAll(messages.values());
        Files.write(target, lines, StandardCharsets.US_ASCII);
    }

    private void read(
        final Element root,
        final Set<String> types,
        final Map<Integer, String> allFields,
        final Map<String, String> messages)
    {
        for (final Element field : children(child(root, "fields")))
        {
            readField(field);
        }
        allFields.putAll(fields);
        if (child(root, "components") != null)
        {
            for (final Element component : children(child(root, "components")))
            {
                components.put(component.getAttribute("name"), component);
            }
        }
        for (final String part : List.of("header", "trailer"))
        {
            final Element element = child(root, part);
            if (element != null && !children(element).isEmpty())
            {
                messages.put(part, part + members(element, true));
            }
        }
        for (final Element message : children(child(root, "messages")))
        {
            final String type = message.getAttribute("msgtype");
            types.add(type);
            if (SUPPORTED.contains(type))
            {
                messages.put("message " + type, "message " + type + members(message, true));
            }
        }
    }

    private void readField(final Element field)
    {
        final int tag = Integer.parseInt(field.getAttribute("number"));
        tags.put(field.getAttribute("name"), tag);
        final StringBuilder line = new StringBuilder("field " + tag + " ")
            .append(field.getAttribute("type").trim());
        if (!field.getAttribute("allowOtherValues").equals("true"))
        {
            final List<String> values = new ArrayList<>();
            for (final Element value : children(field))
            {
                values.add(value.getAttribute("enum"));
            }
            values.stream().distinct().sorted().forEach(value -> line.append(' ').append(value));
        }
        fields.put(tag, line.toString());
    }

    private String members(final Element parent, final boolean isParentRequired)
    {
        final StringBuilder line = new StringBuilder();
        for (final Element child : children(parent))
        {
            final String name = child.getAttribute("name");
            // What an optional component requires is not required of the message.
            final boolean isRequired =
                isParentRequired && child.getAttribute("required").equals("Y");
            if (child.getTagName().equals("component"))
            {
                if (path.contains(name))
                {
                    throw new IllegalStateException("component in itself: " + name);
                }
                path.push(name);
                line.append(members(components.get(name), isRequired));
                path.pop();
                continue;
            }
            final Integer tag = tags.get(name);
            if (tag == null)
            {
                throw new IllegalStateException("no field of the name " + name);
            }
            line.append(' ').append(tag).append(isRequired ? "!" : "");
            if (child.getTagName().equals("group"))
            {
                line.append('[').append(members(child, true)).append(" ]");
            }
        }
        return line.toString();
    }

    private static Element child(final Element parent, final String name)
    {
        return children(parent).stream().filter(child -> child.getTagName().equals(name))
            .findFirst().orElse(null);
    }

    private static List<Element> children(final Element parent)
    {
        final List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
        {
            if (node instanceof Element)
            {
                children.add((Element)node);
            }
        }
        return children;
    }
}
