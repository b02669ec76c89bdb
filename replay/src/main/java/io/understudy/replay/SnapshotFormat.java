package io.understudy.replay;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import net.openhft.hashing.LongHashFunction;
import org.agrona.MutableDirectBuffer;

/**
 * The bytes of a snapshot file, little-endian.
 *
 * <pre>
 * header   0 magic | 8 format version, 12 machine version | 16 cluster id | 24 sequence
 *         32 ballot | 40 chain hash | 48 timestamp (epoch ns) | 56 zero
 * rows     int32 length, then the row; again and again
 * trailer  0 number of rows | 8 bytes of rows | 16 state digest | 24 checksum | 32 magic
 * </pre>
 *
 * The state digest covers the rows with their lengths; the checksum, xxh3-64, covers the header and
 * the trailer before it, the digest included, and so every byte of the file.
 */
final class SnapshotFormat
{
    static final int VERSION = 1;
    static final int HEADER_BYTES = 64;
    static final int TRAILER_BYTES = 40;
    static final int ROW_LENGTH_BYTES = Integer.BYTES;

    static final int MAGIC_OFFSET = 0;
    static final int VERSION_OFFSET = 8;
    static final int MACHINE_VERSION_OFFSET = 12;
    static final int CLUSTER_ID_OFFSET = 16;
    static final int SEQUENCE_OFFSET = 24;
    static final int BALLOT_OFFSET = 32;
    static final int CHAIN_HASH_OFFSET = 40;
    static final int TIMESTAMP_OFFSET = 48;

    static final int ROW_COUNT_OFFSET = 0;
    static final int ROW_BYTES_OFFSET = 8;
    static final int DIGEST_OFFSET = 16;
    static final int CHECKSUM_OFFSET = 24;
    static final int END_MAGIC_OFFSET = 32;

    /** "USSNAP01" and "USSNAPZZ" in ASCII, read as little-endian. */
    static final long MAGIC = 0x31_30_50_41_4e_53_53_55L;
    static final long END_MAGIC = 0x5a_5a_50_41_4e_53_53_55L;

    private SnapshotFormat()
    {
    }

    static void encodeHeader(final MutableDirectBuffer header, final SnapshotPoint point)
    {
        header.setMemory(0, HEADER_BYTES, (byte)0);
        header.putLong(MAGIC_OFFSET, MAGIC, LITTLE_ENDIAN);
        header.putInt(VERSION_OFFSET, VERSION, LITTLE_ENDIAN);
        header.putInt(MACHINE_VERSION_OFFSET, point.machineVersion(), LITTLE_ENDIAN);
        header.putLong(CLUSTER_ID_OFFSET, point.clusterId(), LITTLE_ENDIAN);
        header.putLong(SEQUENCE_OFFSET, point.sequence(), LITTLE_ENDIAN);
        header.putLong(BALLOT_OFFSET, point.ballot(), LITTLE_ENDIAN);
        header.putLong(CHAIN_HASH_OFFSET, point.chainHash(), LITTLE_ENDIAN);
        header.putLong(TIMESTAMP_OFFSET, point.timestampNs(), LITTLE_ENDIAN);
    }

    static SnapshotPoint decodeHeader(final MutableDirectBuffer header)
    {
        return new SnapshotPoint(
            header.getLong(CLUSTER_ID_OFFSET, LITTLE_ENDIAN),
            header.getLong(SEQUENCE_OFFSET, LITTLE_ENDIAN),
            header.getLong(BALLOT_OFFSET, LITTLE_ENDIAN),
            header.getLong(CHAIN_HASH_OFFSET, LITTLE_ENDIAN),
            header.getLong(TIMESTAMP_OFFSET, LITTLE_ENDIAN),
            header.getInt(MACHINE_VERSION_OFFSET, LITTLE_ENDIAN));
    }

    /** The checksum of a header and a trailer whose digest and counts are in place. */
    static long checksum(final MutableDirectBuffer header, final MutableDirectBuffer trailer)
    {
        final byte[] covered = new byte[HEADER_BYTES + CHECKSUM_OFFSET];
        header.getBytes(0, covered, 0, HEADER_BYTES);
        trailer.getBytes(0, covered, HEADER_BYTES, CHECKSUM_OFFSET);
        return LongHashFunction.xx3().hashBytes(covered);
    }
}
