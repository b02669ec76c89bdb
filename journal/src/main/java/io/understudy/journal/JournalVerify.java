package io.understudy.journal;

import java.io.IOException;
import java.nio.file.Path;

/** Verifies every record of a folder and names the first bad one. Reads only; any thread. */
public final class JournalVerify
{
    private JournalVerify()
    {
    }

    /**
     * Verifies a journal.
     *
     * @param dir the journal's folder.
     * @param out where the finding is written, a few lines.
     * @return what was found.
     * @throws IOException      if {@code out} throws it.
     * @throws JournalException if the folder holds no journal.
     */
    public static Result run(final Path dir, final Appendable out) throws IOException
    {
        final JournalScan scan =
            new JournalScan(dir, Identity.require(dir).rollCycle()).run();
        out.append("records " + scan.firstSequence() + " to " + scan.lastSequence() +
            ", excerpts " + scan.excerpts() + ", of these void " + scan.voided() +
            ", files " + scan.files() + "\n");
        out.append(scan.fault() == null ? "good\n" : "BAD " + scan.fault().sentence() + "\n");
        return new Result(scan);
    }

    /** What verifying found. */
    public static final class Result
    {
        private final JournalScan scan;

        private Result(final JournalScan scan)
        {
            this.scan = scan;
        }

        /**
         * For a process to exit with.
         *
         * @return 0 if all is good, 1 if not.
         */
        public int exitStatus()
        {
            return scan.fault() == null ? 0 : 1;
        }

        /**
         * The first thing that is wrong.
         *
         * @return null if nothing is.
         */
        public Fault fault()
        {
            return scan.fault();
        }

        /**
         * Good excerpts, voided ones included.
         *
         * @return how many.
         */
        public long excerpts()
        {
            return scan.excerpts();
        }

        /**
         * Good excerpts that later ones voided.
         *
         * @return how many.
         */
        public long voided()
        {
            return scan.voided();
        }

        /**
         * The last good record.
         *
         * @return its sequence number, 0 if there is none.
         */
        public long lastSequence()
        {
            return scan.lastSequence();
        }
    }
}
