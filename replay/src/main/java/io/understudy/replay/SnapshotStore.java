package io.understudy.replay;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * A folder of snapshots, {@code snapshot-<20-digit sequence>.snap}. One that is being written ends
 * in {@code .tmp} and is taken away when the owner opens the folder again. Any thread; one owner
 * writes. Allocates.
 */
public final class SnapshotStore
{
    private static final String PREFIX = "snapshot-";
    private static final String SUFFIX = ".snap";
    private static final String TEMPORARY_SUFFIX = ".tmp";
    private static final int DIGITS = 20;
    private static final Runnable NO_PAUSE = () -> { };

    private final Path dir;
    private final long clusterId;
    private final boolean isOwner;
    private final List<String> openingNotes = new ArrayList<>();

    private SnapshotStore(final Path dir, final long clusterId, final boolean isOwner)
    {
        this.dir = dir.toAbsolutePath();
        this.clusterId = clusterId;
        this.isOwner = isOwner;
    }

    /**
     * Opens the folder to read and write; makes it where it is missing and takes away what a killed
     * writer left.
     *
     * @param dir       of the snapshots.
     * @param clusterId whose snapshots they are; those of another are refused.
     * @return the store.
     * @throws SnapshotException if the folder cannot be made, read or cleaned.
     */
    public static SnapshotStore open(final Path dir, final long clusterId)
    {
        final SnapshotStore store = new SnapshotStore(dir, clusterId, true);
        try
        {
            Files.createDirectories(dir);
        }
        catch (final IOException ex)
        {
            throw new SnapshotException("cannot make the snapshot folder " + dir + ": " + ex, ex);
        }
        store.removeUnfinished();
        return store;
    }

    /**
     * Opens the folder to read, beside a member that may be writing. A missing folder is empty.
     *
     * @param dir       of the snapshots.
     * @param clusterId whose snapshots they are; those of another are refused.
     * @return the store.
     */
    public static SnapshotStore openReadOnly(final Path dir, final long clusterId)
    {
        return new SnapshotStore(dir, clusterId, false);
    }

    /**
     * What was found and done on opening.
     *
     * @return sentences, in order.
     */
    public List<String> openingNotes()
    {
        return Collections.unmodifiableList(openingNotes);
    }

    /**
     * Whose snapshots these are.
     *
     * @return the cluster's id.
     */
    public long clusterId()
    {
        return clusterId;
    }

    /**
     * Which snapshots there are, damaged ones included.
     *
     * @return their sequence numbers, the highest first.
     * @throws SnapshotException if the folder cannot be read.
     */
    public List<Long> sequences()
    {
        final List<Long> sequences = new ArrayList<>();
        for (final Path file : files(PREFIX + "*" + SUFFIX))
        {
            final String name = file.getFileName().toString();
            if (name.length() == PREFIX.length() + DIGITS + SUFFIX.length())
            {
                final String number = name.substring(PREFIX.length(), PREFIX.length() + DIGITS);
                if (number.chars().allMatch(c -> c >= '0' && c <= '9'))
                {
                    sequences.add(Long.parseLong(number));
                }
            }
        }
        sequences.sort(Collections.reverseOrder());
        return sequences;
    }

    /**
     * Begins to write a snapshot of a machine as it is now.
     *
     * @param machine to write; at {@code point} until its last row is written.
     * @param point   of the stream at which the machine is.
     * @param syncer  on which the finished file is made durable (it blocks): the caller's own
     *                thread by {@code Runnable::run} where that may block.
     * @return the writer.
     * @throws SnapshotException if the file cannot be made, or the point is not the machine's.
     */
    public SnapshotWriter write(
        final StateMachine machine, final SnapshotPoint point, final Executor syncer)
    {
        if (!isOwner)
        {
            throw new SnapshotException("the snapshot folder " + dir + " is open to read only");
        }
        if (point.sequence() < 1 || point.sequence() != machine.appliedSequence() ||
            point.clusterId() != clusterId || point.machineVersion() != machine.version())
        {
            throw new SnapshotException(point + " is not where the machine is: record " +
                machine.appliedSequence() + ", version " + machine.version() + ", cluster " +
                clusterId);
        }
        final Path file = file(point.sequence());
        final Path temporary = file.resolveSibling(file.getFileName() + TEMPORARY_SUFFIX);
        return new SnapshotWriter(file, temporary, machine, point, syncer);
    }

    /**
     * Opens a snapshot and finds out whether it is whole, which takes a pass over all its bytes.
     *
     * @param sequence of the snapshot.
     * @return a reader before the first row.
     * @throws SnapshotException if it is missing, damaged or another cluster's.
     */
    public SnapshotReader read(final long sequence)
    {
        return read(sequence, true, NO_PAUSE);
    }

    /** Reads as {@link #read(long)}; {@code afterBuffer} is run after each buffer read. */
    SnapshotReader read(final long sequence, final Runnable afterBuffer)
    {
        return read(sequence, true, afterBuffer);
    }

    /** The newest that is not evidently damaged, 0 if there is none. */
    long newestUsable()
    {
        for (final long sequence : sequences())
        {
            if (isUsable(sequence))
            {
                return sequence;
            }
        }
        return 0;
    }

    /**
     * Deletes old snapshots. Damaged ones do not count among those to keep, as far as that shows
     * without a pass over all their bytes.
     *
     * @param keep how many of the newest to keep, from 1.
     * @return the sequence number of the oldest that is kept, 0 if fewer than {@code keep} are
     *     there: what the journal must keep reaches back to it.
     * @throws SnapshotException if one cannot be deleted.
     */
    public long prune(final int keep)
    {
        if (keep < 1)
        {
            throw new IllegalArgumentException("keep=" + keep + " must be at least 1");
        }
        long oldestKept = 0;
        int kept = 0;
        for (final long sequence : sequences())
        {
            if (kept == keep)
            {
                delete(file(sequence));
            }
            else if (isUsable(sequence))
            {
                kept++;
                oldestKept = sequence;
            }
        }
        return kept == keep ? oldestKept : 0;
    }

    private boolean isUsable(final long sequence)
    {
        try (SnapshotReader reader = read(sequence, false, NO_PAUSE))
        {
            return reader.point().sequence() == sequence;
        }
        catch (final SnapshotException ex)
        {
            return false;
        }
    }

    private SnapshotReader read(
        final long sequence, final boolean verifiesRows, final Runnable afterBuffer)
    {
        final Path file = file(sequence);
        final SnapshotReader reader = SnapshotReader.open(file, verifiesRows, afterBuffer);
        final SnapshotPoint point = reader.point();
        if (point.sequence() == sequence && point.clusterId() == clusterId)
        {
            return reader;
        }
        reader.close();
        throw new SnapshotException(point.sequence() != sequence ?
            "the snapshot " + file + " is of record " + point.sequence() + ", not of " + sequence :
            "the snapshot " + file + " is of cluster " + point.clusterId() + ", not of " +
                clusterId);
    }

    private Path file(final long sequence)
    {
        final String digits = Long.toString(sequence);
        return dir.resolve(PREFIX + "0".repeat(DIGITS - digits.length()) + digits + SUFFIX);
    }

    private void removeUnfinished()
    {
        for (final Path file : files(PREFIX + "*" + SUFFIX + TEMPORARY_SUFFIX))
        {
            delete(file);
            openingNotes.add("removed the unfinished snapshot " + file);
        }
    }

    private List<Path> files(final String glob)
    {
        final List<Path> files = new ArrayList<>();
        if (Files.isDirectory(dir))
        {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(dir, glob))
            {
                found.forEach(files::add);
            }
            catch (final IOException ex)
            {
                throw new SnapshotException("cannot read the snapshot folder " + dir + ": " + ex,
                    ex);
            }
        }
        return files;
    }

    private static void delete(final Path file)
    {
        try
        {
            Files.deleteIfExists(file);
        }
        catch (final IOException ex)
        {
            throw new SnapshotException("cannot delete the snapshot " + file + ": " + ex, ex);
        }
    }
}
