package io.understudy.gateway.ops;

import io.understudy.journal.JournalDescribe;
import io.understudy.journal.JournalDump;
import io.understudy.journal.JournalVerify;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks into a journal, also while its member writes it. Changes nothing. */
@Command(
    name = "journal",
    description = "Looks into a journal, also while its member writes it; changes nothing.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
        JournalCommand.Describe.class, JournalCommand.Dump.class, JournalCommand.Verify.class})
final class JournalCommand implements Runnable
{
    @Spec
    private CommandSpec spec;

    @Override
    public void run()
    {
        throw new ParameterException(spec.commandLine(), "name one of describe, dump, verify");
    }

    /** Whose journal it is, from where to where, how much. */
    @Command(
        name = "describe",
        description = "Says whose journal it is, from where to where, and how much.")
    static final class Describe implements Callable<Integer>
    {
        @Spec
        private CommandSpec spec;

        @Mixin
        private JournalOptions journal;

        @Override
        public Integer call() throws IOException
        {
            return JournalDescribe.run(journal.dir(), new PipedOutput(spec.commandLine().getOut()));
        }
    }

    /** Its records, one a line. */
    @Command(name = "dump", description = "Prints records, one a line.")
    static final class Dump implements Callable<Integer>
    {
        @Spec
        private CommandSpec spec;

        @Mixin
        private JournalOptions journal;

        @Option(
            names = "--from", paramLabel = "SEQUENCE", defaultValue = "1",
            description = "First record; default ${DEFAULT-VALUE}.")
        private long from;

        @Option(names = "--to", paramLabel = "SEQUENCE", description = "Last record; default: all.")
        private long to = Long.MAX_VALUE;

        @Option(names = "--json", description = "One JSON object a line.")
        private boolean json;

        @Override
        public Integer call() throws IOException
        {
            JournalDump.run(
                journal.dir(), from, to,
                json ? JournalDump.Format.JSON : JournalDump.Format.HUMAN,
                new PipedOutput(spec.commandLine().getOut()));
            return UnderstudyCommand.FINE;
        }
    }

    /** Whether every record is as it was written. */
    @Command(
        name = "verify",
        description = "Verifies every record and names the first bad one; exit code 1 if there is.")
    static final class Verify implements Callable<Integer>
    {
        @Spec
        private CommandSpec spec;

        @Mixin
        private JournalOptions journal;

        @Override
        public Integer call() throws IOException
        {
            return JournalVerify.run(journal.dir(), new PipedOutput(spec.commandLine().getOut()))
                .exitStatus();
        }
    }
}
