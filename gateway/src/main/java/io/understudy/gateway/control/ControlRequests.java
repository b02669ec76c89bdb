package io.understudy.gateway.control;

import io.understudy.codecs.control.CheckpointEncoder;
import io.understudy.codecs.control.LeaveLineEncoder;
import io.understudy.codecs.control.MessageHeaderEncoder;
import io.understudy.codecs.control.ReadyEncoder;
import io.understudy.codecs.control.RequestEpochEncoder;
import io.understudy.codecs.control.RequestReadmissionEncoder;
import io.understudy.codecs.control.TakenOverEncoder;
import io.understudy.gateway.takeover.Configuration;
import io.understudy.gateway.takeover.ControlPort;
import io.understudy.gateway.takeover.TakeoverCause;
import java.nio.ByteBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

/**
 * The duty thread's end of the control plane: requests are encoded into a ring that the control
 * client drains. Does not allocate, wait or throw; a full ring is a request refused for now.
 */
final class ControlRequests implements ControlPort
{
    private static final int RING_BYTES = 64 * 1024;
    private static final int MESSAGE_TYPE = 1;

    private final OneToOneRingBuffer ring = new OneToOneRingBuffer(new UnsafeBuffer(
        ByteBuffer.allocateDirect(RING_BYTES + RingBufferDescriptor.TRAILER_LENGTH)));
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final RequestEpochEncoder requestEpoch = new RequestEpochEncoder();
    private final TakenOverEncoder takenOver = new TakenOverEncoder();
    private final ReadyEncoder ready = new ReadyEncoder();
    private final LeaveLineEncoder leaveLine = new LeaveLineEncoder();
    private final RequestReadmissionEncoder readmission = new RequestReadmissionEncoder();
    private final CheckpointEncoder checkpoint = new CheckpointEncoder();
    private final NewestConfiguration configurations;
    private final int memberId;
    private final int engineVersion;
    private long bootHash;

    ControlRequests(
        final NewestConfiguration configurations, final int memberId, final long bootHash,
        final int engineVersion)
    {
        this.configurations = configurations;
        this.memberId = memberId;
        this.bootHash = bootHash;
        this.engineVersion = engineVersion;
    }

    /** Control client's thread. */
    int drain(final MessageHandler handler, final int limit)
    {
        return ring.read(handler, limit);
    }

    @Override
    public Configuration configuration()
    {
        return configurations.newest();
    }

    @Override
    public boolean requestEpoch(final long observedEpoch)
    {
        final int index = claim(RequestEpochEncoder.BLOCK_LENGTH);
        if (index < 0)
        {
            return false;
        }
        requestEpoch.wrapAndApplyHeader(ring.buffer(), index, header)
            .requestId(0)
            .observedEpoch(observedEpoch)
            .memberId(memberId);
        ring.commit(index);
        return true;
    }

    @Override
    public boolean takenOver(
        final long ballot, final long sequence, final TakeoverCause cause, final long[] timesNs)
    {
        final int index = claim(TakenOverEncoder.BLOCK_LENGTH);
        if (index < 0)
        {
            return false;
        }
        takenOver.wrapAndApplyHeader(ring.buffer(), index, header)
            .requestId(0)
            .ballot(ballot)
            .sequence(sequence)
            .clockOffsetNs(0)
            .lastHeardNs(timesNs[0])
            .suspectedNs(timesNs[1])
            .sealedNs(timesNs[2])
            .tailAdoptedNs(timesNs[3])
            .committedNs(timesNs[4])
            .firstOutputNs(timesNs[5])
            .memberId(memberId)
            .cause(ControlCodes.of(cause));
        ring.commit(index);
        return true;
    }

    @Override
    public boolean ready(final long sequence, final long chainHash, final long stateDigest)
    {
        final int index = claim(ReadyEncoder.BLOCK_LENGTH);
        if (index < 0)
        {
            return false;
        }
        ready.wrapAndApplyHeader(ring.buffer(), index, header)
            .requestId(0)
            .bootHash(bootHash)
            .sequence(sequence)
            .chainHash(chainHash)
            .stateDigest(stateDigest)
            .memberId(memberId)
            .engineVersion(engineVersion);
        ring.commit(index);
        return true;
    }

    @Override
    public boolean leaveLine(final int leaverId, final long observedEpoch)
    {
        final int index = claim(LeaveLineEncoder.BLOCK_LENGTH);
        if (index < 0)
        {
            return false;
        }
        leaveLine.wrapAndApplyHeader(ring.buffer(), index, header)
            .requestId(0)
            .observedEpoch(observedEpoch)
            .memberId(leaverId);
        ring.commit(index);
        return true;
    }

    @Override
    public boolean requestReadmission(final long forBootHash)
    {
        final int index = claim(RequestReadmissionEncoder.BLOCK_LENGTH);
        if (index < 0)
        {
            return false;
        }
        // from here on Ready speaks for the promises that begin with this readmission
        bootHash = forBootHash;
        readmission.wrapAndApplyHeader(ring.buffer(), index, header)
            .requestId(0)
            .bootHash(forBootHash)
            .memberId(memberId);
        ring.commit(index);
        return true;
    }

    @Override
    public boolean checkpoint(final long sequence, final long chainHash, final long stateDigest)
    {
        final int index = claim(CheckpointEncoder.BLOCK_LENGTH);
        if (index < 0)
        {
            return false;
        }
        checkpoint.wrapAndApplyHeader(ring.buffer(), index, header)
            .requestId(0)
            .sequence(sequence)
            .chainHash(chainHash)
            .stateDigest(stateDigest)
            .memberId(memberId);
        ring.commit(index);
        return true;
    }

    private int claim(final int blockLength)
    {
        return ring.tryClaim(MESSAGE_TYPE, MessageHeaderEncoder.ENCODED_LENGTH + blockLength);
    }
}
