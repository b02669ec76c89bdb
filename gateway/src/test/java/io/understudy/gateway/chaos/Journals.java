package io.understudy.gateway.chaos;

import io.understudy.journal.JournalException;
import io.understudy.journal.JournalReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32C;

/**
 * The journals of all members, which must hold the same bytes as far as all of them reach. Reads on
 * where it has stopped, and at the end all of them from their first records. One thread.
 */
final class Journals
{
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(30);

    private final List<Path> dirs;
    private final Verdict verdict;
    private int[] checksums = new int[1 << 16];
    private long last;

    /** dirs: of the journals, by member. */
    Journals(final List<Path> dirs, final Verdict verdict)
    {
        this.dirs = List.copyOf(dirs);
        this.verdict = verdict;
    }

    /** How many records were read. */
    long last()
    {
        return last;
    }

    /**
     * All that is new and the same in all journals goes to the checker, as long as the members do
     * not run away: at least up to what any has now.
     */
    void advance(final Checker checker)
    {
        final long deadlineNs = System.nanoTime() + PATIENCE_NS;
        final long wanted = lastSequences().stream().mapToLong(Long::longValue).max().orElse(0);
        String difference = null;
        while (System.nanoTime() - deadlineNs < 0)
        {
            final List<Long> lasts = lastSequences();
            if (lasts.stream().allMatch(sequence -> sequence >= wanted))
            {
                final List<List<Entry>> read = new ArrayList<>();
                final int[] sums = new int[(int)(wanted - last)];
                difference = read(wanted, read, sums);
                if (difference == null)
                {
                    take(read.get(0), sums, checker);
                    return;
                }
            }
            else
            {
                difference = "their last records are " + lasts + ", wanted " + wanted;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        verdict.violated("the journals do not agree after record " + last + ": " + difference);
    }

    private void take(final List<Entry> entries, final int[] sums, final Checker checker)
    {
        for (int i = 0; i < sums.length; i++)
        {
            last++;
            if (last >= checksums.length)
            {
                checksums = Arrays.copyOf(checksums, 2 * checksums.length);
            }
            checksums[(int)last] = sums[i];
            checker.onRecord(entries.get(i));
        }
    }

    private List<Long> lastSequences()
    {
        final List<Long> lasts = new ArrayList<>();
        for (final Path dir : dirs)
        {
            try (JournalReader reader = JournalReader.open(dir))
            {
                lasts.add(reader.lastSequence());
            }
            catch (final JournalException ex)
            {
                lasts.add(-1L);
            }
        }
        return lasts;
    }

    /** Returns how they differ, null if they do not. */
    private String read(final long to, final List<List<Entry>> read, final int[] sums)
    {
        for (int member = 0; member < dirs.size(); member++)
        {
            final List<Entry> entries = new ArrayList<>();
            try (JournalReader reader = JournalReader.open(dirs.get(member)))
            {
                if (last < to && !reader.seek(last + 1))
                {
                    return "member " + member + " has no record " + (last + 1);
                }
                while (last + entries.size() < to)
                {
                    if (!reader.next())
                    {
                        return "member " + member + " ends at " + (last + entries.size());
                    }
                    final int sum = checksum(reader);
                    final int at = entries.size();
                    if (member == 0)
                    {
                        sums[at] = sum;
                    }
                    else if (sums[at] != sum)
                    {
                        return "member " + member + " has another record " + (last + 1 + at);
                    }
                    entries.add(Entry.of(reader.record()));
                }
            }
            catch (final JournalException ex)
            {
                return "member " + member + ": " + ex.getMessage();
            }
            read.add(entries);
        }
        return null;
    }

    private static int checksum(final JournalReader reader)
    {
        final byte[] bytes = new byte[reader.length()];
        reader.buffer().getBytes(reader.offset(), bytes);
        final CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length);
        return (int)checksum.getValue();
    }

    /** Once more all of them, from the first record that each has: what was agreed is there. */
    void compareAll()
    {
        for (int member = 0; member < dirs.size(); member++)
        {
            try (JournalReader reader = JournalReader.open(dirs.get(member)))
            {
                long sequence = reader.firstSequence();
                reader.seek(sequence);
                for (; sequence <= last; sequence++)
                {
                    if (!reader.next() || checksum(reader) != checksums[(int)sequence])
                    {
                        verdict.violated("the journal of member " + member +
                            " has another record " + sequence + " than all had before, or none");
                        break;
                    }
                }
            }
            catch (final JournalException ex)
            {
                verdict.violated("the journal of member " + member + ": " + ex.getMessage());
            }
        }
    }
}
