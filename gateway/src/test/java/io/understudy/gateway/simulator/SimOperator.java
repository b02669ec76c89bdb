package io.understudy.gateway.simulator;

import io.understudy.codecs.command.TradingState;
import io.understudy.codecs.command.CommandAnswerDecoder;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.ConfigureEncoder;
import io.understudy.codecs.command.DefineInstrumentEncoder;
import io.understudy.codecs.command.DefineSessionEncoder;
import io.understudy.codecs.command.MessageHeaderDecoder;
import io.understudy.codecs.command.MessageHeaderEncoder;
import io.understudy.codecs.ingress.FrameKind;
import org.agrona.DirectBuffer;

/** The operator, on an edge of its own: sets the gateway up, one command after another. */
final class SimOperator implements SimEdge.Connected
{
    private static final int CONNECTION = 1;
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

    private final World world;
    private final int sessions;
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final MessageHeaderDecoder answerHeader = new MessageHeaderDecoder();
    private final CommandAnswerDecoder answer = new CommandAnswerDecoder();
    private int asked;
    private int answered;

    SimOperator(final World world, final int sessions)
    {
        this.world = world;
        this.sessions = sessions;
        world.edge(0).current().attach(CONNECTION, this);
    }

    /** Whether the gateway is set up. */
    boolean isDone()
    {
        return answered == sessions + 2;
    }

    void poll()
    {
        if (asked == answered && !isDone())
        {
            final SimEdge edge = world.edge(0).current();
            final boolean sent = asked == 0 ? configure(edge) :
                asked == 1 ? defineInstrument(edge) : defineSession(edge, asked - 1);
            asked += sent ? 1 : 0;
        }
    }

    private boolean configure(final SimEdge edge)
    {
        final int at = claim(edge, ConfigureEncoder.BLOCK_LENGTH);
        if (at >= 0)
        {
            new ConfigureEncoder().wrapAndApplyHeader(edge.buffer(), at, header)
                .requestId(1)
                .maxOpenOrders(512).maxInstruments(1).maxSessions(sessions)
                .maxEdges(world.plan().edges).maxPriceLevels(64).dedupeWindowInputs(2_048)
                .sentStoreBytes(1 << 19).outboxBytes(1 << 16).maxInputAgeMs(0);
            edge.commit();
        }
        return at >= 0;
    }

    private boolean defineInstrument(final SimEdge edge)
    {
        final int at = claim(edge, DefineInstrumentEncoder.BLOCK_LENGTH);
        if (at >= 0)
        {
            new DefineInstrumentEncoder().wrapAndApplyHeader(edge.buffer(), at, header)
                .requestId(2).instrumentId(ClientMessages.INSTRUMENT_ID).state(TradingState.OPEN)
                .tickSize(ClientMessages.TICK).lotSize(ClientMessages.LOT)
                .minQuantity(ClientMessages.LOT).maxQuantity(1_000 * ClientMessages.LOT)
                .bandLow(0).symbol("SIM").bandHigh(0);
            edge.commit();
        }
        return at >= 0;
    }

    private boolean defineSession(final SimEdge edge, final int id)
    {
        final int at = claim(edge, DefineSessionEncoder.BLOCK_LENGTH);
        if (at >= 0)
        {
            new DefineSessionEncoder().wrapAndApplyHeader(edge.buffer(), at, header)
                .requestId(id + 2).sessionId(id).state(TradingState.OPEN).name("S" + id)
                .throttlePerSecond(0).throttleBurst(0).cancelOnDisconnectGraceMs(-1)
                .accessKey("");
            edge.commit();
        }
        return at >= 0;
    }

    private static int claim(final SimEdge edge, final int blockLength)
    {
        final int at = edge.claim(FrameKind.COMMAND, CONNECTION, HEADER + blockLength);
        if (at >= 0)
        {
            edge.buffer().setMemory(at, HEADER + blockLength, (byte)0);
        }
        return at;
    }

    @Override
    public void onOutput(
        final int connectionId, final boolean last, final DirectBuffer buffer, final int offset,
        final int length)
    {
        answer.wrapAndApplyHeader(buffer, offset, answerHeader);
        answered++;
        if (answer.result() != CommandResult.OK || answer.requestId() != answered)
        {
            throw new Violation(Check.SESSION_ORDER, "the operator's command " + answered +
                " is answered " + answer.result() + " to request " + answer.requestId());
        }
    }

    @Override
    public String toString()
    {
        return answered + " of " + (sessions + 2) + " commands answered";
    }
}
