package io.understudy.journal;

import io.understudy.journal.Fault.Kind;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Walks all excerpts of a folder in the order in which they were appended, voided ones included,
 * and works the logical stream out from the roll files alone. One thread, reads only. Stops at
 * the first fault.
 */
final class JournalScan
{
    private static final int KINDS = 256;
    private static final int LOOK_AHEAD_RECORDS = 64;

    private final Path dir;
    private final JournalRollCycle rollCycle;
    private final RecordCheck check = new RecordCheck();
    private final Runs runs = new Runs();
    private final long[] kinds = new long[KINDS];
    private Fault fault;
    private long excerpts;
    private long voided;
    private long firstSequence;
    private long lastSequence;
    private long chainHash;
    private long ballot;
    private long timestampNs;
    private long ballots;
    private long bytes;
    private int files;
    private boolean started;

    JournalScan(final Path dir, final JournalRollCycle rollCycle)
    {
        this.dir = dir;
        this.rollCycle = rollCycle;
    }

    JournalScan run()
    {
        final int[] cycles = ChronicleFiles.cycles(dir, rollCycle);
        for (int i = 0; i < cycles.length && fault == null; i++)
        {
            try (RollFile file = RollFile.open(dir, rollCycle, cycles[i]))
            {
                // Retention may have taken it since the folder was listed.
                if (file != null)
                {
                    files++;
                    scan(file);
                }
            }
        }
        return this;
    }

    private void scan(final RollFile file)
    {
        boolean newFile = true;
        while (fault == null)
        {
            final RollFile.Found found = file.next();
            if (found == RollFile.Found.EXCERPT)
            {
                take(file, newFile);
                newFile = false;
                continue;
            }
            bytes += file.position();
            if (found == RollFile.Found.UNFINISHED || found == RollFile.Found.TRUNCATED ||
                found == RollFile.Found.NOTHING &&
                (file.position() == 0 || !TailCheck.isZeroAfter(file, file.position())))
            {
                damaged(file, found.name().toLowerCase(Locale.ROOT) + " excerpt");
            }
            return;
        }
    }

    private void damaged(final RollFile file, final String what)
    {
        final boolean torn = !TailCheck.hasGoodRecordAfter(file, file.position(), check) &&
            !hasRecordsAfter(file.cycle());
        final String where = where(file, file.position());
        fault = torn ?
            new Fault(Kind.TORN_TAIL, lastSequence + 1, "torn tail: " + what + " after sequence " +
                lastSequence + where) :
            new Fault(Kind.FLIPPED_BIT, lastSequence + 1, "flipped bit: sequence " +
                (lastSequence + 1) + " is a damaged excerpt (" + what + ")" + where);
    }

    private boolean hasRecordsAfter(final int cycle)
    {
        for (final int later : ChronicleFiles.cycles(dir, rollCycle))
        {
            if (later > cycle)
            {
                try (RollFile file = RollFile.open(dir, rollCycle, later))
                {
                    if (file != null && file.next() == RollFile.Found.EXCERPT)
                    {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static String where(final RollFile file, final long position)
    {
        return ", in " + file.path().getFileName() + " at byte " + position;
    }

    private void take(final RollFile file, final boolean newFile)
    {
        final String wrong = check.fault(file.buffer(), file.offset(), file.length());
        if (wrong != null)
        {
            badRecord(file, wrong);
            return;
        }
        final long sequence = RecordView.sequence(file);
        if (!started)
        {
            started = true;
            firstSequence = sequence;
            chainHash = sequence == 1 ? 0 : RecordView.predecessorHash(file);
            runs.add(file.cycle(), file.nextExcerpt() - 1, sequence);
        }
        else if (sequence > lastSequence + 1)
        {
            gap(file, sequence);
            return;
        }
        else if (sequence <= lastSequence)
        {
            voidFrom(file, sequence);
        }
        else if (newFile)
        {
            runs.add(file.cycle(), file.nextExcerpt() - 1, sequence);
        }
        compareWithPredecessor(file, sequence);
        if (fault == null)
        {
            excerpts++;
            kinds[RecordView.kind(file)]++;
            ballots += ballot == RecordView.ballot(file) ? 0 : 1;
            lastSequence = sequence;
            chainHash = RecordView.chainHash(file);
            ballot = RecordView.ballot(file);
            timestampNs = RecordView.timestampNs(file);
        }
    }

    private void badRecord(final RollFile file, final String wrong)
    {
        final boolean torn = !hasRecordsAfter(file.cycle()) &&
            !TailCheck.hasGoodRecordAfter(file, file.position(), check);
        final String where = where(file, file.excerptPosition());
        fault = torn ?
            new Fault(Kind.TORN_TAIL, lastSequence + 1, "torn tail: the last record, after" +
                " sequence " + lastSequence + ", " + wrong + where) :
            new Fault(Kind.FLIPPED_BIT, lastSequence + 1, "flipped bit: the record after" +
                " sequence " + lastSequence + " " + wrong + where);
    }

    private void gap(final RollFile file, final long sequence)
    {
        final long missing = lastSequence + 1;
        final String where = where(file, file.excerptPosition());
        boolean isLate = false;
        for (int i = 0; i < LOOK_AHEAD_RECORDS && file.next() == RollFile.Found.EXCERPT; i++)
        {
            isLate |= RecordView.sequence(file) == missing;
        }
        fault = isLate ?
            new Fault(Kind.WRONG_ORDER, missing, "wrong order: sequence " + sequence +
                " comes before " + missing + where) :
            new Fault(Kind.GAP, missing, "gap: sequence " + missing + " is missing, " +
                sequence + " follows " + lastSequence + where);
    }

    private void voidFrom(final RollFile file, final long sequence)
    {
        final long before = sequence - 1;
        voided += lastSequence - before;
        if (before < firstSequence)
        {
            firstSequence = sequence;
            chainHash = sequence == 1 ? 0 : RecordView.predecessorHash(file);
            ballot = 0;
            timestampNs = 0;
        }
        else
        {
            try (JournalReader reader = JournalReader.over(dir, rollCycle, runs))
            {
                reader.seek(before);
                reader.next();
                chainHash = reader.record().chainHash();
                ballot = reader.record().ballot();
                timestampNs = reader.record().timestamp();
            }
        }
        runs.add(file.cycle(), file.nextExcerpt() - 1, sequence);
    }

    private void compareWithPredecessor(final RollFile file, final long sequence)
    {
        if (RecordView.predecessorHash(file) == chainHash &&
            RecordView.timestampNs(file) >= timestampNs && RecordView.ballot(file) >= ballot)
        {
            return;
        }
        final String where = where(file, file.excerptPosition());
        if (RecordView.predecessorHash(file) != chainHash)
        {
            fault = new Fault(Kind.WRONG_ORDER, sequence, "wrong order: sequence " + sequence +
                " is whole but not the successor of " + (sequence - 1) + where);
        }
        else if (RecordView.timestampNs(file) < timestampNs)
        {
            fault = new Fault(Kind.TIME_WENT_BACK, sequence, "time went back: sequence " +
                sequence + " has timestamp " + RecordView.timestampNs(file) + " ns after " +
                timestampNs + where);
        }
        else
        {
            fault = new Fault(Kind.BALLOT_WENT_BACK, sequence, "ballot went back: sequence " +
                sequence + " has ballot " + RecordView.ballot(file) + " after " + ballot + where);
        }
    }

    Fault fault()
    {
        return fault;
    }

    Runs runs()
    {
        return runs;
    }

    long excerpts()
    {
        return excerpts;
    }

    long voided()
    {
        return voided;
    }

    long ballotChanges()
    {
        return ballots;
    }

    long kind(final int kind)
    {
        return kinds[kind];
    }

    long firstSequence()
    {
        return firstSequence;
    }

    long lastSequence()
    {
        return lastSequence;
    }

    long bytes()
    {
        return bytes;
    }

    int files()
    {
        return files;
    }

    long chainHash()
    {
        return chainHash;
    }

    long ballot()
    {
        return ballot;
    }

    long timestampNs()
    {
        return timestampNs;
    }
}
