package io.understudy.gateway.ops;

import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.ops.settings.MemberSettings;
import io.understudy.replay.JournalRecords;
import io.understudy.replay.Replay;
import io.understudy.replay.ReplayResult;
import io.understudy.replay.SnapshotStore;
import io.understudy.replay.StateDigest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Replays a journal through an engine, offline, and prints the digest of its state. */
@Command(
    name = "replay",
    description = "Replays a journal through an engine and prints the digest of its state.")
final class ReplayCommand implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Mixin
    private JournalOptions journal;

    @Option(
        names = "--from", paramLabel = "SEQUENCE",
        description = "First record to be paced and counted; the state before it is made first.")
    private Long from;

    @Option(
        names = "--to", paramLabel = "SEQUENCE", description = "Last record; default: all.")
    private Long to;

    @Option(
        names = "--speed", paramLabel = "max|realtime|xN", defaultValue = "max",
        converter = Speed.class,
        description = "max, realtime, or N times as fast as recorded; default ${DEFAULT-VALUE}.")
    private double speed;

    @Option(
        names = "--snapshots",
        description = "Starts from the newest snapshot beside the journal that fits, instead of " +
            "from record 1.")
    private boolean useSnapshots;

    /** Times as recorded; 0 is full speed. */
    static final class Speed implements ITypeConverter<Double>
    {
        @Override
        public Double convert(final String text)
        {
            if ("max".equals(text))
            {
                return 0.0;
            }
            if ("realtime".equals(text))
            {
                return 1.0;
            }
            if (text.matches("x[0-9]{1,9}([.][0-9]{1,9})?") &&
                Double.parseDouble(text.substring(1)) > 0)
            {
                return Double.valueOf(text.substring(1));
            }
            throw new TypeConversionException(
                "'" + text + "' is none of max, realtime, or x and a number such as x10");
        }
    }

    @Override
    public Integer call()
    {
        try (JournalRecords records = JournalRecords.open(journal.dir()))
        {
            print(replay(records).run());
        }
        return UnderstudyCommand.FINE;
    }

    private Replay<Engine> replay(final JournalRecords records)
    {
        final Replay<Engine> replay = new Replay<>(records, Engine::new);
        final Path snapshotDir = useSnapshots ? journal.snapshotDir() : null;
        if (snapshotDir != null)
        {
            replay.snapshots(SnapshotStore.openReadOnly(
                snapshotDir, journal.resolve().get(MemberSettings.CLUSTER_ID)));
        }
        try
        {
            if (from != null)
            {
                replay.from(from);
            }
            else if (!useSnapshots)
            {
                replay.from(Math.max(1, records.firstSequence()));
            }
            if (to != null)
            {
                replay.to(to);
            }
            if (from != null && to != null && to < from - 1)
            {
                throw new IllegalArgumentException("to=" + to + " is before from=" + from);
            }
        }
        catch (final IllegalArgumentException ex)
        {
            throw CommandException.wrongUse(ex.getMessage());
        }
        return replay.speed(speed);
    }

    private void print(final ReplayResult<Engine> result)
    {
        final PrintWriter out = spec.commandLine().getOut();
        result.notes().forEach(note -> out.println("note: " + note));
        out.printf(
            Locale.ROOT,
            "RESULT replay from=%d to=%d records=%d unheard=%d snapshot=%d seconds=%.3f " +
            "replay_per_s=%.0f digest=%s%n",
            result.fromSequence(), result.toSequence(), result.records(), result.recordsUnheard(),
            result.snapshotSequence(), result.elapsedNs() / 1e9, result.recordsPerSecond(),
            StateDigest.format(result.digest()));
    }
}
