package io.understudy.gateway.chaos;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A bit of a dead member's journal turns over; whoever finds damage gets a new disk. */
final class BitFlip implements Nemesis
{
    @Override
    public String name()
    {
        return "bit-flip";
    }

    @Override
    public String what()
    {
        return "a bit of a killed standby's journal is turned over; if it refuses to start, it " +
            "gets an empty folder";
    }

    @Override
    public boolean mayHitPrimary()
    {
        return false;
    }

    private static final int TAIL_BYTES = 4_096;

    @Override
    public Runnable begin(final Rig rig, final Strike strike, final int victim)
    {
        final int member = rig.processes().cluster().servingMember() == victim ?
            (victim + 1) % Rig.MEMBERS : victim;
        rig.tally().kill();
        rig.processes().killMember(member);
        return () ->
        {
            if (!rig.processes().cluster().member(member).isAlive())
            {
                flip(rig, member, new Random(strike.salt()));
            }
            rig.processes().restartMember(member);
        };
    }

    private static void flip(final Rig rig, final int member, final Random random)
    {
        try (Stream<Path> files = Files.list(rig.journalDirs().get(member)))
        {
            final List<Path> rolls = files.filter(file -> file.toString().endsWith(".cq4"))
                .sorted().toList();
            if (rolls.isEmpty())
            {
                return;
            }
            final Path roll = rolls.get(rolls.size() - 1);
            try (RandomAccessFile file = new RandomAccessFile(roll.toFile(), "rw"))
            {
                final long end = end(file);
                final long from = random.nextBoolean() ? Math.max(0, end - TAIL_BYTES) : 0;
                final long at = from + (long)(random.nextDouble() * (end - from));
                file.seek(at);
                final int was = file.read();
                file.seek(at);
                file.write(was ^ 1 << random.nextInt(8));
                rig.processes().onDamaged(member);
                rig.note("a bit of member " + member + "'s journal, at " + at + " of " + end +
                    " bytes in " + roll.getFileName() + ", is another");
            }
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    /** Behind the last byte that is not 0: blocks are prepared far ahead. */
    private static long end(final RandomAccessFile file) throws IOException
    {
        final byte[] block = new byte[1 << 20];
        long at = file.length();
        while (at > 0)
        {
            final int length = (int)Math.min(block.length, at);
            at -= length;
            file.seek(at);
            file.readFully(block, 0, length);
            for (int i = length - 1; i >= 0; i--)
            {
                if (block[i] != 0)
                {
                    return at + i + 1;
                }
            }
        }
        return 0;
    }
}
