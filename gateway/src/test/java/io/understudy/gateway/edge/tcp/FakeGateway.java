package io.understudy.gateway.edge.tcp;

import io.aeron.ExclusivePublication;
import io.aeron.FragmentAssembler;
import io.aeron.Subscription;
import io.aeron.logbuffer.FragmentHandler;
import io.aeron.logbuffer.Header;
import io.understudy.codecs.client.EstablishDecoder;
import io.understudy.codecs.client.EstablishmentAckEncoder;
import io.understudy.codecs.ingress.BooleanType;
import io.understudy.codecs.ingress.ConnectionOpenedDecoder;
import io.understudy.codecs.ingress.CredentialEncoder;
import io.understudy.codecs.ingress.CredentialQueryDecoder;
import io.understudy.codecs.ingress.EdgeHeartbeatDecoder;
import io.understudy.codecs.ingress.HelloDecoder;
import io.understudy.codecs.ingress.IngressFrameDecoder;
import io.understudy.codecs.ingress.LogonAttemptDecoder;
import io.understudy.codecs.ingress.MemberHeartbeatEncoder;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.ingress.MessageHeaderEncoder;
import io.understudy.codecs.ingress.NewPassword;
import io.understudy.codecs.ingress.OutputFrameEncoder;
import io.understudy.codecs.ingress.OutputKind;
import io.understudy.codecs.ingress.Protocol;
import io.understudy.codecs.ingress.Refusal;
import io.understudy.codecs.ingress.Verdict;
import io.understudy.codecs.ingress.WelcomeEncoder;
import io.understudy.gateway.edge.EmbeddedDriver;
import io.understudy.gateway.ingress.Streams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * One member and its engine, played by a test: it lets FIX logons in whose password is good or that
 * have none, answers Establish, and sends every other message back to who sent it.
 */
final class FakeGateway implements AutoCloseable
{
    private static final String ANY_PORT = "aeron:udp?endpoint=localhost:0";
    private static final int STREAM_ID = 2_000_000;
    private static final long HEARTBEAT_INTERVAL_NS = 2_000_000;
    private static final int OUTPUT_HEADER = MessageHeaderEncoder.ENCODED_LENGTH +
        OutputFrameEncoder.BLOCK_LENGTH + OutputFrameEncoder.payloadHeaderLength();

    /** Set by the test. */
    boolean serving = true;
    /** False: frames are not taken, and so not committed. */
    boolean taking = true;
    int copiesOfEach = 1;
    final Map<String, byte[]> hashes = new HashMap<>();
    final byte[] salt = new byte[PasswordHash.SALT_LENGTH];
    int iterations = 1_000;

    /** What it has heard. */
    final Map<Integer, Protocol> open = new HashMap<>();
    final List<String> identities = new ArrayList<>();
    final List<Integer> disconnected = new ArrayList<>();
    final List<Verdict> verdicts = new ArrayList<>();
    final List<String> usernames = new ArrayList<>();
    final List<NewPassword> newPasswords = new ArrayList<>();
    final byte[] checkedSalt = new byte[PasswordHash.SALT_LENGTH];
    final byte[] newSalt = new byte[PasswordHash.SALT_LENGTH];
    final byte[] newHash = new byte[PasswordHash.LENGTH];
    int newIterations;
    final List<String> logons = new ArrayList<>();
    final List<String> heard = new ArrayList<>();
    boolean keeps = true;
    long connects;
    long messages;

    private final EmbeddedDriver driver =
        new EmbeddedDriver("fake-gateway", 1 << 23, Throwable::printStackTrace);
    private final Subscription door;
    private final Subscription frames;
    private final FragmentHandler onFrame = new FragmentAssembler(this::onFrame);
    private final FragmentHandler onHello = this::onHello;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final IngressFrameDecoder frame = new IngressFrameDecoder();
    private final MessageHeaderEncoder headerEncoder = new MessageHeaderEncoder();
    private final OutputFrameEncoder output = new OutputFrameEncoder();
    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[1 << 21]);
    private ExclusivePublication toEdge;
    private String toEdgeChannel;
    private long incarnation;
    private int edgeId;
    private long nextHeartbeatNs;
    private long lastFrame;
    private long lastOutput;

    FakeGateway()
    {
        door = driver.aeron().addSubscription(ANY_PORT, Streams.DOOR);
        frames = driver.aeron().addSubscription(ANY_PORT, STREAM_ID);
    }

    String doorEndpoint()
    {
        while (door.resolvedEndpoint() == null)
        {
            driver.invoke();
        }
        return door.resolvedEndpoint();
    }

    int poll()
    {
        final long nowNs = System.nanoTime();
        final int work = driver.invoke() + door.poll(onHello, 4) +
            (taking ? frames.poll(onFrame, 16) : 0);
        if (toEdge != null && nowNs - nextHeartbeatNs >= 0)
        {
            nextHeartbeatNs = nowNs + HEARTBEAT_INTERVAL_NS;
            final MemberHeartbeatEncoder heartbeat = new MemberHeartbeatEncoder()
                .wrapAndApplyHeader(scratch, 0, headerEncoder)
                .ballot(1)
                .incarnation(incarnation)
                .lastOutputNumber(lastOutput)
                .committedEdgeSequence(lastFrame)
                .edgeId(edgeId)
                .serving(serving ? BooleanType.T : BooleanType.F);
            toEdge.offer(
                scratch, 0, MessageHeaderEncoder.ENCODED_LENGTH + heartbeat.encodedLength());
        }
        return work;
    }

    void send(
        final int connectionId, final OutputKind kind, final DirectBuffer buffer,
        final int offset, final int length)
    {
        lastOutput++;
        output.wrapAndApplyHeader(scratch, 0, headerEncoder)
            .ballot(1)
            .incarnation(incarnation)
            .outputNumber(lastOutput)
            .causeSequence(0)
            .committedEdgeSequence(lastFrame)
            .edgeId(edgeId)
            .connectionId(connectionId)
            .kind(kind)
            .putPayload(buffer, offset, length);
        while (toEdge.offer(scratch, 0, OUTPUT_HEADER + length) < 0)
        {
            if (edgeStep == null)
            {
                throw new AssertionError("the stream to the edge is full");
            }
            driver.invoke();
            edgeStep.run();
        }
    }

    /** Run while the stream to the edge is full. */
    Runnable edgeStep;

    private void onHello(
        final DirectBuffer buffer, final int offset, final int length, final Header aeronHeader)
    {
        final HelloDecoder hello = new HelloDecoder().wrapAndApplyHeader(buffer, offset, header);
        incarnation = hello.incarnation();
        edgeId = hello.edgeId();
        final int streamId = hello.streamId();
        final String channel = hello.channel();
        if (!channel.equals(toEdgeChannel))
        {
            CloseHelper.close(toEdge);
            toEdgeChannel = channel;
            toEdge = driver.aeron().addExclusivePublication(channel, streamId);
        }
        final WelcomeEncoder welcome = new WelcomeEncoder()
            .wrapAndApplyHeader(scratch, 0, headerEncoder)
            .incarnation(incarnation)
            .lastIncarnation(0)
            .committedEdgeSequence(lastFrame)
            .clusterId(1)
            .edgeId(edgeId)
            .streamId(STREAM_ID)
            .memberId(0)
            .refusal(Refusal.NONE)
            .channel(frames.tryResolveChannelEndpointPort());
        toEdge.offer(scratch, 0, MessageHeaderEncoder.ENCODED_LENGTH + welcome.encodedLength());
    }

    private void onFrame(
        final DirectBuffer buffer, final int offset, final int length, final Header aeronHeader)
    {
        header.wrap(buffer, offset);
        if (header.templateId() == EdgeHeartbeatDecoder.TEMPLATE_ID)
        {
            return;
        }
        frame.wrapAndApplyHeader(buffer, offset, header);
        if (frame.edgeSequence() != lastFrame + 1)
        {
            return;
        }
        lastFrame++;
        final int payload = frame.limit() + IngressFrameDecoder.payloadHeaderLength();
        final int payloadLength = frame.payloadLength();
        final int id = frame.connectionId();
        switch (frame.kind())
        {
            case CONNECT:
                onConnect(id, buffer, payload);
                break;
            case LOGON:
                onLogon(id, buffer, payload);
                break;
            case CREDENTIAL_QUERY:
                onQuery(id, buffer, payload);
                break;
            case DATA:
                onData(id, buffer, payload, payloadLength);
                break;
            default:
                open.remove(id);
                disconnected.add(id);
                break;
        }
    }

    private void onConnect(final int id, final DirectBuffer buffer, final int offset)
    {
        final ConnectionOpenedDecoder opened =
            new ConnectionOpenedDecoder().wrapAndApplyHeader(buffer, offset, header);
        open.put(id, opened.protocol());
        identities.add(opened.certificateIdentity());
        connects++;
    }

    private void onLogon(final int id, final DirectBuffer buffer, final int offset)
    {
        final LogonAttemptDecoder attempt =
            new LogonAttemptDecoder().wrapAndApplyHeader(buffer, offset, header);
        verdicts.add(attempt.verdict());
        usernames.add(attempt.username());
        newPasswords.add(attempt.newPassword());
        newIterations = attempt.newIterations();
        for (int i = 0; i < newSalt.length; i++)
        {
            newSalt[i] = (byte)attempt.newSalt(i);
            checkedSalt[i] = (byte)attempt.salt(i);
        }
        for (int i = 0; i < newHash.length; i++)
        {
            newHash[i] = (byte)attempt.newHash(i);
        }
        final byte[] message = new byte[attempt.messageLength()];
        final Verdict verdict = attempt.verdict();
        attempt.getMessage(message, 0, message.length);
        logons.add(FixText.text(message));
        final boolean good = verdict == Verdict.PASSED || verdict == Verdict.NOT_CHECKED;
        final UnsafeBuffer answer = new UnsafeBuffer(FixText.message(good ?
            "35=A|34=1|49=ISLD|56=TW|98=0|108=30|" : "35=5|34=1|49=ISLD|56=TW|58=no|"));
        send(id, good ? OutputKind.DATA : OutputKind.CLOSE, answer, 0, answer.capacity());
    }

    private void onQuery(final int id, final DirectBuffer buffer, final int offset)
    {
        final String username = new CredentialQueryDecoder()
            .wrapAndApplyHeader(buffer, offset, header).username();
        final byte[] hash = hashes.get(username);
        final UnsafeBuffer answer = new UnsafeBuffer(new byte[256]);
        final CredentialEncoder credential = new CredentialEncoder()
            .wrapAndApplyHeader(answer, 0, headerEncoder)
            .iterations(iterations)
            .found(hash == null ? BooleanType.F : BooleanType.T);
        for (int i = 0; i < salt.length; i++)
        {
            credential.salt(i, salt[i]);
        }
        for (int i = 0; hash != null && i < hash.length; i++)
        {
            credential.hash(i, hash[i]);
        }
        send(id, OutputKind.CREDENTIAL, answer, 0,
            MessageHeaderEncoder.ENCODED_LENGTH + CredentialEncoder.BLOCK_LENGTH);
    }

    private void onData(
        final int id, final DirectBuffer buffer, final int offset, final int length)
    {
        messages++;
        if (keeps)
        {
            final byte[] message = new byte[length];
            buffer.getBytes(offset, message);
            heard.add(FixText.text(message));
        }
        if (open.get(id) == Protocol.SBE)
        {
            header.wrap(buffer, offset);
            if (header.templateId() == EstablishDecoder.TEMPLATE_ID)
            {
                final UnsafeBuffer ack = new UnsafeBuffer(new byte[128]);
                new EstablishmentAckEncoder().wrapAndApplyHeader(
                    ack, 0, new io.understudy.codecs.client.MessageHeaderEncoder());
                send(id, OutputKind.DATA, ack, 0,
                    MessageHeaderEncoder.ENCODED_LENGTH + EstablishmentAckEncoder.BLOCK_LENGTH);
                return;
            }
        }
        for (int i = 0; i < copiesOfEach; i++)
        {
            send(id, OutputKind.DATA, buffer, offset, length);
        }
    }

    @Override
    public void close()
    {
        driver.close();
    }
}
