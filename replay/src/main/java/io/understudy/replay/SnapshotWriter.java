package io.understudy.replay;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executor;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Writes one snapshot in bounded slices, so that a duty cycle goes on between them. The machine may
 * not apply a record from the beginning to the last row; afterwards it may, while the file is being
 * made durable by another thread. One thread, but for that. Allocates at construction only. A
 * failure ends the writing, takes the unfinished file away and is told by {@link #failure()}.
 */
public final class SnapshotWriter implements AutoCloseable
{
    private static final int BUFFER_BYTES = 256 * 1024;

    /** Where the writing has come to. */
    enum State
    {
        ROWS,
        SYNCING,
        WRITTEN,
        FAILED
    }

    private final StateMachine machine;
    private final SnapshotPoint point;
    private final Path file;
    private final Path temporary;
    private final Executor syncer;
    private final FileChannel channel;
    private final SnapshotCursor cursor;
    private final SnapshotSink sink = this::row;
    private final StateDigest digest = new StateDigest();
    private final ByteBuffer pending = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final UnsafeBuffer pendingBuffer = new UnsafeBuffer(pending);
    private final UnsafeBuffer header = new UnsafeBuffer(new byte[SnapshotFormat.HEADER_BYTES]);
    private final UnsafeBuffer trailer = new UnsafeBuffer(new byte[SnapshotFormat.TRAILER_BYTES]);
    private State state = State.ROWS;
    private int pendingBytes;
    private long rows;
    private long rowBytes;
    private long writtenBytes;
    private IOException rowError;
    private String failure;
    private volatile boolean isSynced;
    private volatile String syncFailure;

    SnapshotWriter(
        final Path file,
        final Path temporary,
        final StateMachine machine,
        final SnapshotPoint point,
        final Executor syncer)
    {
        this.machine = machine;
        this.point = point;
        this.file = file;
        this.temporary = temporary;
        this.syncer = syncer;
        this.cursor = machine.snapshot();
        try
        {
            channel = FileChannel.open(
                temporary,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        }
        catch (final IOException ex)
        {
            throw new SnapshotException("cannot create the snapshot file " + temporary +
                ": " + reason(ex), ex);
        }
        SnapshotFormat.encodeHeader(header, point);
        put(header, 0, SnapshotFormat.HEADER_BYTES);
    }

    /**
     * Goes on for about one slice.
     *
     * @param sliceBytes of rows after which to return, from 1.
     * @return true once there is nothing left to do: written, or failed.
     */
    public boolean doWork(final int sliceBytes)
    {
        switch (state)
        {
            case ROWS:
                writeRows(sliceBytes);
                break;

            case SYNCING:
                pollSync();
                break;

            case WRITTEN:
            case FAILED:
            default:
                break;
        }
        return isDone();
    }

    /**
     * Whether the last row is written, so that the machine may apply again.
     *
     * @return true once the machine is no longer needed.
     */
    public boolean hasAllRows()
    {
        return state != State.ROWS;
    }

    /**
     * Whether there is nothing left to do.
     *
     * @return true if written or failed.
     */
    public boolean isDone()
    {
        return state == State.WRITTEN || state == State.FAILED;
    }

    /**
     * Whether the snapshot lies durably under its own name.
     *
     * @return true if so.
     */
    public boolean isWritten()
    {
        return state == State.WRITTEN;
    }

    /**
     * Why the writing failed.
     *
     * @return a sentence, or null.
     */
    public String failure()
    {
        return failure;
    }

    /**
     * What the snapshot stands for.
     *
     * @return the point of the stream.
     */
    public SnapshotPoint point()
    {
        return point;
    }

    /**
     * The digest of the state, known once all rows are written.
     *
     * @return the digest.
     */
    public long digest()
    {
        return digest.value();
    }

    /**
     * How long the file is so far.
     *
     * @return the length (bytes).
     */
    public long writtenBytes()
    {
        return writtenBytes;
    }

    /** Gives an unfinished snapshot up; one that is being made durable is left to end. */
    @Override
    public void close()
    {
        if (state == State.ROWS)
        {
            fail("the snapshot " + file.getFileName() + " was given up before its last row");
        }
    }

    private void writeRows(final int sliceBytes)
    {
        final boolean hasAll;
        try
        {
            if (machine.appliedSequence() != point.sequence())
            {
                fail("the machine went on from record " + point.sequence() + " to " +
                    machine.appliedSequence() + " while its snapshot was being written");
                return;
            }
            hasAll = cursor.write(sink, sliceBytes);
        }
        catch (final RuntimeException ex)
        {
            fail("the machine could not write its snapshot at record " + point.sequence() + ": " +
                ex);
            return;
        }
        if (hasAll)
        {
            putTrailer();
            flush();
        }
        if (rowError != null)
        {
            fail("cannot write the snapshot " + file + ": " + reason(rowError));
        }
        else if (hasAll)
        {
            become(State.SYNCING);
            syncer.execute(this::sync);
            pollSync();
        }
    }

    private void row(final DirectBuffer buffer, final int offset, final int length)
    {
        if (pendingBytes + SnapshotFormat.ROW_LENGTH_BYTES > BUFFER_BYTES)
        {
            flush();
        }
        pendingBuffer.putInt(pendingBytes, length, LITTLE_ENDIAN);
        pendingBytes += SnapshotFormat.ROW_LENGTH_BYTES;
        put(buffer, offset, length);
        digest.row(buffer, offset, length);
        rows++;
        rowBytes += SnapshotFormat.ROW_LENGTH_BYTES + length;
    }

    private void putTrailer()
    {
        trailer.putLong(SnapshotFormat.ROW_COUNT_OFFSET, rows, LITTLE_ENDIAN);
        trailer.putLong(SnapshotFormat.ROW_BYTES_OFFSET, rowBytes, LITTLE_ENDIAN);
        trailer.putLong(SnapshotFormat.DIGEST_OFFSET, digest.value(), LITTLE_ENDIAN);
        trailer.putLong(SnapshotFormat.CHECKSUM_OFFSET,
            SnapshotFormat.checksum(header, trailer), LITTLE_ENDIAN);
        trailer.putLong(SnapshotFormat.END_MAGIC_OFFSET, SnapshotFormat.END_MAGIC, LITTLE_ENDIAN);
        put(trailer, 0, SnapshotFormat.TRAILER_BYTES);
    }

    private void put(final DirectBuffer buffer, final int offset, final int length)
    {
        int done = 0;
        while (done < length)
        {
            if (pendingBytes == BUFFER_BYTES)
            {
                flush();
            }
            final int part = Math.min(length - done, BUFFER_BYTES - pendingBytes);
            pendingBuffer.putBytes(pendingBytes, buffer, offset + done, part);
            pendingBytes += part;
            done += part;
        }
    }

    /** After the first error nothing more is written; the slice's end reports it. */
    private void flush()
    {
        pending.clear().limit(pendingBytes);
        try
        {
            while (rowError == null && pending.hasRemaining())
            {
                writtenBytes += channel.write(pending);
            }
        }
        catch (final IOException ex)
        {
            rowError = ex;
        }
        pendingBytes = 0;
    }

    /** On the syncer's thread: only a whole, durable file ever bears a snapshot's name. */
    private void sync()
    {
        try
        {
            channel.force(true);
            channel.close();
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ))
            {
                folder.force(true);
            }
        }
        catch (final IOException | RuntimeException ex)
        {
            syncFailure = "cannot make the snapshot " + file + " durable: " + reason(ex);
        }
        isSynced = true;
    }

    private void pollSync()
    {
        if (isSynced)
        {
            if (syncFailure == null)
            {
                become(State.WRITTEN);
            }
            else
            {
                fail(syncFailure);
            }
        }
    }

    private void fail(final String why)
    {
        failure = why;
        become(State.FAILED);
        try
        {
            channel.close();
            Files.deleteIfExists(temporary);
        }
        catch (final IOException ex)
        {
            failure = why + " (and its unfinished file stays until the store is opened again: " +
                reason(ex) + ")";
        }
    }

    private void become(final State next)
    {
        state = next;
    }

    private static String reason(final Exception ex)
    {
        return ex.getMessage() == null ? ex.toString() : ex.getMessage();
    }
}
