package io.understudy.journal;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** Whose journal a folder holds, in a small text file. */
final class Identity
{
    static final String FILE_NAME = "journal.identity";

    private static final int FORMAT = 1;

    private final long clusterId;
    private final int memberId;
    private final JournalRollCycle rollCycle;

    Identity(final long clusterId, final int memberId, final JournalRollCycle rollCycle)
    {
        this.clusterId = clusterId;
        this.memberId = memberId;
        this.rollCycle = rollCycle;
    }

    long clusterId()
    {
        return clusterId;
    }

    int memberId()
    {
        return memberId;
    }

    JournalRollCycle rollCycle()
    {
        return rollCycle;
    }

    /** Reads a folder's identity; null if it has none. */
    static Identity read(final Path dir)
    {
        final Path path = dir.resolve(FILE_NAME);
        try (Reader reader = new StringReader(Files.readString(path)))
        {
            final Properties text = new Properties();
            text.load(reader);
            final int format = Integer.parseInt(text.getProperty("format", "0"));
            if (format != FORMAT)
            {
                throw new JournalException(
                    path + " says format " + format + ", this version reads " + FORMAT);
            }
            return new Identity(
                Long.parseLong(text.getProperty("clusterId")),
                Integer.parseInt(text.getProperty("memberId")),
                JournalRollCycle.valueOf(text.getProperty("rollCycle")));
        }
        catch (final NoSuchFileException ex)
        {
            return null;
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot read " + path + ": " + ex.getMessage(), ex);
        }
        catch (final RuntimeException ex)
        {
            throw ex instanceof JournalException ? (JournalException)ex :
                new JournalException(path + " is damaged: " + ex.getMessage(), ex);
        }
    }

    static Identity require(final Path dir)
    {
        final Identity identity = read(dir);
        if (identity == null)
        {
            throw new JournalException(dir + " holds no journal: it has no " + FILE_NAME);
        }
        return identity;
    }

    void checkAgainst(final Identity found, final Path dir)
    {
        if (found.clusterId != clusterId || found.memberId != memberId)
        {
            throw new JournalException(
                dir + " holds the journal of clusterId=" + found.clusterId + " memberId=" +
                found.memberId + ", not of clusterId=" + clusterId + " memberId=" + memberId);
        }
        if (found.rollCycle != rollCycle)
        {
            throw new JournalException(
                dir + " was written with rollCycle=" + found.rollCycle + ", not " + rollCycle);
        }
    }

    void write(final Path dir) throws IOException
    {
        final Path next = dir.resolve(FILE_NAME + ".next");
        Files.writeString(
            next,
            "format=" + FORMAT + "\nclusterId=" + clusterId + "\nmemberId=" + memberId +
            "\nrollCycle=" + rollCycle + "\n");
        Files.move(next, dir.resolve(FILE_NAME), StandardCopyOption.ATOMIC_MOVE);
    }
}
