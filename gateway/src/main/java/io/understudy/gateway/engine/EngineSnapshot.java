package io.understudy.gateway.engine;

import org.agrona.concurrent.UnsafeBuffer;

import io.understudy.codecs.ingress.Protocol;
import io.understudy.codecs.snapshot.ConnectionRowEncoder;
import io.understudy.codecs.snapshot.CountersRowEncoder;
import io.understudy.codecs.snapshot.DedupeRowEncoder;
import io.understudy.codecs.snapshot.EdgeRowEncoder;
import io.understudy.codecs.snapshot.EndRowEncoder;
import io.understudy.codecs.snapshot.EngineRowEncoder;
import io.understudy.codecs.snapshot.InstrumentRowEncoder;
import io.understudy.codecs.snapshot.MessageHeaderEncoder;
import io.understudy.codecs.snapshot.OrderRowEncoder;
import io.understudy.codecs.snapshot.RestingRowEncoder;
import io.understudy.codecs.snapshot.RingRowEncoder;
import io.understudy.codecs.snapshot.SessionRowEncoder;
import io.understudy.replay.SnapshotCursor;
import io.understudy.replay.SnapshotSink;

/** Writes the state row by row, section by section, in the order that snapshot.xml states. */
final class EngineSnapshot implements SnapshotCursor
{
    /** In the sent-store's place where a ring's index is asked for. */
    static final int SENT_STORE = -1;

    private static final int MAX_BYTES_IN_ROW = 4_096;
    private static final int DEDUPE_ENTRIES_IN_ROW =
        MAX_BYTES_IN_ROW / DedupeWindow.ENTRY_LENGTH;
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

    /** One part of the state; DONE after the last. */
    private enum Section
    {
        ENGINE, EDGES, SESSIONS, WAITING, ESTABLISHED, INSTRUMENTS, ORDERS, RESTING, DEDUPE,
        OUTBOXES, SENT, COUNTERS, FIX_SESSIONS, CREDENTIALS, EARLY, END, DONE
    }

    private static final Section[] SECTIONS = Section.values();

    private final Engine engine;
    private final Tables tables;
    private final UnsafeBuffer row = new UnsafeBuffer(new byte[2 * MAX_BYTES_IN_ROW]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final EngineRowEncoder engineRow = new EngineRowEncoder();
    private final EdgeRowEncoder edgeRow = new EdgeRowEncoder();
    private final SessionRowEncoder sessionRow = new SessionRowEncoder();
    private final ConnectionRowEncoder connectionRow = new ConnectionRowEncoder();
    private final InstrumentRowEncoder instrumentRow = new InstrumentRowEncoder();
    private final OrderRowEncoder orderRow = new OrderRowEncoder();
    private final RestingRowEncoder restingRow = new RestingRowEncoder();
    private final DedupeRowEncoder dedupeRow = new DedupeRowEncoder();
    private final RingRowEncoder ringRow = new RingRowEncoder();
    private final CountersRowEncoder countersRow = new CountersRowEncoder();
    private final EndRowEncoder endRow = new EndRowEncoder();
    private final FixRows fixRows = new FixRows();
    private Section section = Section.ENGINE;
    private int index;
    private long position = -1;
    private boolean fresh = true;
    private Connection connection;
    private long rows;

    EngineSnapshot(final Engine engine)
    {
        this.engine = engine;
        tables = engine.core == null ? null : engine.core.tables;
    }

    @Override
    public boolean write(final SnapshotSink sink, final int sliceBytes)
    {
        int written = 0;
        while (section != Section.DONE && written < sliceBytes)
        {
            final int length = encode();
            if (length > 0)
            {
                sink.row(row, 0, length);
                rows++;
                written += length;
                fresh = false;
            }
            else
            {
                section = SECTIONS[section.ordinal() + 1];
                index = 0;
                position = -1;
                fresh = true;
            }
        }
        return section == Section.DONE;
    }

    /** Encodes the section's next row; its length, or 0 where the section is over. */
    private int encode()
    {
        switch (section)
        {
            case ENGINE:
                return fresh ? engineRow() : 0;
            case EDGES:
                return index < engine.edges.size() ? edgeRow(engine.edges.at(index++)) : 0;
            case COUNTERS:
                return fresh ? countersRow() : 0;
            case END:
                return fresh ? endRow() : 0;
            case OUTBOXES:
                return outboxRow();
            default:
                return tables == null ? 0 : encodeTable();
        }
    }

    private int encodeTable()
    {
        switch (section)
        {
            case SESSIONS:
                return index < tables.sessions.size() ? sessionRow(tables.sessions.at(index++)) : 0;
            case WAITING:
                connection = fresh ? tables.connections.waiting.first : connection.after;
                return connection == null ? 0 : connectionRow();
            case ESTABLISHED:
                connection = fresh ? tables.connections.established.first : connection.after;
                return connection == null ? 0 : connectionRow();
            case INSTRUMENTS:
                return index < tables.instruments.size() ?
                    instrumentRow(tables.instruments.at(index++)) : 0;
            case ORDERS:
                index = fresh ? tables.orders.first() : tables.orders.after(index);
                return index == Orders.NONE ? 0 : orderRow();
            case RESTING:
                index = fresh ? engine.core.venue.firstResting() :
                    engine.core.venue.restingAfter(index);
                return index == Orders.NONE ? 0 : restingRow();
            case DEDUPE:
                return index < tables.dedupe.count() ? dedupeRow() : 0;
            case FIX_SESSIONS:
                return fixSessionRow();
            case CREDENTIALS:
                return index < tables.credentials.size() ?
                    fixRows.write(row, tables.credentials.at(index++)) : 0;
            case EARLY:
                return earlyRow();
            default:
                return ringRow(SENT_STORE, tables.store.ring());
        }
    }

    private int engineRow()
    {
        final Settings settings = engine.settings;
        engineRow.wrapAndApplyHeader(row, 0, header)
            .appliedSequence(engine.cause.sequence)
            .timestamp(engine.cause.nowNs)
            .ballot(engine.ballot)
            .clusterId(engine.clusterId)
            .engineVersion(Engine.VERSION)
            .configured(tables == null ? 0 : 1)
            .maxOpenOrders(settings.maxOpenOrders)
            .maxInstruments(settings.maxInstruments)
            .maxSessions(settings.maxSessions)
            .maxEdges(settings.maxEdges)
            .maxPriceLevels(settings.maxPriceLevels)
            .dedupeWindowInputs(settings.dedupeWindowInputs)
            .sentStoreBytes(settings.sentStoreBytes)
            .outboxBytes(settings.outboxBytes)
            .outputHash(engine.hash.value)
            .reserved(0);
        engineRow
            .maxInputAgeMs(tables == null ? 0 : tables.maxInputAgeMs)
            .dayStart(tables == null ? 0 : tables.dayStartNs)
            .lastOrderId(tables == null ? 0 : tables.lastOrderId)
            .lastExecId(tables == null ? 0 : engine.core.orderReplies.lastExecId())
            .lastTradeId(tables == null ? 0 : tables.lastTradeId)
            .expiryOrderId(tables == null ? 0 : tables.expiryOrderId)
            .sessionCursor(tables == null ? 0 : tables.sessionCursor)
            .sentStoreTail(tables == null ? 0 : tables.store.ring().tail())
            .sentStoreHead(tables == null ? 0 : tables.store.ring().head());
        return engineRow.limit();
    }

    private int edgeRow(final Edge edge)
    {
        final Outbox outbox = edge.outbox;
        edgeRow.wrapAndApplyHeader(row, 0, header)
            .incarnation(outbox.incarnation())
            .lastEdgeSequence(edge.lastSequence)
            .lastOutputNumber(outbox.lastOutputNumber())
            .confirmedOutputNumber(outbox.confirmedOutputNumber())
            .tail(outbox.ring().tail())
            .head(outbox.ring().head())
            .edgeId(edge.id)
            .fenced(edge.fenced ? 1 : 0);
        return edgeRow.limit();
    }

    private int sessionRow(final Session session)
    {
        sessionRow.wrapAndApplyHeader(row, 0, header)
            .version(session.version)
            .nextIn(session.nextIn)
            .nextOut(session.nextOut)
            .lastInNs(session.lastInNs)
            .lastOutNs(session.lastOutNs)
            .cancelDueNs(session.cancelDueNs)
            .credit(session.credit)
            .creditAtNs(session.creditAtNs)
            .lastStored(session.lastStored)
            .storeFloor(session.storeFloor)
            .sweepToOrderId(session.sweepToOrderId)
            .sweepAtOrderId(session.sweepAtOrderId)
            .sweepAffected(session.sweepAffected)
            .sweepEntry(session.sweepEntry)
            .putSweepClOrdId(session.sweepClOrdId, 0);
        sessionRow
            .sessionId(session.id)
            .keepAliveMs(session.keepAliveMs)
            .throttlePerSecond(session.throttlePerSecond)
            .throttleBurst(session.throttleBurst)
            .graceMs(session.graceMs)
            .sweepInstrumentId(session.sweepInstrumentId)
            .state(session.state)
            .sweepScope(session.sweepScope)
            .reserved(0)
            .putName(session.name, 0)
            .putAccessKey(session.accessKey, 0);
        massStatus(session.massStatus);
        return sessionRow.limit();
    }

    private void massStatus(final MassStatus status)
    {
        sessionRow
            .statusToOrderId(status.toOrderId)
            .statusAtOrderId(status.atOrderId)
            .statusTotal(status.total)
            .statusSent(status.sent)
            .putStatusReqId(status.requestId, 0)
            .putStatusAccount(status.account, 0)
            .statusInstrumentId(status.instrumentId)
            .statusScope(status.scope)
            .statusSide(status.side)
            .statusCounting((short)(status.counting ? 1 : 0))
            .reserved2((short)0);
    }

    private int connectionRow()
    {
        row.setMemory(0, HEADER + ConnectionRowEncoder.BLOCK_LENGTH, (byte)0);
        connectionRow.wrapAndApplyHeader(row, 0, header)
            .openedNs(connection.openedNs)
            .edgeId(connection.edge.id)
            .connectionId(connection.id)
            .negotiatedSessionId(connection.negotiated == null ? 0 : connection.negotiated.id)
            .established(connection.established ? 1 : 0)
            .protocol((connection.isFix ? Protocol.FIX : Protocol.SBE).value())
            .putCertificateIdentity(connection.certificate, 0);
        return connectionRow.limit();
    }

    private int instrumentRow(final Instrument instrument)
    {
        instrumentRow.wrapAndApplyHeader(row, 0, header)
            .tickSize(instrument.tickSize)
            .lotSize(instrument.lotSize)
            .minQuantity(instrument.minQuantity)
            .maxQuantity(instrument.maxQuantity)
            .bandLow(instrument.bandLow)
            .bandHigh(instrument.bandHigh)
            .expireToOrderId(instrument.expireToOrderId)
            .instrumentId(instrument.id)
            .state(instrument.state)
            .putSymbol(instrument.symbol, 0);
        return instrumentRow.limit();
    }

    private int orderRow()
    {
        orderRow.wrapAndApplyHeader(row, 0, header);
        row.putBytes(HEADER, tables.orders.buffer(), tables.orders.offset(index),
            OrderRowEncoder.BLOCK_LENGTH);
        return orderRow.limit();
    }

    private int restingRow()
    {
        restingRow.wrapAndApplyHeader(row, 0, header).orderId(tables.orders.orderId(index));
        return restingRow.limit();
    }

    private int dedupeRow()
    {
        final int entries = Math.min(DEDUPE_ENTRIES_IN_ROW, tables.dedupe.count() - index);
        dedupeRow.wrapAndApplyHeader(row, 0, header)
            .first(index)
            .reserved(0)
            .putEntries(
                tables.dedupe.entries(),
                index * DedupeWindow.ENTRY_LENGTH,
                entries * DedupeWindow.ENTRY_LENGTH);
        index += entries;
        return dedupeRow.limit();
    }

    private int outboxRow()
    {
        while (index < engine.edges.size())
        {
            final int length = ringRow(index, engine.edges.at(index).outbox.ring());
            if (length > 0)
            {
                return length;
            }
            index++;
            position = -1;
        }
        return 0;
    }

    private int ringRow(final int ringIndex, final ByteRing ring)
    {
        position = position < 0 ? ring.tail() : position;
        final int length = ring.piece(position, MAX_BYTES_IN_ROW);
        if (length == 0)
        {
            return 0;
        }
        ringRow.wrapAndApplyHeader(row, 0, header)
            .position(position)
            .ring(ringIndex)
            .reserved(0)
            .putContent(ring.buffer(), ring.offset(position), length);
        position += length;
        return ringRow.limit();
    }

    private int fixSessionRow()
    {
        while (index < tables.sessions.size() && tables.sessions.at(index).fix == null)
        {
            index++;
        }
        return index < tables.sessions.size() ?
            fixRows.write(row, tables.sessions.at(index++)) : 0;
    }

    /** The index is a session's slot; the position the number of its frames already written. */
    private int earlyRow()
    {
        position = Math.max(0, position);
        while (index < tables.sessions.size())
        {
            final Session session = tables.sessions.at(index);
            if (session.fix != null && position < session.fix.earlyCount)
            {
                int frame = session.fix.firstEarly;
                for (int i = 0; i < position; i++)
                {
                    frame = tables.early.after(frame);
                }
                position++;
                return fixRows.write(row, session, tables.early, frame);
            }
            index++;
            position = 0;
        }
        return 0;
    }

    private int countersRow()
    {
        final EngineCounters counters = engine.counters;
        final int length = counters.size() * Long.BYTES;
        countersRow.wrapAndApplyHeader(row, 0, header);
        final int at = countersRow.limit() + CountersRowEncoder.valuesHeaderLength();
        row.putInt(countersRow.limit(), length, CountersRowEncoder.BYTE_ORDER);
        for (int i = 0; i < counters.size(); i++)
        {
            row.putLong(at + i * Long.BYTES, counters.value(i), CountersRowEncoder.BYTE_ORDER);
        }
        return at + length;
    }

    private int endRow()
    {
        endRow.wrapAndApplyHeader(row, 0, header).rows(rows);
        return endRow.limit();
    }
}
