package io.understudy.gateway.edge;

import io.aeron.ExclusivePublication;
import io.aeron.FragmentAssembler;
import io.aeron.Subscription;
import io.aeron.logbuffer.FragmentHandler;
import io.aeron.logbuffer.Header;
import io.understudy.codecs.ingress.BooleanType;
import io.understudy.codecs.ingress.EdgeHeartbeatDecoder;
import io.understudy.codecs.ingress.HelloDecoder;
import io.understudy.codecs.ingress.IngressFrameDecoder;
import io.understudy.codecs.ingress.MemberHeartbeatEncoder;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.ingress.MessageHeaderEncoder;
import io.understudy.codecs.ingress.OutputFrameEncoder;
import io.understudy.codecs.ingress.OutputKind;
import io.understudy.codecs.ingress.Refusal;
import io.understudy.codecs.ingress.WelcomeEncoder;
import io.understudy.gateway.ingress.Streams;
import java.util.HashSet;
import java.util.Set;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** The member's end of a line to one edge, for a test to play the member's part. */
final class FakeMember implements AutoCloseable
{
    private static final String ANY_PORT = "aeron:udp?endpoint=localhost:0";
    private static final long HEARTBEAT_INTERVAL_NS = 5_000_000;
    private static final int PAYLOAD_BYTES = 64;

    /** Set by the test: what this member says. */
    volatile boolean serving;
    volatile long ballot = 1;
    volatile long committed;
    volatile Refusal refusal = Refusal.NONE;
    /** Commits each frame as it comes and answers it with one output. */
    volatile boolean echoes;

    /** What the edge has said. */
    volatile long lastFrame;
    volatile long releasedOutputNumber;
    volatile long framesMissed;
    volatile long framesRepeated;
    final Set<String> edgeChannels = new HashSet<>();
    final Set<Integer> edgeStreams = new HashSet<>();

    private final int memberId;
    private final EmbeddedDriver driver;
    private final Subscription door;
    private final Subscription frames;
    private final FragmentHandler onFrame = new FragmentAssembler(this::onFrame);
    private final FragmentHandler onHello = this::onHello;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final HelloDecoder hello = new HelloDecoder();
    private final IngressFrameDecoder frame = new IngressFrameDecoder();
    private final EdgeHeartbeatDecoder edgeHeartbeat = new EdgeHeartbeatDecoder();
    private final MessageHeaderEncoder headerEncoder = new MessageHeaderEncoder();
    private final MemberHeartbeatEncoder heartbeat = new MemberHeartbeatEncoder();
    private final OutputFrameEncoder output = new OutputFrameEncoder();
    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[512]);
    private ExclusivePublication toEdge;
    private String toEdgeChannel;
    private volatile long incarnation;
    private volatile int edgeId;
    private long nextHeartbeatNs;
    private long sentOutputs;

    FakeMember(final int memberId)
    {
        this.memberId = memberId;
        driver = new EmbeddedDriver(
            "fake-member-" + memberId, 1 << 20, Throwable::printStackTrace);
        door = driver.aeron().addSubscription(ANY_PORT, Streams.DOOR);
        frames = driver.aeron().addSubscription(ANY_PORT, 2_000_000 + memberId);
    }

    String doorChannel()
    {
        final String endpoint = door.resolvedEndpoint();
        return endpoint == null ? null : "aeron:udp?endpoint=" + endpoint;
    }

    int poll()
    {
        final long nowNs = System.nanoTime();
        int work = driver.invoke() + door.poll(onHello, 4) + frames.poll(onFrame, 64);
        while (echoes && sentOutputs < lastFrame && sendOutput(sentOutputs + 1))
        {
            sentOutputs++;
            work++;
        }
        if (toEdge != null && incarnation != 0 && nowNs - nextHeartbeatNs >= 0)
        {
            nextHeartbeatNs = nowNs + HEARTBEAT_INTERVAL_NS;
            heartbeat.wrapAndApplyHeader(scratch, 0, headerEncoder)
                .ballot(ballot)
                .incarnation(incarnation)
                .lastOutputNumber(0)
                .committedEdgeSequence(committed)
                .edgeId(edgeId)
                .serving(serving ? BooleanType.T : BooleanType.F);
            toEdge.offer(
                scratch, 0, MessageHeaderEncoder.ENCODED_LENGTH + heartbeat.encodedLength());
        }
        return work;
    }

    boolean sendOutput(final long number)
    {
        output.wrapAndApplyHeader(scratch, 0, headerEncoder)
            .ballot(ballot)
            .incarnation(incarnation)
            .outputNumber(number)
            .causeSequence(0)
            .committedEdgeSequence(committed)
            .edgeId(edgeId)
            .connectionId(1)
            .kind(OutputKind.DATA);
        final int lengthOffset = output.limit();
        scratch.putInt(lengthOffset, PAYLOAD_BYTES, OutputFrameEncoder.BYTE_ORDER);
        final int payload = lengthOffset + OutputFrameEncoder.payloadHeaderLength();
        scratch.putLong(payload, number);
        return toEdge.offer(scratch, 0, payload + PAYLOAD_BYTES) > 0;
    }

    private void onHello(
        final DirectBuffer buffer, final int offset, final int length, final Header aeronHeader)
    {
        hello.wrapAndApplyHeader(buffer, offset, header);
        incarnation = hello.incarnation();
        edgeId = hello.edgeId();
        final int streamId = hello.streamId();
        final String channel = hello.channel();
        if (!channel.equals(toEdgeChannel))
        {
            CloseHelper.close(toEdge);
            toEdgeChannel = channel;
            edgeChannels.add(channel);
            edgeStreams.add(streamId);
            toEdge = driver.aeron().addExclusivePublication(channel, streamId);
        }
        final WelcomeEncoder welcome = new WelcomeEncoder()
            .wrapAndApplyHeader(scratch, 0, headerEncoder)
            .incarnation(incarnation)
            .lastIncarnation(0)
            .committedEdgeSequence(committed)
            .clusterId(1)
            .edgeId(edgeId)
            .streamId(2_000_000 + memberId)
            .memberId(memberId)
            .refusal(refusal)
            .channel(frames.tryResolveChannelEndpointPort());
        toEdge.offer(scratch, 0, MessageHeaderEncoder.ENCODED_LENGTH + welcome.encodedLength());
    }

    private void onFrame(
        final DirectBuffer buffer, final int offset, final int length, final Header aeronHeader)
    {
        header.wrap(buffer, offset);
        if (header.templateId() == EdgeHeartbeatDecoder.TEMPLATE_ID)
        {
            edgeHeartbeat.wrapAndApplyHeader(buffer, offset, header);
            releasedOutputNumber = edgeHeartbeat.releasedOutputNumber();
            return;
        }
        frame.wrapAndApplyHeader(buffer, offset, header);
        final long sequence = frame.edgeSequence();
        if (sequence > lastFrame)
        {
            framesMissed += sequence - lastFrame - 1;
            lastFrame = sequence;
            if (echoes)
            {
                committed = sequence;
            }
        }
        else
        {
            framesRepeated++;
        }
    }

    @Override
    public void close()
    {
        driver.close();
    }
}
