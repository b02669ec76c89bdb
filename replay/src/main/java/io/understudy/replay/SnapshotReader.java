package io.understudy.replay;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Reads one snapshot that was found whole on opening. Through a buffer rather than a mapping: a
 * file may exceed what one mapping holds, and a file cut short meanwhile is an error, not a signal.
 * One thread. Allocates on opening, and where a row is longer than any before. Damage is a
 * {@link SnapshotException} that names the file.
 */
public final class SnapshotReader implements SnapshotSource, AutoCloseable
{
    private static final int BUFFER_BYTES = 256 * 1024;

    private final Path file;
    private final FileChannel channel;
    private final Runnable afterBuffer;
    private final UnsafeBuffer window = new UnsafeBuffer(0, 0);
    private ByteBuffer bytes = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private SnapshotPoint point;
    private long digest;
    private long rowsEnd;
    private long rows;
    private long rowsRead;
    private long filePosition;
    private int start;
    private int end;
    private int rowOffset;
    private int rowLength;

    private SnapshotReader(final Path file, final FileChannel channel, final Runnable afterBuffer)
    {
        this.file = file;
        this.afterBuffer = afterBuffer;
        this.channel = channel;
        window.wrap(bytes);
    }

    /**
     * Opens a file.
     *
     * @param afterBuffer is run after each buffer is read, so that a background reader may pause.
     */
    static SnapshotReader open(
        final Path file, final boolean verifiesRows, final Runnable afterBuffer)
    {
        SnapshotReader reader = null;
        try
        {
            reader = new SnapshotReader(
                file, FileChannel.open(file, StandardOpenOption.READ), afterBuffer);
            reader.verify(verifiesRows);
            return reader;
        }
        catch (final NoSuchFileException ex)
        {
            throw new SnapshotException("there is no snapshot " + file, ex);
        }
        catch (final IOException ex)
        {
            closeQuietly(reader);
            throw new SnapshotException("cannot read the snapshot " + file + ": " +
                ex.getMessage(), ex);
        }
        catch (final RuntimeException ex)
        {
            closeQuietly(reader);
            throw ex;
        }
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
     * The digest of the state, as it was written and found again.
     *
     * @return the digest.
     */
    public long digest()
    {
        return digest;
    }

    /**
     * How many rows there are.
     *
     * @return the number of rows.
     */
    public long rows()
    {
        return rows;
    }

    /**
     * Moves to the next row.
     *
     * @return false if there is none.
     * @throws SnapshotException if the file changed since it was opened.
     */
    @Override
    public boolean next()
    {
        if (rowsRead == rows)
        {
            return false;
        }
        try
        {
            fill(SnapshotFormat.ROW_LENGTH_BYTES);
            rowLength = window.getInt(start, LITTLE_ENDIAN);
            start += SnapshotFormat.ROW_LENGTH_BYTES;
            if (rowLength < 0 || rowLength > rowsEnd - filePosition + (end - start))
            {
                throw damaged("row " + (rowsRead + 1) + " has the length " + rowLength);
            }
            fill(rowLength);
        }
        catch (final IOException ex)
        {
            throw new SnapshotException("cannot read the snapshot " + file + ": " +
                ex.getMessage(), ex);
        }
        rowOffset = start;
        start += rowLength;
        rowsRead++;
        return true;
    }

    @Override
    public DirectBuffer buffer()
    {
        return window;
    }

    @Override
    public int offset()
    {
        return rowOffset;
    }

    @Override
    public int length()
    {
        return rowLength;
    }

    /**
     * Whether every row was read.
     *
     * @return true if none is left.
     */
    public boolean isAtEnd()
    {
        return rowsRead == rows;
    }

    @Override
    public void close()
    {
        closeQuietly(this);
    }

    private void verify(final boolean verifiesRows) throws IOException
    {
        final long size = channel.size();
        if (size < SnapshotFormat.HEADER_BYTES + SnapshotFormat.TRAILER_BYTES)
        {
            throw damaged("it has " + size + " bytes, less than an empty one");
        }
        final UnsafeBuffer header = read(0, SnapshotFormat.HEADER_BYTES);
        rowsEnd = size - SnapshotFormat.TRAILER_BYTES;
        final UnsafeBuffer trailer = read(rowsEnd, SnapshotFormat.TRAILER_BYTES);
        if (header.getLong(SnapshotFormat.MAGIC_OFFSET, LITTLE_ENDIAN) != SnapshotFormat.MAGIC)
        {
            throw damaged("it does not begin as a snapshot");
        }
        final int version = header.getInt(SnapshotFormat.VERSION_OFFSET, LITTLE_ENDIAN);
        if (version != SnapshotFormat.VERSION)
        {
            throw damaged("it has format version " + version + ", not " + SnapshotFormat.VERSION);
        }
        if (trailer.getLong(SnapshotFormat.END_MAGIC_OFFSET, LITTLE_ENDIAN) !=
            SnapshotFormat.END_MAGIC)
        {
            throw damaged("it does not end as a snapshot: cut short or overwritten");
        }
        if (trailer.getLong(SnapshotFormat.CHECKSUM_OFFSET, LITTLE_ENDIAN) !=
            SnapshotFormat.checksum(header, trailer))
        {
            throw damaged("its checksum is wrong: header or trailer changed");
        }
        final long rowBytes = trailer.getLong(SnapshotFormat.ROW_BYTES_OFFSET, LITTLE_ENDIAN);
        if (rowBytes != rowsEnd - SnapshotFormat.HEADER_BYTES)
        {
            throw damaged("it has " + (rowsEnd - SnapshotFormat.HEADER_BYTES) +
                " bytes of rows instead of " + rowBytes);
        }
        point = SnapshotFormat.decodeHeader(header);
        rows = trailer.getLong(SnapshotFormat.ROW_COUNT_OFFSET, LITTLE_ENDIAN);
        digest = trailer.getLong(SnapshotFormat.DIGEST_OFFSET, LITTLE_ENDIAN);
        filePosition = SnapshotFormat.HEADER_BYTES;
        if (verifiesRows)
        {
            verifyRows();
        }
    }

    private void verifyRows() throws IOException
    {
        final BlockHash hash = new BlockHash();
        while (filePosition < rowsEnd)
        {
            start = end;
            fill(1);
            hash.update(window, start, end - start);
        }
        if (hash.value() != digest)
        {
            throw damaged("its rows give the digest " + StateDigest.format(hash.value()) +
                " instead of " + StateDigest.format(digest));
        }
        filePosition = SnapshotFormat.HEADER_BYTES;
        start = 0;
        end = 0;
    }

    /** Makes at least {@code needed} bytes readable from {@link #start} on. */
    private void fill(final int needed) throws IOException
    {
        if (end - start >= needed)
        {
            return;
        }
        final ByteBuffer target = needed <= bytes.capacity() ?
            bytes : ByteBuffer.allocateDirect(BitUtil.findNextPositivePowerOfTwo(needed));
        final int kept = end - start;
        bytes.limit(end).position(start);
        if (target == bytes)
        {
            bytes.compact();
        }
        else
        {
            target.put(bytes);
            bytes = target;
            window.wrap(bytes);
        }
        bytes.position(kept);
        bytes.limit((int)Math.min(bytes.capacity(), kept + rowsEnd - filePosition));
        while (bytes.position() < needed)
        {
            final int read = channel.read(bytes, filePosition);
            if (read <= 0)
            {
                throw damaged("it ends in the middle of a row");
            }
            filePosition += read;
        }
        start = 0;
        end = bytes.position();
        bytes.clear();
        afterBuffer.run();
    }

    private UnsafeBuffer read(final long position, final int length) throws IOException
    {
        final ByteBuffer part = ByteBuffer.allocate(length);
        while (part.hasRemaining())
        {
            if (channel.read(part, position + part.position()) < 0)
            {
                throw damaged("it became shorter while it was read");
            }
        }
        return new UnsafeBuffer(part.array());
    }

    private SnapshotException damaged(final String what)
    {
        return new SnapshotException("the snapshot " + file + " is damaged: " + what);
    }

    private static void closeQuietly(final SnapshotReader reader)
    {
        try
        {
            if (reader != null)
            {
                reader.channel.close();
            }
        }
        catch (final IOException ignored)
        {
            // Nothing was written, so nothing can be lost.
            assert ignored != null;
        }
    }
}
