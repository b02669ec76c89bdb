package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.ConfigureDecoder;
import io.understudy.codecs.command.ExplainSessionDecoder;
import io.understudy.codecs.command.MessageHeaderDecoder;
import io.understudy.codecs.journal.ConfirmDecoder;
import io.understudy.codecs.journal.EpochStartDecoder;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.gateway.engine.EngineCounters.Counter;
import io.understudy.gateway.engine.venue.PriceTimeVenue;
import io.understudy.replay.SnapshotCursor;
import io.understudy.replay.SnapshotSource;
import io.understudy.replay.StateMachine;

/**
 * The order gateway as a pure function of the order stream. Sequenced records in; outputs, numbered
 * and kept until their edge confirms them, in {@link #edges()}. One thread at a time. Allocates for
 * commands and for edges seen first, never for an order.
 */
public final class Engine implements StateMachine
{
    /** The version of the rules: to be counted up with every change of what a record does. */
    public static final int VERSION = 3;

    private static final int MESSAGE_HEADER_LENGTH = 8;

    final Settings settings = new Settings();
    final Cause cause = new Cause();
    final RunningHash hash = new RunningHash();
    final EdgeTable edges = new EdgeTable();
    final EngineCounters counters = new EngineCounters();
    /** Null before Configure. */
    Core core;
    long ballot;
    long clusterId;

    private final VenueFactory venues;
    private final FixApplicationFactory applications;
    private final RecordWindow window = new RecordWindow();
    private final CommandGate commands = new CommandGate(hash);
    private final EpochStartDecoder epochStart = new EpochStartDecoder();
    private final ConfirmDecoder confirm = new ConfirmDecoder();
    private final ConfigureDecoder configure = new ConfigureDecoder();

    /** An engine before the first record, with the embedded price-time venue. */
    public Engine()
    {
        this((orders, listener, settings) -> new PriceTimeVenue(
            orders,
            listener,
            settings.maxOpenOrders,
            settings.maxPriceLevels,
            settings.maxInstruments));
    }

    Engine(final VenueFactory venues)
    {
        this(venues, FixOrders::new);
    }

    Engine(final VenueFactory venues, final FixApplicationFactory applications)
    {
        this.venues = venues;
        this.applications = applications;
    }

    /**
     * The edges with their outputs.
     *
     * @return always the same object.
     */
    public EdgeTable edges()
    {
        return edges;
    }

    /**
     * What has happened so far.
     *
     * @return always the same object.
     */
    public EngineCounters counters()
    {
        return counters;
    }

    /**
     * The cluster that the stream's first record bound this engine to.
     *
     * @return its id, 0 before the first record.
     */
    public long clusterId()
    {
        return clusterId;
    }

    /**
     * The time of the last applied record.
     *
     * @return epoch ns, 0 before the first record.
     */
    public long lastTimestampNs()
    {
        return cause.nowNs;
    }

    /**
     * The ballot of the last applied EpochStart.
     *
     * @return the ballot, 0 before the first record.
     */
    public long ballot()
    {
        return ballot;
    }

    /**
     * Whether the stream's Configure command has been applied.
     *
     * @return true once sessions and instruments may be defined.
     */
    public boolean isConfigured()
    {
        return core != null;
    }

    @Override
    public int version()
    {
        return VERSION;
    }

    @Override
    public long runningDigest()
    {
        return hash.value;
    }

    @Override
    public long appliedSequence()
    {
        return cause.sequence;
    }

    @Override
    public void apply(final JournalRecordDecoder source)
    {
        final JournalRecordDecoder record = window.over(source);
        final RecordKind kind = record.kind();
        final int edgeId = record.edgeId();
        StreamCheck.checkFollows(record, kind, cause);
        final Edge edge = edgeId == RecordLayout.GATEWAY_EDGE_ID ?
            null : StreamCheck.acceptEdge(record, edges);
        cause.sequence = record.sequence();
        cause.nowNs = record.timestamp();
        counters.increment(Counter.RECORDS);
        if (core != null)
        {
            core.sweeper.beginRecord();
            core.statuses.beginRecord();
            core.fix.parts.resender.beginRecord();
            if (edge != null && record.edgeIncarnation() > edge.outbox.incarnation())
            {
                core.tables.connections.closeAll(edge);
            }
        }
        if (edge != null && kind != RecordKind.CONFIRM)
        {
            advance(edge, record);
        }
        dispatch(record, kind, edge);
    }

    @Override
    public SnapshotCursor snapshot()
    {
        return new EngineSnapshot(this);
    }

    @Override
    public void load(final SnapshotSource source)
    {
        new EngineLoad(this).load(source);
    }

    void startCore()
    {
        edges.configure(settings.maxEdges, settings.outboxBytes);
        core = new Core(settings, cause, counters, hash, venues, applications);
    }

    private static void advance(final Edge edge, final JournalRecordDecoder record)
    {
        if (record.edgeIncarnation() > edge.outbox.incarnation())
        {
            edge.outbox.begin(record.edgeIncarnation());
            edge.fenced = false;
        }
        edge.lastSequence = record.edgeSequence();
    }

    private void dispatch(
        final JournalRecordDecoder record, final RecordKind kind, final Edge edge)
    {
        final DirectBuffer buffer = record.buffer();
        final int offset = RecordLayout.PAYLOAD_OFFSET;
        final int length = buffer.capacity() - offset;
        final int connectionId = record.connectionId();
        switch (kind)
        {
            case EPOCH_START:
                onEpochStart(record.ballot(), buffer, offset);
                break;
            case CONNECT:
            case FRAME:
            case DISCONNECT:
            case LOGON:
            case CREDENTIAL_QUERY:
                onClient(kind, edge, connectionId, buffer, offset, length);
                break;
            case TICK:
                onTick();
                break;
            case COMMAND:
                onCommand(edge, connectionId, buffer, offset, length);
                break;
            case CONFIRM:
                onConfirm(edge, buffer, offset, length);
                break;
            default:
                throw new IllegalStateException("record " + cause.sequence + " is of kind " + kind +
                    ", which is not of the order stream");
        }
    }

    private void onConfirm(
        final Edge edge, final DirectBuffer buffer, final int offset, final int length)
    {
        if (edge != null && length >= MESSAGE_HEADER_LENGTH + ConfirmDecoder.BLOCK_LENGTH)
        {
            confirm.wrap(buffer, offset + MESSAGE_HEADER_LENGTH,
                ConfirmDecoder.BLOCK_LENGTH, ConfirmDecoder.SCHEMA_VERSION);
            edge.outbox.confirm(confirm.outputNumber());
        }
    }

    private void onEpochStart(final long newBallot, final DirectBuffer buffer, final int offset)
    {
        epochStart.wrap(buffer, offset + MESSAGE_HEADER_LENGTH,
            EpochStartDecoder.BLOCK_LENGTH, EpochStartDecoder.SCHEMA_VERSION);
        if (epochStart.engineVersion() != VERSION)
        {
            throw new IllegalStateException("record " + cause.sequence +
                " was written for engine version " + epochStart.engineVersion() +
                "; this is version " + VERSION);
        }
        if (cause.sequence == 1)
        {
            clusterId = epochStart.clusterId();
        }
        else if (epochStart.clusterId() != clusterId)
        {
            throw new IllegalStateException("record " + cause.sequence + " is of cluster " +
                epochStart.clusterId() + "; this stream is of cluster " + clusterId);
        }
        ballot = newBallot;
    }

    private void onClient(
        final RecordKind kind,
        final Edge edge,
        final int connectionId,
        final DirectBuffer buffer,
        final int offset,
        final int length)
    {
        if (core == null || edge == null)
        {
            counters.increment(Counter.FRAMES_WITHOUT_CONNECTION);
        }
        else if (kind == RecordKind.CONNECT)
        {
            core.clients.onConnect(edge, connectionId, buffer, offset, length);
        }
        else
        {
            core.clients.onRecord(kind, edge, connectionId, buffer, offset, length);
        }
    }

    private void onTick()
    {
        if (core != null)
        {
            core.venue.onTime(cause.nowNs);
            core.time.onTick();
        }
    }

    private void onCommand(
        final Edge edge,
        final int connectionId,
        final DirectBuffer buffer,
        final int offset,
        final int length)
    {
        if (edge == null)
        {
            throw new IllegalStateException(
                "record " + cause.sequence + " is a command that comes from no edge");
        }
        CommandResult result = edge.id == RecordLayout.OPERATOR_EDGE_ID ?
            commands.check(buffer, offset, length) : CommandResult.NOT_ALLOWED;
        long requestId = 0;
        int templateId = 0;
        if (result == CommandResult.OK)
        {
            templateId = commands.header().templateId();
            requestId = buffer.getLong(
                offset + MESSAGE_HEADER_LENGTH, MessageHeaderDecoder.BYTE_ORDER);
            result = templateId == ExplainSessionDecoder.TEMPLATE_ID && core != null ?
                core.fixOperator.onExplain(
                    edge, connectionId, buffer, offset, commands.header()) :
                carryOut(buffer, offset, templateId);
        }
        counters.increment(
            result == CommandResult.OK ? Counter.COMMANDS : Counter.COMMANDS_REFUSED);
        final boolean answered =
            commands.answer(edge, connectionId, cause, requestId, templateId, result);
        if (!answered && !edge.fenced && core != null)
        {
            core.tables.connections.fence(edge);
        }
    }

    private CommandResult carryOut(
        final DirectBuffer buffer, final int offset, final int templateId)
    {
        if (templateId != ConfigureDecoder.TEMPLATE_ID)
        {
            return core == null ? CommandResult.NOT_CONFIGURED :
                core.operator.onCommand(buffer, offset, commands.header());
        }
        if (core != null)
        {
            return CommandResult.ALREADY_SET;
        }
        configure.wrap(buffer, offset + MESSAGE_HEADER_LENGTH,
            commands.header().blockLength(), commands.header().version());
        if (!settings.take(configure))
        {
            return CommandResult.OUT_OF_RANGE;
        }
        startCore();
        core.tables.maxInputAgeMs = configure.maxInputAgeMs();
        core.sweeper.beginRecord();
        return CommandResult.OK;
    }
}
