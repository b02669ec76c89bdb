package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

import io.understudy.codecs.ingress.Protocol;
import io.understudy.codecs.snapshot.ConnectionRowDecoder;
import io.understudy.codecs.snapshot.CountersRowDecoder;
import io.understudy.codecs.snapshot.CredentialRowDecoder;
import io.understudy.codecs.snapshot.DedupeRowDecoder;
import io.understudy.codecs.snapshot.EarlyFrameRowDecoder;
import io.understudy.codecs.snapshot.EdgeRowDecoder;
import io.understudy.codecs.snapshot.EndRowDecoder;
import io.understudy.codecs.snapshot.EngineRowDecoder;
import io.understudy.codecs.snapshot.FixSessionRowDecoder;
import io.understudy.codecs.snapshot.InstrumentRowDecoder;
import io.understudy.codecs.snapshot.MessageHeaderDecoder;
import io.understudy.codecs.snapshot.OrderRowDecoder;
import io.understudy.codecs.snapshot.RestingRowDecoder;
import io.understudy.codecs.snapshot.RingRowDecoder;
import io.understudy.codecs.snapshot.SessionRowDecoder;
import io.understudy.replay.SnapshotSource;

/** Replaces an engine's state by a snapshot's rows; throws where they are not a whole snapshot. */
final class EngineLoad
{
    private final Engine engine;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final EngineRowDecoder engineRow = new EngineRowDecoder();
    private final EdgeRowDecoder edgeRow = new EdgeRowDecoder();
    private final SessionRowDecoder sessionRow = new SessionRowDecoder();
    private final ConnectionRowDecoder connectionRow = new ConnectionRowDecoder();
    private final InstrumentRowDecoder instrumentRow = new InstrumentRowDecoder();
    private final OrderRowDecoder orderRow = new OrderRowDecoder();
    private final RestingRowDecoder restingRow = new RestingRowDecoder();
    private final DedupeRowDecoder dedupeRow = new DedupeRowDecoder();
    private final RingRowDecoder ringRow = new RingRowDecoder();
    private final CountersRowDecoder countersRow = new CountersRowDecoder();
    private final FixSessionRowDecoder fixSessionRow = new FixSessionRowDecoder();
    private final CredentialRowDecoder credentialRow = new CredentialRowDecoder();
    private final EarlyFrameRowDecoder earlyRow = new EarlyFrameRowDecoder();
    private final FixRows fixRows = new FixRows();
    private final EndRowDecoder endRow = new EndRowDecoder();
    private Tables tables;
    private long rows;

    EngineLoad(final Engine engine)
    {
        this.engine = engine;
    }

    void load(final SnapshotSource source)
    {
        engine.edges.clear();
        engine.counters.clear();
        engine.core = null;
        int last = 0;
        while (source.next())
        {
            header.wrap(source.buffer(), source.offset());
            final int templateId = header.templateId();
            require(header.schemaId() == MessageHeaderDecoder.SCHEMA_ID, "is of another schema");
            require(templateId >= last && templateId <= EndRowDecoder.TEMPLATE_ID &&
                (rows == 0) == (templateId == EngineRowDecoder.TEMPLATE_ID) &&
                last != EndRowDecoder.TEMPLATE_ID, "is out of place");
            last = templateId;
            onRow(templateId, source.buffer(), source.offset());
            rows++;
        }
        require(last == EndRowDecoder.TEMPLATE_ID, "is missing: the snapshot has no end");
    }

    private void onRow(final int templateId, final DirectBuffer buffer, final int offset)
    {
        switch (templateId)
        {
            case EngineRowDecoder.TEMPLATE_ID:
                onEngine(engineRow.wrapAndApplyHeader(buffer, offset, header));
                break;
            case EdgeRowDecoder.TEMPLATE_ID:
                onEdge(edgeRow.wrapAndApplyHeader(buffer, offset, header));
                break;
            case RingRowDecoder.TEMPLATE_ID:
                onRing(ringRow.wrapAndApplyHeader(buffer, offset, header));
                break;
            case CountersRowDecoder.TEMPLATE_ID:
                onCounters(countersRow.wrapAndApplyHeader(buffer, offset, header));
                break;
            case EndRowDecoder.TEMPLATE_ID:
                require(endRow.wrapAndApplyHeader(buffer, offset, header).rows() == rows,
                    "does not count the rows before it");
                break;
            default:
                require(tables != null, "is of an engine that is not configured");
                onTableRow(templateId, buffer, offset);
                break;
        }
    }

    private void onTableRow(final int templateId, final DirectBuffer buffer, final int offset)
    {
        switch (templateId)
        {
            case SessionRowDecoder.TEMPLATE_ID:
                onSession(sessionRow.wrapAndApplyHeader(buffer, offset, header));
                break;
            case ConnectionRowDecoder.TEMPLATE_ID:
                onConnection(connectionRow.wrapAndApplyHeader(buffer, offset, header));
                break;
            case InstrumentRowDecoder.TEMPLATE_ID:
                onInstrument(instrumentRow.wrapAndApplyHeader(buffer, offset, header));
                break;
            case OrderRowDecoder.TEMPLATE_ID:
                onOrder(orderRow.wrapAndApplyHeader(buffer, offset, header));
                break;
            case FixSessionRowDecoder.TEMPLATE_ID:
                onFixSession(fixSessionRow.wrapAndApplyHeader(buffer, offset, header));
                break;
            case CredentialRowDecoder.TEMPLATE_ID:
                require(fixRows.load(tables,
                    credentialRow.wrapAndApplyHeader(buffer, offset, header)),
                    "is one credential too many");
                break;
            case EarlyFrameRowDecoder.TEMPLATE_ID:
                require(fixRows.load(tables, earlyRow.wrapAndApplyHeader(buffer, offset, header)),
                    "is of no FIX session, or one early frame too many");
                break;
            case RestingRowDecoder.TEMPLATE_ID:
                onResting(restingRow.wrapAndApplyHeader(buffer, offset, header));
                break;
            default:
                onDedupe(dedupeRow.wrapAndApplyHeader(buffer, offset, header));
                break;
        }
    }

    private void onEngine(final EngineRowDecoder row)
    {
        if (row.engineVersion() != Engine.VERSION)
        {
            throw new IllegalStateException("the snapshot was written by engine version " +
                row.engineVersion() + "; this is version " + Engine.VERSION);
        }
        engine.cause.sequence = row.appliedSequence();
        engine.cause.nowNs = row.timestamp();
        engine.ballot = row.ballot();
        engine.clusterId = row.clusterId();
        engine.hash.value = row.outputHash();
        final Settings settings = engine.settings;
        settings.maxOpenOrders = row.maxOpenOrders();
        settings.maxInstruments = row.maxInstruments();
        settings.maxSessions = row.maxSessions();
        settings.maxEdges = row.maxEdges();
        settings.maxPriceLevels = row.maxPriceLevels();
        settings.dedupeWindowInputs = row.dedupeWindowInputs();
        settings.sentStoreBytes = row.sentStoreBytes();
        settings.outboxBytes = row.outboxBytes();
        if (row.configured() == 0)
        {
            return;
        }
        engine.startCore();
        tables = engine.core.tables;
        tables.maxInputAgeMs = row.maxInputAgeMs();
        tables.dayStartNs = row.dayStart();
        tables.lastOrderId = row.lastOrderId();
        tables.lastTradeId = row.lastTradeId();
        tables.expiryOrderId = row.expiryOrderId();
        tables.sessionCursor = row.sessionCursor();
        tables.store.ring().reset(row.sentStoreTail(), row.sentStoreHead());
        engine.core.orderReplies.lastExecId(row.lastExecId());
    }

    private void onEdge(final EdgeRowDecoder row)
    {
        require(engine.edges.find(row.edgeId()) == null, "is of an edge already there");
        final Edge edge = engine.edges.add(row.edgeId());
        edge.lastSequence = row.lastEdgeSequence();
        edge.fenced = row.fenced() != 0;
        edge.outbox.restore(row.incarnation(), row.lastOutputNumber(),
            row.confirmedOutputNumber(), row.tail(), row.head());
    }

    private void onSession(final SessionRowDecoder row)
    {
        final Session session = tables.sessions.add(row.sessionId());
        session.version = row.version();
        session.nextIn = row.nextIn();
        session.nextOut = row.nextOut();
        session.lastInNs = row.lastInNs();
        session.lastOutNs = row.lastOutNs();
        session.cancelDueNs = row.cancelDueNs();
        session.credit = row.credit();
        session.creditAtNs = row.creditAtNs();
        session.lastStored = row.lastStored();
        session.storeFloor = row.storeFloor();
        session.sweepToOrderId = row.sweepToOrderId();
        session.sweepAtOrderId = row.sweepAtOrderId();
        session.sweepAffected = row.sweepAffected();
        session.sweepEntry = row.sweepEntry();
        row.getSweepClOrdId(session.sweepClOrdId, 0);
        session.keepAliveMs = row.keepAliveMs();
        session.throttlePerSecond = row.throttlePerSecond();
        session.throttleBurst = row.throttleBurst();
        session.graceMs = row.graceMs();
        session.sweepInstrumentId = row.sweepInstrumentId();
        session.state = (byte)row.state();
        session.sweepScope = (byte)row.sweepScope();
        row.getName(session.name, 0);
        row.getAccessKey(session.accessKey, 0);
        final MassStatus status = session.massStatus;
        status.toOrderId = row.statusToOrderId();
        status.atOrderId = row.statusAtOrderId();
        status.total = row.statusTotal();
        status.sent = row.statusSent();
        row.getStatusReqId(status.requestId, 0);
        row.getStatusAccount(status.account, 0);
        status.instrumentId = row.statusInstrumentId();
        status.scope = (byte)row.statusScope();
        status.side = (byte)row.statusSide();
        status.counting = row.statusCounting() != 0;
    }

    private void onFixSession(final FixSessionRowDecoder row)
    {
        final Session session = tables.sessions.find(row.sessionId());
        require(session != null && session.fix == null, "is of an unknown session");
        session.fix = new FixState();
        require(fixRows.load(tables, row), "is of an unknown version");
        engine.core.fix.parts.onDefined(session.fix.version);
    }

    private void onConnection(final ConnectionRowDecoder row)
    {
        final Edge edge = engine.edges.find(row.edgeId());
        require(edge != null, "is of an unknown edge");
        final Connection connection = tables.connections.open(edge, row.connectionId());
        require(connection != null, "is one connection too many");
        connection.openedNs = row.openedNs();
        connection.isFix = row.protocol() == Protocol.FIX.value();
        row.getCertificateIdentity(connection.certificate, 0);
        connection.negotiated = tables.sessions.find(row.negotiatedSessionId());
        if (row.established() != 0)
        {
            require(connection.negotiated != null, "is of an unknown session");
            tables.connections.bind(connection, connection.negotiated);
        }
    }

    private void onInstrument(final InstrumentRowDecoder row)
    {
        final Instrument instrument = tables.instruments.add(row.instrumentId());
        instrument.tickSize = row.tickSize();
        instrument.lotSize = row.lotSize();
        instrument.minQuantity = row.minQuantity();
        instrument.maxQuantity = row.maxQuantity();
        instrument.bandLow = row.bandLow();
        instrument.bandHigh = row.bandHigh();
        instrument.expireToOrderId = row.expireToOrderId();
        instrument.state = (byte)row.state();
        row.getSymbol(instrument.symbol, 0);
        tables.instruments.onSymbol(instrument);
    }

    private void onOrder(final OrderRowDecoder row)
    {
        require(!tables.orders.isFull(), "is one order too many");
        require(row.sessionSlot() < tables.sessions.size() &&
            row.instrumentSlot() < tables.instruments.size(), "names what is not there");
        final int order = tables.orders.allocate();
        tables.orders.buffer().putBytes(
            tables.orders.offset(order), row.buffer(), row.offset(), OrderRowDecoder.BLOCK_LENGTH);
        engine.core.lifecycle.enter(order);
    }

    private void onResting(final RestingRowDecoder row)
    {
        final int order = tables.byOrderId.find(row.orderId());
        require(order != Orders.NONE, "is of an unknown order");
        engine.core.venue.restore(order);
    }

    private void onDedupe(final DedupeRowDecoder row)
    {
        require(row.first() == tables.dedupe.count(), "does not follow the entries before it");
        final int length = row.entriesLength();
        final int from = row.limit() + DedupeRowDecoder.entriesHeaderLength();
        for (int i = 0; i < length; i += DedupeWindow.ENTRY_LENGTH)
        {
            require(tables.dedupe.restore(row.buffer(), from + i), "is one entry too many");
        }
    }

    private void onRing(final RingRowDecoder row)
    {
        final int index = row.ring();
        require(index < engine.edges.size() && (tables != null || index >= 0), "has no ring");
        final ByteRing ring = index == EngineSnapshot.SENT_STORE ?
            tables.store.ring() : engine.edges.at(index).outbox.ring();
        final int length = row.contentLength();
        final int from = row.limit() + RingRowDecoder.contentHeaderLength();
        require(ring.restore(row.position(), row.buffer(), from, length), "does not fit its ring");
    }

    private void onCounters(final CountersRowDecoder row)
    {
        final EngineCounters counters = engine.counters;
        require(row.valuesLength() == counters.size() * Long.BYTES, "has other counters");
        final int from = row.limit() + CountersRowDecoder.valuesHeaderLength();
        for (int i = 0; i < counters.size(); i++)
        {
            counters.value(i, row.buffer().getLong(
                from + i * Long.BYTES, CountersRowDecoder.BYTE_ORDER));
        }
    }

    private void require(final boolean fits, final String what)
    {
        if (!fits)
        {
            throw new IllegalStateException("row " + (rows + 1) + " of the snapshot " + what);
        }
    }
}
