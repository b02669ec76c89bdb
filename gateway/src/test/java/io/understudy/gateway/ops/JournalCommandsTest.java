package io.understudy.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.journal.EpochStartEncoder;
import io.understudy.codecs.journal.JournalRecordEncoder;
import io.understudy.codecs.journal.MessageHeaderEncoder;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.gateway.engine.Engine;
import io.understudy.journal.Journal;
import io.understudy.journal.JournalContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read a journal, against journals on disk. */
@Timeout(60)
final class JournalCommandsTest
{
    private static final long START_NS = 1_767_225_600_000_000_000L;
    private static final long TICK_NS = 1_000_000;
    private static final int RECORDS = 200;

    @TempDir
    private Path dir;

    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(4096));
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private StringWriter out;
    private StringWriter err;

    private int run(final String... args)
    {
        out = new StringWriter();
        err = new StringWriter();
        return UnderstudyCommand.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private List<String> lines()
    {
        return out.toString().lines().toList();
    }

    /** A journal of an EpochStart and then ticks; one tick may be later than it should be. */
    private Path journal(final String name, final int records, final long lateSequence)
    {
        final Path folder = dir.resolve(name);
        final JournalContext context = new JournalContext().dir(folder.resolve("journal"))
            .clusterId(7).memberId(0).blockBytes(4 << 20).headroomBytes(1 << 20);
        try (Journal journal = Journal.open(context.conclude()))
        {
            append(journal, epochStart());
            for (long sequence = 2; sequence <= records; sequence++)
            {
                append(journal, tick(sequence, sequence == lateSequence ? 1 : 0));
            }
        }
        return folder;
    }

    private JournalRecordEncoder record(
        final long sequence, final long timestampNs, final RecordKind kind)
    {
        return new JournalRecordEncoder().wrapAndApplyHeader(buffer, 0, header)
            .ballot(RecordLayout.ballot(1, 0)).sequence(sequence).timestamp(timestampNs)
            .predecessorHash(0).chainHash(0).edgeSequence(0).edgeIncarnation(0)
            .edgeId(RecordLayout.GATEWAY_EDGE_ID).connectionId(0).kind(kind);
    }

    private int epochStart()
    {
        final UnsafeBuffer payload = new UnsafeBuffer(new byte[64]);
        final EpochStartEncoder epoch = new EpochStartEncoder()
            .wrapAndApplyHeader(payload, 0, new MessageHeaderEncoder())
            .epoch(1).clusterId(7).engineVersion(Engine.VERSION).memberId(0).rank(0);
        return MessageHeaderEncoder.ENCODED_LENGTH +
            record(1, START_NS, RecordKind.EPOCH_START).putPayload(
                payload, 0, MessageHeaderEncoder.ENCODED_LENGTH + epoch.encodedLength())
                .encodedLength();
    }

    private int tick(final long sequence, final long lateNs)
    {
        return MessageHeaderEncoder.ENCODED_LENGTH +
            record(sequence, START_NS + sequence * TICK_NS + lateNs, RecordKind.TICK)
                .putPayload(new byte[0], 0, 0).encodedLength();
    }

    private void append(final Journal journal, final int length)
    {
        final long giveUpNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        int result = journal.append(buffer, 0, length);
        while (result == Journal.BACK_PRESSURED && System.nanoTime() < giveUpNs)
        {
            LockSupport.parkNanos(100_000);
            result = journal.append(buffer, 0, length);
        }
        assertThat(result).isEqualTo(Journal.APPENDED);
    }

    @Test
    void shouldDescribeTheJournalOfAMember()
    {
        final Path member = journal("member", RECORDS, 0);

        assertThat(run("journal", "describe", member.toString())).isEqualTo(0);

        assertThat(lines()).contains("clusterId=7", "memberId=0", "firstSequence=1",
            "lastSequence=" + RECORDS, "voids=0");
    }

    @Test
    void shouldFindTheJournalOfTheMemberThatTheSettingsName()
    {
        final Path member = journal("member", 3, 0);

        assertThat(run("journal", "describe", "--set", "member.dir=" + member)).isEqualTo(0);

        assertThat(lines()).contains("lastSequence=3");
    }

    @Test
    void shouldDumpTheRecordsAskedForOneALine()
    {
        final String folder = journal("member", RECORDS, 0).resolve("journal").toString();

        assertThat(run("journal", "dump", folder, "--from", "1", "--to", "3")).isEqualTo(0);
        assertThat(lines()).hasSize(3);
        assertThat(lines().get(0)).startsWith("1 ").contains("EPOCH_START");
        assertThat(lines().get(2)).startsWith("3 ").contains("TICK");

        assertThat(run("journal", "dump", folder, "--json", "--from", "199")).isEqualTo(0);
        assertThat(lines()).hasSize(2).allMatch(line ->
            line.startsWith("{\"sequence\":") && line.endsWith("}"));
    }

    @Test
    void shouldVerifyAGoodJournalAndNameTheFlippedBitOfABadOne() throws IOException
    {
        final Path member = journal("member", RECORDS, 0);
        assertThat(run("journal", "verify", member.toString())).isEqualTo(0);

        flipABit(member.resolve("journal"));

        assertThat(run("journal", "verify", member.toString())).isEqualTo(1);
        assertThat(lines().get(lines().size() - 1))
            .startsWith("BAD flipped bit: the record after sequence 99 ");
        assertThat(err.toString()).isEmpty();
    }

    /** In the timestamp of record 100, found by its bytes. */
    private static void flipABit(final Path journal) throws IOException
    {
        final Path file;
        try (Stream<Path> files = Files.list(journal))
        {
            file = files.filter(path -> path.toString().endsWith(".cq4")).findFirst().get();
        }
        final byte[] bytes = Files.readAllBytes(file);
        final UnsafeBuffer found = new UnsafeBuffer(bytes);
        for (int i = 0; i < bytes.length - 16; i++)
        {
            if (found.getLong(i) == 100 && found.getLong(i + 8) == START_NS + 100 * TICK_NS)
            {
                bytes[i + 8] ^= 1;
                Files.write(file, bytes);
                return;
            }
        }
        throw new AssertionError("record 100 is not in " + file);
    }

    @Test
    void shouldReplayToTheSameDigestEachTime()
    {
        final String member = journal("member", RECORDS, 0).toString();

        assertThat(run("replay", member)).isEqualTo(0);
        final String whole = lines().get(lines().size() - 1);
        assertThat(run("replay", member, "--from", "150", "--speed", "x1000")).isEqualTo(0);
        final String part = lines().get(lines().size() - 1);
        assertThat(run("replay", member, "--to", "150")).isEqualTo(0);
        final String shorter = lines().get(lines().size() - 1);

        assertThat(whole).matches("RESULT replay from=1 to=200 records=200 unheard=0 snapshot=0 " +
            "seconds=[0-9.]+ replay_per_s=[0-9]+ digest=[0-9a-f]{16}");
        assertThat(part).startsWith("RESULT replay from=150 to=200 records=51 unheard=149 ");
        assertThat(digest(part)).isEqualTo(digest(whole)).isNotEqualTo(digest(shorter));
    }

    private static String digest(final String result)
    {
        return result.substring(result.indexOf("digest="));
    }

    @Test
    void shouldTakeItsTimeWhenAskedForRealTime()
    {
        final String member = journal("member", RECORDS, 0).toString();

        assertThat(run("replay", member, "--speed", "realtime")).isEqualTo(0);

        final Matcher seconds = Pattern.compile("seconds=([0-9.]+)").matcher(out.toString());
        assertThat(seconds.find()).isTrue();
        // From the first tick to the last as recorded; an upper bound would depend on the host.
        assertThat(Double.parseDouble(seconds.group(1)))
            .isGreaterThan((RECORDS - 2) * TICK_NS / 1e9);
    }

    @Test
    void shouldRefuseWrongUseOfReplayInOneSentence()
    {
        final String member = journal("member", 3, 0).toString();

        assertThat(run("replay", member, "--speed", "fast")).isEqualTo(2);
        assertThat(err.toString()).contains("'fast' is none of max, realtime, or x and a number");
        assertThat(run("replay", member, "--from", "0")).isEqualTo(2);
        assertThat(run("replay", member, "--from", "3", "--to", "1")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(run("replay", dir.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly(
            "understudy: " + dir.resolve("none") + " is not a folder");
    }

    @Test
    void shouldFindTwoJournalsEqualOrNameTheFirstRecordAndFieldThatDiffer()
    {
        final String left = journal("left", RECORDS, 0).toString();
        final String same = journal("same", RECORDS, 0).toString();
        final String longer = journal("longer", RECORDS + 5, 0).toString();
        final String other = journal("other", RECORDS, 120).toString();

        assertThat(run("diff", left, same)).isEqualTo(0);
        assertThat(lines()).containsExactly(
            "records 1 to 200 are equal",
            "RESULT diff verdict=equal first=1 equal_to=200 left_last=200 right_last=200");
        assertThat(run("diff", left, longer)).isEqualTo(0);
        assertThat(out.toString()).contains("verdict=left_is_prefix");
        assertThat(run("diff", left, other)).isEqualTo(1);
        assertThat(lines().get(0))
            .startsWith("records 1 to 119 are equal; record 120, timestamp: ");
        assertThat(run("diff", left, other, "--to", "119")).isEqualTo(0);
    }

    @Test
    void shouldSayInASentenceThatAFolderHoldsNoJournal() throws IOException
    {
        final String empty = Files.createDirectory(dir.resolve("empty")).toString();

        for (final String command : List.of("describe", "dump", "verify"))
        {
            assertThat(run("journal", command, empty)).as(command).isEqualTo(1);
            assertThat(err.toString().lines()).as(command).hasSize(1)
                .allMatch(line -> line.startsWith("understudy: ") && line.contains(empty));
        }
        assertThat(run("replay", empty)).isEqualTo(1);
        assertThat(run("journal")).isEqualTo(2);
        assertThat(Path.of(empty)).isEmptyDirectory();
    }
}
