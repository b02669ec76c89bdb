package io.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.bytes.PointerBytesStore;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest
{
    private static final int CYCLE = JournalRollCycle.DAILY.cycleOf(Records.START_NS);

    private final Records records = new Records();
    private final StringBuilder out = new StringBuilder();

    @TempDir
    Path dir;

    @Test
    void shouldNameGapWhenARecordIsMissing() throws IOException
    {
        final Path good = dir.resolve("good");
        try (Journal journal = Journal.open(Records.context(good)))
        {
            records.appendMany(journal, 300);
        }
        final Path gapped = dir.resolve("gapped");
        copyWithout(good, gapped, 200);

        final Fault fault = JournalVerify.run(gapped, out).fault();

        assertThat(fault.kind()).isEqualTo(Fault.Kind.GAP);
        assertThat(fault.sequence()).isEqualTo(200);
        assertThat(out).contains("gap: sequence 200 is missing, 201 follows 199", ".cq4");
        assertThatThrownBy(() -> Journal.open(
            Records.context(gapped).verifyOnOpen(JournalContext.Verify.FULL)))
            .isInstanceOf(JournalCorruptException.class).hasMessageContaining("gap");
    }

    /** Written by Chronicle itself, as a journal would be that had lost one record. */
    private static void copyWithout(final Path from, final Path to, final long missing)
        throws IOException
    {
        Files.createDirectory(to);
        Files.copy(from.resolve(Identity.FILE_NAME), to.resolve(Identity.FILE_NAME));
        final JournalContext ctx = Records.context(to).conclude();
        try (RollFile file = RollFile.open(from, JournalRollCycle.DAILY, CYCLE);
            SingleChronicleQueue queue =
                ChronicleFiles.queue(to, ctx, () -> Records.START_NS / 1_000_000);
            ExcerptAppender appender = queue.createAppender())
        {
            final PointerBytesStore bytes = BytesStore.nativePointer();
            while (file.next() == RollFile.Found.EXCERPT)
            {
                if (RecordView.sequence(file) != missing)
                {
                    bytes.set(file.buffer().addressOffset() + file.offset(), file.length());
                    appender.writeBytes(bytes);
                }
            }
        }
    }

    @Test
    void shouldNameRecordWhoseTimeWentBack() throws IOException
    {
        try (Journal journal = Journal.open(Records.context(dir)))
        {
            records.appendMany(journal, 20);
            records.make(21, Records.START_NS + 5, 256, 60).append(journal);
        }

        final Fault fault = JournalVerify.run(dir, out).fault();

        assertThat(fault.kind()).isEqualTo(Fault.Kind.TIME_WENT_BACK);
        assertThat(fault.sequence()).isEqualTo(21);
        assertThat(out).contains((Records.START_NS + 5) + " ns after " + (Records.START_NS + 20));
    }

    @Test
    void shouldNameRecordWhoseBallotWentBack() throws IOException
    {
        try (Journal journal = Journal.open(Records.context(dir)))
        {
            records.appendMany(journal, 20);
            records.make(21, Records.START_NS + 21, 512, 60).append(journal);
            records.make(22, Records.START_NS + 22, 257, 60).append(journal);
        }

        final Fault fault = JournalVerify.run(dir, out).fault();

        assertThat(fault.kind()).isEqualTo(Fault.Kind.BALLOT_WENT_BACK);
        assertThat(fault.sequence()).isEqualTo(22);
        assertThat(out).contains("has ballot 257 after 512");
    }

    @Test
    void shouldCompareWithTheRecordBeforeAVoidNotWithTheVoidedOne() throws IOException
    {
        try (Journal journal = Journal.open(Records.context(dir)))
        {
            records.appendMany(journal, 20);
            records.make(11, Records.START_NS + 10, 512, 60).append(journal);
        }

        final JournalVerify.Result result = JournalVerify.run(dir, out);

        assertThat(result.fault()).isNull();
        assertThat(result.voided()).isEqualTo(10);
        assertThat(result.lastSequence()).isEqualTo(11);
    }
}
