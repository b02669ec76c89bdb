package io.understudy.codecs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A schema read from its XML by rules of its own, so that generated code is not its own oracle. */
final class Schema
{
    static final Path BASE = Path.of(System.getProperty("basedir", "."));

    private final Map<String, Integer> typeBytes = new LinkedHashMap<>();
    private final Map<String, Element> types = new LinkedHashMap<>();
    private final Element root;

    private Schema(final Element root)
    {
        this.root = root;
        for (final Element group : children(root, "types"))
        {
            for (final Element type : children(group, null))
            {
                types.put(type.getAttribute("name"), type);
                typeBytes.put(type.getAttribute("name"), bytes(type));
            }
        }
    }

    record Field(
        String name, int id, String type, int offset, int bytes, int sinceVersion)
    {
    }

    record Message(String name, int id, List<Field> fields, int blockLength)
    {
        Field field(final String fieldName)
        {
            return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst()
                .orElseThrow();
        }
    }

    static Schema read(final Path file)
    {
        try
        {
            return new Schema(DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(file.toFile()).getDocumentElement());
        }
        catch (final ParserConfigurationException | SAXException | IOException ex)
        {
            throw new AssertionError(file + ": " + ex, ex);
        }
    }

    static List<Path> files()
    {
        try (Stream<Path> files = Files.list(BASE.resolve("src/main/sbe")))
        {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        }
        catch (final IOException ex)
        {
            throw new AssertionError(ex);
        }
    }

    String packageName()
    {
        return root.getAttribute("package");
    }

    int id()
    {
        return Integer.parseInt(root.getAttribute("id"));
    }

    int version()
    {
        return Integer.parseInt(root.getAttribute("version"));
    }

    Map<String, Element> types()
    {
        return types;
    }

    List<Message> messages()
    {
        final List<Message> messages = new ArrayList<>();
        for (final Element message : children(root, "sbe:message"))
        {
            int offset = 0;
            final List<Field> fields = new ArrayList<>();
            for (final Element field : children(message, "field"))
            {
                final String declared = field.getAttribute("offset");
                offset = declared.isEmpty() ? offset : Integer.parseInt(declared);
                final int bytes = bytesOf(field.getAttribute("type"));
                fields.add(new Field(
                    field.getAttribute("name"),
                    Integer.parseInt(field.getAttribute("id")),
                    field.getAttribute("type"),
                    offset,
                    bytes,
                    number(field.getAttribute("sinceVersion"))));
                offset += bytes;
            }
            messages.add(new Message(message.getAttribute("name"),
                Integer.parseInt(message.getAttribute("id")), fields,
                Math.max(offset, number(message.getAttribute("blockLength")))));
        }
        return messages;
    }

    Message message(final String name)
    {
        return messages().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    static List<Element> children(final Element parent, final String name)
    {
        final List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
        {
            if (node instanceof Element element &&
                (name == null || element.getNodeName().equals(name)))
            {
                found.add(element);
            }
        }
        return found;
    }

    private int bytes(final Element type)
    {
        switch (type.getNodeName())
        {
            case "type":
                final String length = type.getAttribute("length");
                return type.getAttribute("presence").equals("constant") ? 0 :
                    primitiveBytes(type.getAttribute("primitiveType")) *
                    (length.isEmpty() ? 1 : Integer.parseInt(length));

            case "composite":
                return children(type, null).stream().mapToInt(this::bytes).sum();

            case "enum":
            case "set":
                return bytesOf(type.getAttribute("encodingType"));

            default:
                throw new AssertionError("unknown kind of type " + type.getNodeName());
        }
    }

    private int bytesOf(final String type)
    {
        final Integer known = typeBytes.get(type);
        return known != null ? known : primitiveBytes(type);
    }

    private static int primitiveBytes(final String type)
    {
        switch (type)
        {
            case "char":
            case "int8":
            case "uint8":
                return 1;

            case "int16":
            case "uint16":
                return 2;

            case "int32":
            case "uint32":
            case "float":
                return 4;

            case "int64":
            case "uint64":
            case "double":
                return 8;

            default:
                throw new AssertionError("unknown type " + type);
        }
    }

    private static int number(final String text)
    {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
