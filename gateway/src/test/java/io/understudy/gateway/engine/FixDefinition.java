package io.understudy.gateway.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.understudy.codecs.command.Flag;
import io.understudy.codecs.command.TimePrecision;
import io.understudy.codecs.ingress.OutputKind;

/**
 * Plays one QuickFIX acceptance definition to an engine, without a socket: what an edge does is in
 * {@link FixStream}, time is the ticks'. Throws at the first difference.
 */
final class FixDefinition
{
    private static final Pattern STEP = Pattern.compile("^([iIeE])(?:(\\d+),)?(.*)$");
    private static final Pattern TIME = Pattern.compile("<TIME(?:([+-])(\\d+))?>");
    private static final Pattern FIELD = Pattern.compile("(-?\\d+)=([^\\x01]+)\\x01");
    private static final Set<String> NOT_COMPARED = Set.of("9", "10", "52", "60", "122");
    private static final long TIME_UNIT_NS = 1_100_000_000L;
    private static final long TICK_NS = 100_000_000L;
    private static final int MAX_TICKS = 600;

    private final Path file;
    private final boolean reload;
    private final Set<String> seen = new HashSet<>();
    private final EngineHarness harness;
    private final FixHarness fix;
    private final Map<Integer, Client> clients = new HashMap<>();
    private int lastConnectionId = 100;

    /** One end of a connection, as the client sees it. */
    private static final class Client
    {
        private final int connectionId;
        private final FixStream stream = new FixStream();
        private final Deque<String> received = new ArrayDeque<>();
        private boolean hasLoggedOn;
        private boolean isClosed;

        private Client(final int connectionId)
        {
            this.connectionId = connectionId;
        }
    }

    /** With reload, a fresh engine is loaded from a snapshot and goes on after every step. */
    FixDefinition(final Path file, final boolean reload)
    {
        this.file = file;
        this.reload = reload;
        harness = new EngineHarness(EchoEngine.create(seen));
        harness.keepStream = false;
        fix = new FixHarness(harness);
        harness.configure(64, 64, 4, 1 << 17, 1 << 10, 1 << 17);
        harness.defineSession(FixHarness.SESSION, 0, 0, -1, "");
        final String folder = file.getParent().getFileName().toString();
        fix.define(FixHarness.SESSION, session -> session
            .resetOnDisconnect(Flag.YES)
            .useNextExpected(folder.equals("nextExpectedMsgSeqNum") ? Flag.YES : Flag.NO)
            .precision(folder.equals("timestamps") ?
                TimePrecision.NANOSECONDS : TimePrecision.MILLISECONDS));
    }

    void play()
    {
        final List<String> lines;
        try
        {
            lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
        for (int i = 0; i < lines.size(); i++)
        {
            final Matcher step = STEP.matcher(lines.get(i));
            if (step.matches())
            {
                try
                {
                    step(step.group(1).charAt(0),
                        step.group(2) == null ? 1 : Integer.parseInt(step.group(2)),
                        step.group(3));
                }
                catch (final AssertionError ex)
                {
                    throw new AssertionError(file.getFileName() + " line " + (i + 1) + ": " +
                        ex.getMessage() + System.lineSeparator() +
                        lines.get(i).replace(FixHarness.SOH, '|'));
                }
                if (reload)
                {
                    harness.engine = EngineHarness.load(
                        EngineHarness.rows(harness.engine, 4_096), EchoEngine.create(seen));
                    harness.forgetReaders();
                }
            }
        }
    }

    private void step(final char kind, final int id, final String text)
    {
        harness.nowNs += 1_000_000L;
        switch (kind)
        {
            case 'i':
                command(id, text);
                break;
            case 'I':
                send(clients.get(id), text);
                break;
            case 'e':
                awaitClose(clients.get(id));
                break;
            default:
                expect(clients.get(id), text);
                break;
        }
    }

    private void command(final int id, final String text)
    {
        if (text.startsWith("CONNECT"))
        {
            clients.put(id, new Client(++lastConnectionId));
            fix.connect(lastConnectionId);
        }
        else if (text.startsWith("DISCONNECT"))
        {
            fix.disconnect(clients.get(id).connectionId);
        }
        else
        {
            final long number = Long.parseLong(text.substring(text.indexOf('=') + 1).trim());
            fix.sequences(text.contains("NEXTTARGETSEQNUM") ? number : 0,
                text.contains("NEXTSENDERSEQNUM") ? number : 0);
        }
        poll();
    }

    private void send(final Client client, final String text)
    {
        final String timed = TIME.matcher(text).replaceAll(time -> fix.time(time.group(1) == null ?
            0 : Long.parseLong(time.group(1) + time.group(2)) * TIME_UNIT_NS));
        final byte[] bytes = timed.startsWith("8=FIX") ? FixHarness.complete(timed) :
            timed.getBytes(StandardCharsets.ISO_8859_1);
        final List<byte[]> messages = new ArrayList<>();
        final boolean isGarbled = client.stream.add(bytes, messages);
        for (final byte[] message : messages)
        {
            if (client.hasLoggedOn)
            {
                fix.frame(client.connectionId, message);
            }
            else
            {
                fix.logon(client.connectionId, message);
            }
            client.hasLoggedOn = true;
            poll();
        }
        if (isGarbled && !client.hasLoggedOn)
        {
            // An edge takes nothing but a whole message for the first one.
            fix.disconnect(client.connectionId);
            client.isClosed = true;
        }
    }

    private void expect(final Client client, final String text)
    {
        for (int i = 0; i < MAX_TICKS && client.received.isEmpty() && !client.isClosed; i++)
        {
            harness.tick(TICK_NS);
            poll();
        }
        if (client.received.isEmpty())
        {
            throw new AssertionError(client.isClosed ? "closed" : "nothing came");
        }
        compare(fields(text), client.received.remove());
    }

    private void awaitClose(final Client client)
    {
        for (int i = 0; i < MAX_TICKS && !client.isClosed; i++)
        {
            harness.tick(TICK_NS);
            poll();
        }
        if (!client.isClosed || !client.received.isEmpty())
        {
            throw new AssertionError("open: " + !client.isClosed + ", came: " + client.received);
        }
    }

    private void poll()
    {
        for (final EngineHarness.Output output : harness.outputs(EngineHarness.EDGE))
        {
            for (final Client client : clients.values())
            {
                if (client.connectionId == output.connectionId)
                {
                    if (output.payload.length > 0)
                    {
                        client.received.add(
                            new String(output.payload, StandardCharsets.ISO_8859_1));
                    }
                    client.isClosed |= output.kind == OutputKind.CLOSE;
                }
            }
        }
    }

    private static void compare(final Map<String, String> expected, final String message)
    {
        final Map<String, String> actual = fields(message);
        final String shown = message.replace(FixHarness.SOH, '|');
        final List<byte[]> whole = new ArrayList<>();
        if (new FixStream().add(message.getBytes(StandardCharsets.ISO_8859_1), whole) ||
            whole.size() != 1)
        {
            throw new AssertionError("BodyLength or CheckSum is wrong: " + shown);
        }
        final Set<String> tags = new HashSet<>(expected.keySet());
        tags.addAll(actual.keySet());
        for (final String tag : tags)
        {
            final String value = actual.get(tag);
            final boolean isSame = NOT_COMPARED.contains(tag) ?
                value != null || !expected.containsKey(tag) || tag.equals("9") || tag.equals("10") :
                value != null && expected.containsKey(tag) && (tag.equals("58") ?
                    value.startsWith(expected.get(tag)) : value.equals(expected.get(tag)));
            if (!isSame)
            {
                throw new AssertionError("tag " + tag + ", came: " + shown);
            }
        }
    }

    private static Map<String, String> fields(final String message)
    {
        final Map<String, String> fields = new HashMap<>();
        final Matcher field = FIELD.matcher(message);
        while (field.find())
        {
            fields.put(field.group(1), field.group(2));
        }
        return fields;
    }
}
