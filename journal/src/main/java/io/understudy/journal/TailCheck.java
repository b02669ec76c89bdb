package io.understudy.journal;

import io.understudy.codecs.journal.JournalRecordDecoder;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Finds the end of a journal and whether its last record is torn. A record that was once followed
 * by a good record is not torn but damaged: that is for an operator to judge. Reads only.
 */
final class TailCheck
{
    private static final int HEADER_BYTES = 4;

    private final Path dir;
    private final JournalRollCycle rollCycle;
    private final RecordCheck check = new RecordCheck();
    private int cycle = -1;
    private int newestCycle = -1;
    private long excerpts;
    private long position;
    private long tornBytes;
    private String torn;
    private boolean isEnded;

    TailCheck(final Path dir, final JournalRollCycle rollCycle)
    {
        this.dir = dir;
        this.rollCycle = rollCycle;
    }

    TailCheck run()
    {
        final int[] cycles = ChronicleFiles.cycles(dir, rollCycle);
        newestCycle = cycles.length == 0 ? -1 : cycles[cycles.length - 1];
        for (int i = cycles.length - 1; i >= 0 && cycle < 0; i--)
        {
            try (RollFile file = RollFile.open(dir, rollCycle, cycles[i]))
            {
                file.seekNearEnd();
                if (!walk(file))
                {
                    // Something is wrong, so Chronicle's index is not trusted either.
                    file.rewind();
                    walk(file);
                }
                if (torn != null && hasGoodRecordAfter(file, position, check))
                {
                    throw new JournalCorruptException(-1, "the journal is damaged in " +
                        file.path() + " at byte " + position + " (" + torn + "), and good" +
                        " records follow: this is no torn tail. Nothing was changed; see" +
                        " journal verify");
                }
                if (excerpts > 0 || torn != null)
                {
                    cycle = cycles[i];
                }
            }
        }
        return this;
    }

    /** True if everything up to the end is whole. */
    private boolean walk(final RollFile file)
    {
        torn = null;
        RollFile.Found found = file.next();
        while (found == RollFile.Found.EXCERPT)
        {
            final String wrong = check.fault(file.buffer(), file.offset(), file.length());
            if (wrong != null)
            {
                torn = "the record there " + wrong;
                position = file.excerptPosition();
                excerpts = file.nextExcerpt() - 1;
                tornBytes = lastByte(file, position) - position;
                return false;
            }
            found = file.next();
        }
        position = file.position();
        excerpts = file.nextExcerpt();
        isEnded = found == RollFile.Found.END_OF_FILE;
        tornBytes = isEnded ? 0 : lastByte(file, position) - position;
        switch (found)
        {
            case UNFINISHED:
                torn = "the record there was never finished";
                break;
            case TRUNCATED:
                torn = "the record there reaches past the end of the file";
                break;
            default:
                torn = position == 0 ? "the file has no header" :
                    tornBytes > 0 ? "bytes follow the last record" : null;
                break;
        }
        return torn == null;
    }

    /** Whether only zeros follow a position. */
    static boolean isZeroAfter(final RollFile file, final long from)
    {
        return lastByte(file, from) <= from;
    }

    /** One past the last byte from a position on that is not zero, or that position. */
    private static long lastByte(final RollFile file, final long from)
    {
        final long size = file.sizeBytes();
        long last = from;
        for (long at = from; at < size; at++)
        {
            if ((at & 7) == 4 && at + 8 <= size && file.covers(at, 8) &&
                file.buffer().getLong(file.inBuffer(at)) == 0)
            {
                at += 7;
            }
            else if (file.covers(at, 1) && file.buffer().getByte(file.inBuffer(at)) != 0)
            {
                last = at + 1;
            }
        }
        return last;
    }

    /** Whether a whole record is found anywhere after a position. */
    static boolean hasGoodRecordAfter(
        final RollFile file, final long position, final RecordCheck check)
    {
        final long size = file.sizeBytes();
        for (long at = position + HEADER_BYTES; at + 84 <= size; at += HEADER_BYTES)
        {
            if (file.covers(at, 84))
            {
                final int offset = file.inBuffer(at);
                final int length = file.buffer().getInt(offset, ByteOrder.LITTLE_ENDIAN);
                if (length >= 80 && at + HEADER_BYTES + length <= size &&
                    (file.buffer().getShort(offset + 8) & 0xFFFF) ==
                    JournalRecordDecoder.SCHEMA_ID &&
                    file.covers(at, HEADER_BYTES + length) &&
                    check.fault(file.buffer(), file.inBuffer(at) + HEADER_BYTES, length) == null)
                {
                    return true;
                }
            }
        }
        return false;
    }

    /** The cycle of the last file that holds a record or is damaged; -1 if there is none. */
    int cycle()
    {
        return cycle;
    }

    int newestCycle()
    {
        return newestCycle;
    }

    /** How many whole excerpts the file of {@link #cycle()} has. */
    long excerpts()
    {
        return excerpts;
    }

    /** Where the next excerpt goes in that file, or where the torn one is (bytes). */
    long position()
    {
        return position;
    }

    long tornBytes()
    {
        return tornBytes;
    }

    /** What is torn, or null. */
    String torn()
    {
        return torn;
    }

    boolean isEnded()
    {
        return isEnded;
    }
}
