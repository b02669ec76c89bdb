package io.understudy.journal;

import io.understudy.codecs.journal.RecordKind;
import java.io.IOException;
import java.nio.file.Path;

/** Says what a folder holds: whose, from where to where, how much. Reads only; any thread. */
public final class JournalDescribe
{
    private JournalDescribe()
    {
    }

    /**
     * Describes a journal.
     *
     * @param dir the journal's folder.
     * @param out where the description is written, one {@code key=value} a line.
     * @return 0, or 1 if the journal is bad from some record on.
     * @throws IOException      if {@code out} throws it.
     * @throws JournalException if the folder holds no journal.
     */
    public static int run(final Path dir, final Appendable out) throws IOException
    {
        final Identity identity = Identity.require(dir);
        final JournalScan scan = new JournalScan(dir, identity.rollCycle()).run();
        line(out, "clusterId", identity.clusterId());
        line(out, "memberId", identity.memberId());
        out.append("rollCycle=" + identity.rollCycle() + "\n");
        line(out, "firstSequence", scan.firstSequence());
        line(out, "lastSequence", scan.lastSequence());
        line(out, "lastTimestampNs", scan.timestampNs());
        line(out, "lastBallot", scan.ballot());
        line(out, "ballotChanges", scan.ballotChanges());
        line(out, "cycles", scan.files());
        line(out, "bytes", scan.bytes());
        line(out, "excerpts", scan.excerpts());
        line(out, "voids", scan.voided());
        out.append("chainHash=" + Long.toHexString(scan.chainHash()) + "\n");
        for (final RecordKind kind : RecordKind.values())
        {
            if (kind.value() < 255 && kind.value() > 0 && scan.kind(kind.value()) > 0)
            {
                line(out, "kind." + kind, scan.kind(kind.value()));
            }
        }
        if (scan.fault() != null)
        {
            out.append("fault=" + scan.fault().sentence() + "\n");
        }
        return scan.fault() == null ? 0 : 1;
    }

    private static void line(final Appendable out, final String key, final long value)
        throws IOException
    {
        out.append(key + "=" + value + "\n");
    }
}
