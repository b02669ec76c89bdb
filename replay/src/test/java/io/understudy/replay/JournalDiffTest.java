package io.understudy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.journal.MessageHeaderDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JournalDiffTest
{
    private static final long SEED = 3;

    private final List<byte[]> stream = Streams.generate(SEED, 100);

    @Test
    void shouldFindEqualJournalsEqual()
    {
        final DiffResult result = diff(whole(), whole());

        assertThat(result.verdict()).isEqualTo(DiffResult.Verdict.EQUAL);
        assertThat(result.isAgreed()).isTrue();
        assertThat(result.firstSequence()).isEqualTo(1);
        assertThat(result.lastSequence()).isEqualTo(100);
        assertThat(result.describe()).isEqualTo("records 1 to 100 are equal");
    }

    @Test
    void shouldSayWhichSideIsAPrefix()
    {
        final DiffResult left = diff(MemoryRecords.of(stream, 1, 60), whole());
        assertThat(left.verdict()).isEqualTo(DiffResult.Verdict.LEFT_IS_PREFIX);
        assertThat(left.describe()).contains("1 to 60").contains("100");
        assertThat(diff(whole(), MemoryRecords.of(stream, 1, 60)).verdict())
            .isEqualTo(DiffResult.Verdict.RIGHT_IS_PREFIX);
        assertThat(diff(whole(), new MemoryRecords(1, List.of())).verdict())
            .isEqualTo(DiffResult.Verdict.RIGHT_IS_PREFIX);
    }

    @Test
    void shouldCompareTheCommonRangeOfJournalsThatStartApart()
    {
        final DiffResult result = diff(whole(), MemoryRecords.of(stream, 41, 100));

        assertThat(result.verdict()).isEqualTo(DiffResult.Verdict.EQUAL);
        assertThat(result.firstSequence()).isEqualTo(41);
        final MemoryRecords early = MemoryRecords.of(stream, 1, 40);
        assertThat(diff(early, MemoryRecords.of(stream, 50, 60)).verdict())
            .isEqualTo(DiffResult.Verdict.NOTHING_IN_COMMON);
    }

    @Test
    void shouldLookAtTheRangeAskedForOnly()
    {
        final MemoryRecords other = whole().alter(50, RecordLayout.TIMESTAMP_OFFSET, 1);

        assertThat(new JournalDiff(whole(), other).compare(51, 100).verdict())
            .isEqualTo(DiffResult.Verdict.EQUAL);
        assertThat(new JournalDiff(whole(), other).compare(1, 49).verdict())
            .isEqualTo(DiffResult.Verdict.EQUAL);
        assertThat(new JournalDiff(whole(), other).compare(1, 50).verdict())
            .isEqualTo(DiffResult.Verdict.DIFFERENT);
    }

    @Test
    void shouldNameTheFirstRecordAndFieldThatDiffer()
    {
        final DiffResult result = diff(whole(), whole()
            .alter(70, RecordLayout.TIMESTAMP_OFFSET, 123)
            .alter(71, RecordLayout.TIMESTAMP_OFFSET, 124));

        assertThat(result.verdict()).isEqualTo(DiffResult.Verdict.DIFFERENT);
        assertThat(result.lastSequence()).isEqualTo(69);
        assertThat(result.differences()).singleElement().satisfies(difference ->
        {
            assertThat(difference.sequence()).isEqualTo(70);
            assertThat(difference.field()).isEqualTo("timestamp");
            assertThat(difference.left())
                .isEqualTo(Long.toString(Streams.point(stream, 70).timestampNs()));
            assertThat(difference.right()).isEqualTo("123");
        });
        assertThat(result.describe()).contains("1 to 69").contains("record 70, timestamp")
            .contains("123");
    }

    @Test
    void shouldNameTheCauseBeforeTheHashThatFollowsFromIt()
    {
        final DiffResult result = diff(whole(), whole()
            .alter(70, RecordLayout.CHAIN_HASH_OFFSET, 5)
            .alter(70, RecordLayout.PREDECESSOR_HASH_OFFSET, 6)
            .alterByte(70, 72, 99));

        assertThat(result.differences()).extracting(DiffResult.FieldDifference::field)
            .containsExactly("kind", "predecessorHash", "chainHash");
        assertThat(result.differences().get(0).right()).startsWith("99");
        assertThat(result.differences().get(2).right()).isEqualTo("0000000000000005");
    }

    @Test
    void shouldNameTheByteOfThePayload()
    {
        long frame = 1;
        while (stream.get((int)frame - 1).length != 80 + Ledger.FRAME_BYTES)
        {
            frame++;
        }
        final int before = stream.get((int)frame - 1)[85];
        final DiffResult result = diff(whole(), whole().alterByte(frame, 85, before ^ 1));

        assertThat(result.differences()).singleElement().satisfies(difference ->
        {
            assertThat(difference.field()).isEqualTo("payload");
            assertThat(difference.payloadOffset()).isEqualTo(5);
            assertThat(difference.left()).startsWith("12 bytes, [")
                .contains(String.format("[%02x", before & 0xFF));
            assertThat(difference.right()).contains(String.format("[%02x", (before ^ 1) & 0xFF));
        });
    }

    @Test
    void shouldNameEveryFieldOfTheSchema() throws Exception
    {
        final String schema = Files.readString(
            Path.of(System.getProperty("basedir")).resolve("../codecs/src/main/sbe/journal.xml"));
        final String message = schema.substring(schema.indexOf("name=\"JournalRecord\""));
        final Matcher names = Pattern.compile("<(?:field|data) name=\"(\\w+)\"")
            .matcher(message.substring(0, message.indexOf("</sbe:message>")));
        final TreeSet<String> expected = new TreeSet<>();
        while (names.find())
        {
            expected.add(names.group(1));
        }
        final byte[] record1 = Arrays.copyOf(stream.get(0), 92);
        final byte[] record2 = record1.clone();
        for (int i = MessageHeaderDecoder.ENCODED_LENGTH; i < record2.length; i++)
        {
            record2[i] ^= 1;
        }
        final MemoryRecords left = new MemoryRecords(1, List.of(record1));
        final MemoryRecords right = new MemoryRecords(1, List.of(record2));
        left.next();
        right.next();
        final TreeSet<String> found = new TreeSet<>();
        RecordFields.differences(1, left, right).forEach(d -> found.add(d.field()));

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void shouldTellRecordsOfALaterSchemaApart()
    {
        // Four bytes more in the block than this version knows, and no payload.
        final byte[] longer = Arrays.copyOf(stream.get(0), 84);
        longer[0] = 76;
        final byte[] other = longer.clone();
        other[77] = 1;

        final DiffResult result = diff(
            new MemoryRecords(1, List.of(longer)), new MemoryRecords(1, List.of(other)));

        assertThat(result.describe()).contains("unknown to this version").contains("byte 77");
    }

    @Test
    void shouldWaitForWhatALiveMemberHasYetToSend()
    {
        final MemoryRecords live = MemoryRecords.of(stream, 1, 10);
        final long[] sent = {10};
        final DiffResult result = new JournalDiff(whole(), live)
            .whenIdle(() ->
            {
                if (sent[0] < 90)
                {
                    live.add(stream.get((int)sent[0]++));
                    return true;
                }
                return false;
            })
            .compare(1, 100);

        assertThat(result.verdict()).isEqualTo(DiffResult.Verdict.RIGHT_IS_PREFIX);
        assertThat(result.lastSequence()).isEqualTo(90);
    }

    private MemoryRecords whole()
    {
        return new MemoryRecords(1, stream);
    }

    private static DiffResult diff(final RecordSource left, final RecordSource right)
    {
        return new JournalDiff(left, right).compare();
    }
}
