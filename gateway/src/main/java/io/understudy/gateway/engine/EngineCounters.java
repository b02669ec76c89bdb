package io.understudy.gateway.engine;

import java.util.Arrays;

import io.understudy.codecs.client.RejectReason;

/**
 * What has happened since the stream's beginning: part of the state, so equal on every member. Read
 * on the engine's thread, between records.
 */
public final class EngineCounters
{
    /** What is counted. The order is that of the snapshot: new ones go to the end. */
    public enum Counter
    {
        /** Records applied. */
        RECORDS,
        /** Orders that reached the venue. */
        ORDERS_ACCEPTED,
        /** Trades between two orders of this gateway, or with somebody outside. */
        TRADES,
        /** Orders cancelled, remainders of immediate ones included. */
        ORDERS_CANCELED,
        /** Orders replaced. */
        ORDERS_REPLACED,
        /** Day orders expired. */
        ORDERS_EXPIRED,
        /** Orders, cancels and requests refused. */
        REJECTS,
        /** Inputs whose first answer was sent again. */
        DUPLICATES_ANSWERED,
        /** Inputs below the expected sequence that were ignored. */
        INPUTS_IGNORED,
        /** Inputs that never came: gaps in clients' sequences. */
        INPUTS_NOT_APPLIED,
        /** Frames on a connection that has ended. */
        FRAMES_WITHOUT_CONNECTION,
        /** Connections ended with a reason. */
        TERMINATED,
        /** Sessions bound to a connection. */
        ESTABLISHED,
        /** Messages sent again on request. */
        RETRANSMITTED,
        /** Times an edge was fenced because its outbox was full. */
        EDGES_FENCED,
        /** Sequenced messages. */
        OUTPUTS,
        /** Orders open now. */
        OPEN_ORDERS,
        /** Commands carried out. */
        COMMANDS,
        /** Commands refused. */
        COMMANDS_REFUSED,
        /** FIX logons refused. */
        LOGONS_REFUSED,
        /** FIX messages rejected by the session layer. */
        FIX_REJECTS,
        /** FIX frames that are no message, and were ignored. */
        FIX_GARBLED
    }

    private static final int KINDS = Counter.values().length;
    private static final int REASONS = RejectReason.SENDING_TIME_IN_FUTURE.value() + 1;

    private final long[] values = new long[KINDS + REASONS];

    EngineCounters()
    {
    }

    /**
     * One count.
     *
     * @param counter which.
     * @return its value, from 0.
     */
    public long get(final Counter counter)
    {
        return values[counter.ordinal()];
    }

    /**
     * How often something was refused for a reason.
     *
     * @param reason of the refusals, not NULL_VAL or SBE_UNKNOWN.
     * @return the number, from 0.
     */
    public long rejects(final RejectReason reason)
    {
        return values[KINDS + reason.value()];
    }

    void increment(final Counter counter)
    {
        values[counter.ordinal()]++;
    }

    void add(final Counter counter, final long delta)
    {
        values[counter.ordinal()] += delta;
    }

    void rejected(final RejectReason reason)
    {
        values[Counter.REJECTS.ordinal()]++;
        values[KINDS + reason.value()]++;
    }

    void clear()
    {
        Arrays.fill(values, 0);
    }

    int size()
    {
        return values.length;
    }

    long value(final int i)
    {
        return values[i];
    }

    void value(final int i, final long value)
    {
        values[i] = value;
    }
}
