package io.understudy.replay;

import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.MessageHeaderDecoder;
import io.understudy.codecs.journal.MessageHeaderEncoder;
import io.understudy.codecs.journal.RecordKind;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Account balances and who is connected: rows of three kinds. FRAME payload: account, amount. */
final class Ledger implements StateMachine
{
    static final int ACCOUNTS = 512;
    static final int VERSION = 7;
    static final int FRAME_BYTES = 12;

    private static final int TOTALS = 1;
    private static final int ACCOUNT = 2;
    private static final int CONNECTION = 3;
    private static final int SCHEMA_ID = 900;
    private static final int BODY = MessageHeaderEncoder.ENCODED_LENGTH;

    private final long[] balances = new long[ACCOUNTS];
    private final long[] movements = new long[ACCOUNTS];
    private final boolean[] connected = new boolean[ACCOUNTS];
    private final UnsafeBuffer payload = new UnsafeBuffer(0, 0);
    private final int version;
    private long sequence;
    private long lastTimestampNs;
    private long ticks;
    private long poisonedSequence;
    private boolean refusesRows;

    Ledger()
    {
        this(VERSION);
    }

    Ledger(final int version)
    {
        this.version = version;
    }

    Ledger poisonedAt(final long record)
    {
        poisonedSequence = record;
        return this;
    }

    Ledger refusingRows()
    {
        refusesRows = true;
        return this;
    }

    /** A change that no record made. */
    void tamper(final int account)
    {
        balances[account]++;
    }

    long balance(final int account)
    {
        return balances[account];
    }

    @Override
    public void apply(final JournalRecordDecoder record)
    {
        if (record.sequence() != sequence + 1)
        {
            throw new IllegalStateException(
                "record " + record.sequence() + " follows record " + sequence);
        }
        if (record.sequence() == poisonedSequence)
        {
            throw new IllegalArgumentException("the ledger cannot bear this");
        }
        sequence = record.sequence();
        lastTimestampNs = record.timestamp();
        final RecordKind kind = record.kind();
        if (kind == RecordKind.CONNECT || kind == RecordKind.DISCONNECT)
        {
            connected[record.connectionId()] = kind == RecordKind.CONNECT;
        }
        else if (kind == RecordKind.TICK)
        {
            ticks++;
        }
        else if (kind == RecordKind.FRAME)
        {
            record.wrapPayload(payload);
            final int account = payload.getInt(0, ByteOrder.LITTLE_ENDIAN);
            balances[account] += payload.getLong(Integer.BYTES, ByteOrder.LITTLE_ENDIAN);
            movements[account]++;
        }
    }

    @Override
    public long appliedSequence()
    {
        return sequence;
    }

    @Override
    public int version()
    {
        return version;
    }

    @Override
    public SnapshotCursor snapshot()
    {
        return new Cursor();
    }

    @Override
    public void load(final SnapshotSource source)
    {
        if (refusesRows)
        {
            throw new IllegalStateException("row 1 is unknown");
        }
        Arrays.fill(balances, 0);
        Arrays.fill(movements, 0);
        Arrays.fill(connected, false);
        while (source.next())
        {
            final DirectBuffer row = source.buffer();
            final int body = source.offset() + BODY;
            final int type = row.getShort(
                source.offset() + MessageHeaderDecoder.templateIdEncodingOffset(),
                ByteOrder.LITTLE_ENDIAN);
            switch (type)
            {
                case TOTALS:
                    sequence = row.getLong(body);
                    lastTimestampNs = row.getLong(body + 8);
                    ticks = row.getLong(body + 16);
                    break;

                case ACCOUNT:
                    balances[row.getInt(body)] = row.getLong(body + 4);
                    movements[row.getInt(body)] = row.getLong(body + 12);
                    break;

                case CONNECTION:
                    connected[row.getInt(body)] = true;
                    break;

                default:
                    throw new IllegalStateException("row type " + type + " is unknown");
            }
        }
    }

    /** Totals, then accounts that ever moved, then connections, each in ascending order. */
    private final class Cursor implements SnapshotCursor
    {
        private final UnsafeBuffer row = new UnsafeBuffer(new byte[64]);
        private int next = -1;

        @Override
        public boolean write(final SnapshotSink sink, final int sliceBytes)
        {
            int written = 0;
            while (written < sliceBytes && next < 2 * ACCOUNTS)
            {
                written += writeRow(sink);
                next++;
            }
            return next == 2 * ACCOUNTS;
        }

        private int writeRow(final SnapshotSink sink)
        {
            if (next < 0)
            {
                row.putLong(BODY, sequence);
                row.putLong(BODY + 8, lastTimestampNs);
                row.putLong(BODY + 16, ticks);
                return put(sink, TOTALS, 24);
            }
            final int account = next % ACCOUNTS;
            row.putInt(BODY, account);
            if (next < ACCOUNTS)
            {
                row.putLong(BODY + 4, balances[account]);
                row.putLong(BODY + 12, movements[account]);
                return (movements[account] | balances[account]) == 0 ? 0 : put(sink, ACCOUNT, 20);
            }
            return connected[account] ? put(sink, CONNECTION, 4) : 0;
        }

        private int put(final SnapshotSink sink, final int type, final int bytes)
        {
            row.putShort(0, (short)bytes, ByteOrder.LITTLE_ENDIAN);
            row.putShort(2, (short)type, ByteOrder.LITTLE_ENDIAN);
            row.putShort(4, (short)SCHEMA_ID, ByteOrder.LITTLE_ENDIAN);
            row.putShort(6, (short)0, ByteOrder.LITTLE_ENDIAN);
            sink.row(row, 0, BODY + bytes);
            return BODY + bytes;
        }
    }
}
