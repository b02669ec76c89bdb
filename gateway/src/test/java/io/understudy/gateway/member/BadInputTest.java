package io.understudy.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.aeron.ExclusivePublication;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.client.NegotiateEncoder;
import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.client.TerminatedDecoder;
import io.understudy.codecs.ingress.FrameKind;
import io.understudy.gateway.client.UnderstudyClient;
import io.understudy.gateway.edge.ClusterLine;
import io.understudy.gateway.edge.EmbeddedDriver;
import io.understudy.gateway.edge.LineContext;
import io.understudy.gateway.edge.LineState;
import io.understudy.gateway.ingress.MemberProperties;
import io.understudy.gateway.ingress.Streams;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad input as it comes over the wire, from an edge that knows no manners. What each kind of bad
 * message gets for an answer is told by the engine's own tests; here the member must go on and
 * another session must not notice.
 */
class BadInputTest
{
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

    private final OrderCounter good = new OrderCounter();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final MessageHeaderDecoder answerHeader = new MessageHeaderDecoder();
    private final TerminatedDecoder terminated = new TerminatedDecoder();
    private MemberHarness member;
    private UnderstudyClient client;
    private ClusterLine rude;
    private int connectionId;
    private int terminatedConnection;
    private SessionReason reason;

    @BeforeEach
    void begin(@TempDir final Path dir)
    {
        member = new MemberHarness(dir, settings -> {});
        member.start(true);
        member.setUp(1);
        client = UnderstudyClient.connect(member.clientContext(1, good));
        rude = new ClusterLine(new LineContext()
            .edgeId(77)
            .incarnation(1)
            .aeron(new EmbeddedDriver("rude", 1 << 20, Throwable::printStackTrace))
            .door(new MemberProperties(dir)::doorChannel)
            .listenChannel("aeron:udp?endpoint=localhost:0")
            .outputHandler(this::onOutput));
    }

    @AfterEach
    void end()
    {
        try
        {
            final long before = good.accepted;
            good.send(client);
            member.await("the good session's answer", () -> good.accepted == before + 1, () ->
            {
                client.poll();
                rude.poll(System.nanoTime());
                if (good.sent == before)
                {
                    good.send(client);
                }
            });
            assertThat(good.terminated).isNull();
            assertThat(member.failure()).isNull();
        }
        finally
        {
            rude.close();
            client.close();
            member.close();
        }
    }

    @Test
    void shouldTerminateForAFrameShorterThanAMessageHeader()
    {
        assertThat(answerTo(5, (buffer, offset) -> {})).isEqualTo(SessionReason.MALFORMED_MESSAGE);
    }

    @Test
    void shouldTerminateForAnEmptyFrame()
    {
        assertThat(answerTo(0, (buffer, offset) -> {})).isEqualTo(SessionReason.MALFORMED_MESSAGE);
    }

    @Test
    void shouldTerminateForATruncatedMessage()
    {
        assertThat(answerTo(HEADER + 10, (buffer, offset) ->
            new NegotiateEncoder().wrapAndApplyHeader(buffer, offset, header)))
            .isEqualTo(SessionReason.MALFORMED_MESSAGE);
    }

    @Test
    void shouldTerminateForAWrongSchema()
    {
        assertThat(answerTo(HEADER + NegotiateEncoder.BLOCK_LENGTH, (buffer, offset) ->
        {
            new NegotiateEncoder().wrapAndApplyHeader(buffer, offset, header);
            header.schemaId(4711);
        })).isEqualTo(SessionReason.WRONG_SCHEMA);
    }

    @Test
    void shouldTerminateForAnUnknownTemplate()
    {
        assertThat(answerTo(HEADER + NegotiateEncoder.BLOCK_LENGTH, (buffer, offset) ->
        {
            new NegotiateEncoder().wrapAndApplyHeader(buffer, offset, header);
            header.templateId(999);
        })).isEqualTo(SessionReason.UNKNOWN_TEMPLATE);
    }

    @Test
    void shouldTerminateForAMessageThatIsTooLong()
    {
        assertThat(answerTo(30_000, (buffer, offset) ->
            new NegotiateEncoder().wrapAndApplyHeader(buffer, offset, header)))
            .isEqualTo(SessionReason.MESSAGE_TOO_LONG);
    }

    @Test
    void shouldGoOnAfterRandomBytesInFrames()
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        final byte[] noise = new byte[600];
        for (int i = 0; i < 5_000; i++)
        {
            final int frame = i;
            random.nextBytes(noise);
            final int length = random.nextInt(noise.length);
            if (random.nextBoolean())
            {
                header.wrap(new UnsafeBuffer(noise), 0)
                    .schemaId(NegotiateEncoder.SCHEMA_ID)
                    .version(NegotiateEncoder.SCHEMA_VERSION)
                    .templateId(1 + random.nextInt(35));
            }
            if (i % 10 == 0)
            {
                claim(FrameKind.CONNECT, ++connectionId, 0);
                rude.commit();
            }
            final FrameKind kind = random.nextInt(10) == 0 ? FrameKind.COMMAND : FrameKind.DATA;
            final int offset = claim(kind, connectionId, length);
            rude.frameBuffer().putBytes(offset, noise, 0, length);
            rude.commit();
            assertThat(member.failure()).as("seed %d, frame %d", seed, frame).isNull();
        }
        member.await("all frames to be taken, seed " + seed,
            () -> rude.uncommittedFrames() == 0, () -> rude.poll(System.nanoTime()));
    }

    @Test
    void shouldGoOnAfterRandomBytesAtTheDoorAndOnALink()
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        claim(FrameKind.CONNECT, ++connectionId, 0);
        rude.commit();
        try (EmbeddedDriver driver =
            new EmbeddedDriver("noise", 1 << 20, Throwable::printStackTrace))
        {
            final ExclusivePublication door = driver.aeron().addExclusivePublication(
                new MemberProperties(member.memberDir()).doorChannel(), Streams.DOOR);
            final UnsafeBuffer noise = new UnsafeBuffer(new byte[512]);
            int sent = 0;
            while (sent < 2_000)
            {
                random.nextBytes(noise.byteArray());
                if (random.nextBoolean())
                {
                    noise.putShort(2, (short)(1 + random.nextInt(7)));
                    noise.putShort(4, (short)102);
                }
                if (door.offer(noise, 0, random.nextInt(512)) > 0)
                {
                    sent++;
                }
                driver.invoke();
                client.poll();
                rude.poll(System.nanoTime());
                assertThat(member.failure()).as("seed %d", seed).isNull();
            }
        }
    }

    private SessionReason answerTo(
        final int length, final ObjIntConsumer<MutableDirectBuffer> message)
    {
        connectionId++;
        claim(FrameKind.CONNECT, connectionId, 0);
        rude.commit();
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[Math.max(length, 256)]);
        message.accept(buffer, 0);
        final int offset = claim(FrameKind.DATA, connectionId, length);
        rude.frameBuffer().putBytes(offset, buffer, 0, length);
        rude.commit();
        member.await("Terminated", () -> terminatedConnection == connectionId,
            () -> rude.poll(System.nanoTime()));
        return reason;
    }

    private int claim(final FrameKind kind, final int connection, final int length)
    {
        member.await("the line", () -> rude.state() == LineState.JOINED,
            () -> rude.poll(System.nanoTime()));
        int offset = rude.claim(kind, connection, length);
        while (offset < 0)
        {
            rude.poll(System.nanoTime());
            offset = rude.claim(kind, connection, length);
        }
        return offset;
    }

    private void onOutput(
        final int connection, final boolean last, final DirectBuffer buffer, final int offset,
        final int length)
    {
        answerHeader.wrap(buffer, offset);
        if (answerHeader.templateId() == TerminatedDecoder.TEMPLATE_ID && last)
        {
            terminated.wrapAndApplyHeader(buffer, offset, answerHeader);
            reason = terminated.reason();
            terminatedConnection = connection;
        }
    }
}
