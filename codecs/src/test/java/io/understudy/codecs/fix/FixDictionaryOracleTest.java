package io.understudy.codecs.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.understudy.codecs.fix.MessageMaker.Field;
import quickfix.DictionaryOracle;

/**
 * Valid messages and messages with one fault each, against QuickFIX/J: the same reason and tag, or
 * a difference that is named here with its reason.
 */
class FixDictionaryOracleTest
{
    private static final int RUNS = 8_000;
    private static final String VALID = DictionaryOracle.VALID;

    /** What one fault is. */
    private enum Fault
    {
        NONE, REMOVED, DOUBLED, EMPTIED, UNDEFINED_TAG, USER_TAG, STRANGER, BAD_FORMAT, BAD_VALUE,
        SWAPPED, BAD_COUNT, ZERO_TAG
    }

    @ParameterizedTest
    @EnumSource(FixVersion.class)
    void shouldFindWhatQuickFixFinds(final FixVersion version)
    {
        final long seed = Long.getLong("understudy.fix.seed", System.nanoTime());
        final Random random = new Random(seed);
        final MessageMaker maker = new MessageMaker(version, random);
        final DictionaryOracle oracle = Oracles.of(version);
        final FixDictionary dictionary = FixDictionary.of(version);
        final TreeMap<String, Integer> outcomes = new TreeMap<>();
        final TreeMap<String, String> unexplained = new TreeMap<>();
        for (int run = 0; run < RUNS; run++)
        {
            final List<Field> message = maker.valid();
            final Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
            final Field touched = apply(fault, message, maker, random);
            final String text = MessageMaker.text(message);
            final int reason = dictionary.check(Fix.view(text));
            final String ours = reason == FixDictionary.VALID ?
                VALID : reason + ":" + dictionary.refTag();
            final String theirs = oracle.check(text.replace('|', '\u0001'));
            if (!ours.equals(theirs))
            {
                final String why = difference(ours, theirs, fault, touched, maker);
                if (why == null)
                {
                    unexplained.putIfAbsent(
                        fault + " ours " + reason + " theirs " + theirs.replaceAll(":.*", ""),
                        "fault at " + touched + " ours " + ours + " theirs " + theirs + " " +
                        text);
                }
                outcomes.merge(String.valueOf(why), 1, Integer::sum);
            }
            outcomes.merge(fault == Fault.NONE ? "valid" : reason + " by " + fault, 1,
                Integer::sum);
        }
        assertThat(unexplained).as("seed %d", seed).isEmpty();
        assertThat(outcomes).as("seed %d", seed).containsKeys("valid", "1 by REMOVED",
            "13 by DOUBLED", "4 by EMPTIED", "0 by UNDEFINED_TAG", "0 by USER_TAG",
            "2 by STRANGER", "6 by BAD_FORMAT", "5 by BAD_VALUE", "14 by SWAPPED");
        System.out.println("seed " + seed + " " + version + " " + outcomes);
    }

    /** Why the two may differ; null if they may not. */
    private static String difference(
        final String ours,
        final String theirs,
        final Fault fault,
        final Field touched,
        final MessageMaker maker)
    {
        return null;
    }

    private static Field apply(
        final Fault fault, final List<Field> message, final MessageMaker maker,
        final Random random)
    {
        // The first three and the last are the framing's.
        final int index = 3 + random.nextInt(message.size() - 4);
        final Field field = message.get(index);
        switch (fault)
        {
            case REMOVED:
                message.remove(index);
                return field;
            case DOUBLED:
                message.add(index + 1, new Field(field.tag, field.value));
                return field;
            case EMPTIED:
                field.value = "";
                return field;
            case UNDEFINED_TAG:
                return insert(message, index, new Field(4_999, "x"));
            case USER_TAG:
                return insert(message, index, new Field(5_000 + random.nextInt(5_000), "x"));
            case ZERO_TAG:
                return insert(message, index, new Field(random.nextBoolean() ? 0 : -1, "HI"));
            case STRANGER:
                return insert(message, index, maker.anyField());
            case BAD_FORMAT:
                field.value = List.of("+1", "x1", "1e5", "20261301-00:00:00", "-", "1 ")
                    .get(random.nextInt(6));
                return field;
            case BAD_VALUE:
                field.value = List.of("~", "99", "!").get(random.nextInt(3));
                return field;
            case SWAPPED:
                message.set(index, message.get(index - 1 == 2 ? index : index - 1));
                message.set(index - 1 == 2 ? index : index - 1, field);
                return field;
            case BAD_COUNT:
                final List<Field> counts = new ArrayList<>(message);
                counts.removeIf(each -> !maker.isGroupCount(each.tag));
                if (!counts.isEmpty())
                {
                    final Field count = counts.get(random.nextInt(counts.size()));
                    count.value = Integer.toString(random.nextInt(4));
                    return count;
                }
                return field;
            default:
                return field;
        }
    }

    private static Field insert(final List<Field> message, final int index, final Field field)
    {
        message.add(index, field);
        return field;
    }
}
