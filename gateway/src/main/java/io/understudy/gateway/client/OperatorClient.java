package io.understudy.gateway.client;

import io.aeron.CommonContext;
import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.command.CommandAnswerDecoder;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.ConfigureEncoder;
import io.understudy.codecs.command.DefineFixSessionEncoder;
import io.understudy.codecs.command.DefineInstrumentEncoder;
import io.understudy.codecs.command.DefineSessionEncoder;
import io.understudy.codecs.command.EndOfDayEncoder;
import io.understudy.codecs.command.ExplainSessionEncoder;
import io.understudy.codecs.command.MessageHeaderDecoder;
import io.understudy.codecs.command.MessageHeaderEncoder;
import io.understudy.codecs.command.ResetSessionEncoder;
import io.understudy.codecs.command.SessionExplanationDecoder;
import io.understudy.codecs.command.SetCredentialEncoder;
import io.understudy.codecs.command.SetInstrumentStateEncoder;
import io.understudy.codecs.command.SetMaxInputAgeEncoder;
import io.understudy.codecs.command.SetSequencesEncoder;
import io.understudy.codecs.command.SetSessionStateEncoder;
import io.understudy.codecs.ingress.FrameKind;
import io.understudy.gateway.edge.ClusterLine;
import io.understudy.gateway.edge.LineContext;
import io.understudy.gateway.edge.LineState;
import io.understudy.gateway.edge.MemberDriver;
import io.understudy.gateway.ingress.MemberProperties;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;
import org.agrona.ErrorHandler;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.SleepingMillisIdleStrategy;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Gives operator and reference-data commands to a member on this host, one at a time, and waits for
 * the answer. One thread; not for the hot path.
 */
public final class OperatorClient implements AutoCloseable
{
    private static final int CONNECTION_ID = 1;
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

    private final Path memberDir;
    private final ClusterLine line;
    private final long timeoutNs;
    private final IdleStrategy idle = new SleepingMillisIdleStrategy(1);
    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[512]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final MessageHeaderDecoder headerDecoder = new MessageHeaderDecoder();
    private final CommandAnswerDecoder answer = new CommandAnswerDecoder();
    private final UnsafeBuffer explained = new UnsafeBuffer(new byte[512]);
    private final SessionExplanationDecoder explanation = new SessionExplanationDecoder();
    private long nextRequestId = 1;
    private long answeredRequestId;
    private CommandResult result;

    /**
     * Connects at the first command.
     *
     * @param memberDir    the folder of a running member on this host.
     * @param timeoutNs    to wait for an answer.
     * @param errorHandler for what goes wrong inside Aeron.
     */
    public OperatorClient(
        final Path memberDir, final long timeoutNs, final ErrorHandler errorHandler)
    {
        this.memberDir = memberDir;
        this.timeoutNs = timeoutNs;
        final MemberProperties properties = new MemberProperties(memberDir);
        line = new ClusterLine(new LineContext()
            .edgeId(RecordLayout.OPERATOR_EDGE_ID)
            .incarnation(TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()))
            .aeron(new MemberDriver(properties::aeronDir, errorHandler))
            .door(() -> CommonContext.IPC_CHANNEL)
            .outputHandler(this::onOutput));
    }

    /**
     * Sets capacities and windows; once, first of all.
     *
     * @param command sets the fields.
     * @return the gateway's answer.
     */
    public CommandResult configure(final Consumer<ConfigureEncoder> command)
    {
        final ConfigureEncoder encoder =
            new ConfigureEncoder().wrapAndApplyHeader(scratch, 0, header);
        command.accept(encoder.requestId(nextRequestId));
        return execute(encoder.encodedLength());
    }

    /**
     * Adds or changes an instrument.
     *
     * @param command sets the fields.
     * @return the gateway's answer.
     */
    public CommandResult defineInstrument(final Consumer<DefineInstrumentEncoder> command)
    {
        final DefineInstrumentEncoder encoder =
            new DefineInstrumentEncoder().wrapAndApplyHeader(scratch, 0, header);
        command.accept(encoder.requestId(nextRequestId));
        return execute(encoder.encodedLength());
    }

    /**
     * Opens, halts or closes an instrument.
     *
     * @param command sets the fields.
     * @return the gateway's answer.
     */
    public CommandResult setInstrumentState(final Consumer<SetInstrumentStateEncoder> command)
    {
        final SetInstrumentStateEncoder encoder =
            new SetInstrumentStateEncoder().wrapAndApplyHeader(scratch, 0, header);
        command.accept(encoder.requestId(nextRequestId));
        return execute(encoder.encodedLength());
    }

    /**
     * Adds or changes a session.
     *
     * @param command sets the fields.
     * @return the gateway's answer.
     */
    public CommandResult defineSession(final Consumer<DefineSessionEncoder> command)
    {
        final DefineSessionEncoder encoder =
            new DefineSessionEncoder().wrapAndApplyHeader(scratch, 0, header);
        command.accept(encoder.requestId(nextRequestId));
        return execute(encoder.encodedLength());
    }

    /**
     * Opens, halts or closes a session.
     *
     * @param command sets the fields.
     * @return the gateway's answer.
     */
    public CommandResult setSessionState(final Consumer<SetSessionStateEncoder> command)
    {
        final SetSessionStateEncoder encoder =
            new SetSessionStateEncoder().wrapAndApplyHeader(scratch, 0, header);
        command.accept(encoder.requestId(nextRequestId));
        return execute(encoder.encodedLength());
    }

    /**
     * Puts both sequences of a session back to 1.
     *
     * @param sessionId of the session.
     * @return the gateway's answer.
     */
    public CommandResult resetSession(final int sessionId)
    {
        final ResetSessionEncoder encoder =
            new ResetSessionEncoder().wrapAndApplyHeader(scratch, 0, header);
        return execute(encoder.requestId(nextRequestId).sessionId(sessionId).encodedLength());
    }

    /**
     * Makes a session one of FIX, or changes how it is.
     *
     * @param command sets the fields.
     * @return the gateway's answer.
     */
    public CommandResult defineFixSession(final Consumer<DefineFixSessionEncoder> command)
    {
        scratch.setMemory(0, scratch.capacity(), (byte)0);
        final DefineFixSessionEncoder encoder =
            new DefineFixSessionEncoder().wrapAndApplyHeader(scratch, 0, header);
        command.accept(encoder.requestId(nextRequestId));
        return execute(encoder.encodedLength());
    }

    /**
     * Adds or changes a user's password hash, or takes it out.
     *
     * @param command sets the fields.
     * @return the gateway's answer.
     */
    public CommandResult setCredential(final Consumer<SetCredentialEncoder> command)
    {
        scratch.setMemory(0, scratch.capacity(), (byte)0);
        final SetCredentialEncoder encoder =
            new SetCredentialEncoder().wrapAndApplyHeader(scratch, 0, header);
        command.accept(encoder.requestId(nextRequestId));
        return execute(encoder.encodedLength());
    }

    /**
     * Sets the numbers of a FIX session that is not connected.
     *
     * @param sessionId of the session.
     * @param nextIn    MsgSeqNum expected of the client; 0: as it is.
     * @param nextOut   MsgSeqNum sent next, not lower than it is; 0: as it is.
     * @return the gateway's answer.
     */
    public CommandResult setSequences(final int sessionId, final long nextIn, final long nextOut)
    {
        final SetSequencesEncoder encoder =
            new SetSequencesEncoder().wrapAndApplyHeader(scratch, 0, header);
        return execute(encoder.requestId(nextRequestId).nextIn(nextIn).nextOut(nextOut)
            .sessionId(sessionId).encodedLength());
    }

    /**
     * Asks how a session stands; the answer is in {@link #explanation()}.
     *
     * @param sessionId of the session.
     * @return the gateway's answer.
     */
    public CommandResult explainSession(final int sessionId)
    {
        final ExplainSessionEncoder encoder =
            new ExplainSessionEncoder().wrapAndApplyHeader(scratch, 0, header);
        return execute(encoder.requestId(nextRequestId).sessionId(sessionId).encodedLength());
    }

    /**
     * What the last {@link #explainSession} that was carried out has brought.
     *
     * @return a view of it, valid until the next command.
     */
    public SessionExplanationDecoder explanation()
    {
        return explanation;
    }

    /**
     * Changes how old an input may be.
     *
     * @param maxInputAgeMs 0: unlimited.
     * @return the gateway's answer.
     */
    public CommandResult setMaxInputAge(final int maxInputAgeMs)
    {
        final SetMaxInputAgeEncoder encoder =
            new SetMaxInputAgeEncoder().wrapAndApplyHeader(scratch, 0, header);
        return execute(
            encoder.requestId(nextRequestId).maxInputAgeMs(maxInputAgeMs).encodedLength());
    }

    /**
     * Ends the trading day.
     *
     * @return the gateway's answer.
     */
    public CommandResult endOfDay()
    {
        final EndOfDayEncoder encoder =
            new EndOfDayEncoder().wrapAndApplyHeader(scratch, 0, header);
        return execute(encoder.requestId(nextRequestId).encodedLength());
    }

    @Override
    public void close()
    {
        line.close();
    }

    private CommandResult execute(final int blockLength)
    {
        final long requestId = nextRequestId++;
        final int length = HEADER + blockLength;
        final int offset = line.claim(FrameKind.COMMAND, CONNECTION_ID, length);
        line.frameBuffer().putBytes(offset, scratch, 0, length);
        line.commit();
        final long deadlineNs = System.nanoTime() + timeoutNs;
        while (answeredRequestId < requestId)
        {
            final long nowNs = System.nanoTime();
            if (line.state() == LineState.REFUSED)
            {
                throw new IllegalStateException(
                    "the member in " + memberDir + " refuses the operator: " + line.refusal());
            }
            if (nowNs - deadlineNs > 0)
            {
                throw new IllegalStateException("no answer within " +
                    TimeUnit.NANOSECONDS.toMillis(timeoutNs) + " ms from the member in " +
                    memberDir + (line.state() == LineState.SEEKING ?
                    ": it does not run (no media driver found)" :
                    ": it does not serve; its own output says why"));
            }
            idle.idle(line.poll(nowNs));
        }
        return result;
    }

    private void onOutput(
        final int connectionId, final boolean last, final DirectBuffer buffer, final int offset,
        final int length)
    {
        headerDecoder.wrap(buffer, offset);
        if (headerDecoder.schemaId() == MessageHeaderDecoder.SCHEMA_ID &&
            headerDecoder.templateId() == SessionExplanationDecoder.TEMPLATE_ID)
        {
            explained.putBytes(0, buffer, offset, Math.min(length, explained.capacity()));
            explanation.wrapAndApplyHeader(explained, 0, headerDecoder);
        }
        else if (headerDecoder.schemaId() == MessageHeaderDecoder.SCHEMA_ID &&
            headerDecoder.templateId() == CommandAnswerDecoder.TEMPLATE_ID)
        {
            answer.wrapAndApplyHeader(buffer, offset, headerDecoder);
            result = answer.result();
            answeredRequestId = Math.max(answeredRequestId, answer.requestId());
        }
    }
}
