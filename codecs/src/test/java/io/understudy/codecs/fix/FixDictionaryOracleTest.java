package io.understudy.codecs.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.understudy.codecs.fix.MessageMaker.Field;
import quickfix.DictionaryOracle;

/**
 * Valid messages and messages with one fault each, against QuickFIX/J: the same reason and tag, or
 * a difference that is named here with its reason. Faults of data fields and their lengths are not
 * made here: QuickFIX/J passes such messages over without an answer, or lets them through.
 */
class FixDictionaryOracleTest
{
    private static final int RUNS = 8_000;
    private static final String VALID = DictionaryOracle.VALID;

    /** Types whose form QuickFIX/J leaves open, wholly or in part: month 13 is one to it. */
    private static final Set<FieldType> STRICTER = EnumSet.of(
        FieldType.COUNTRY, FieldType.CURRENCY, FieldType.LANGUAGE, FieldType.MONTHYEAR,
        FieldType.DAYOFMONTH, FieldType.LOCALMKTDATE, FieldType.UTCDATE, FieldType.UTCDATEONLY,
        FieldType.UTCTIMEONLY, FieldType.UTCTIMESTAMP, FieldType.TIME,
        FieldType.TZTIMEONLY, FieldType.TZTIMESTAMP, FieldType.MULTIPLEVALUESTRING,
        FieldType.MULTIPLESTRINGVALUE, FieldType.MULTIPLECHARVALUE);

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
            final int index = place(message, maker, random);
            final boolean isNearGroup = isGroup(message.get(index), maker) ||
                isGroup(message.get(index - 1), maker);
            final Field touched = apply(fault, message, index, maker, random);
            final String text = MessageMaker.text(message);
            final int reason = dictionary.check(Fix.view(text));
            final String ours = reason == FixDictionary.VALID ?
                VALID : reason + ":" + dictionary.refTag();
            final String theirs = oracle.check(text.replace('|', '\u0001'));
            if (!ours.equals(theirs))
            {
                final boolean isGroupTouched = isNearGroup || fault != Fault.BAD_COUNT &&
                    maker.isGroupCount(touched.tag);
                final String why = isGroupTouched && isGroupMatter(fault, touched, maker) ?
                    groupDifference(ours, theirs) :
                    difference(ours, theirs, touched, maker);
                if (why == null)
                {
                    unexplained.putIfAbsent(fault + " ours " + ours + " theirs " + theirs +
                        " at " + touched, text);
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

    /** Why the two may differ outside of groups; null if they may not. */
    private static String difference(
        final String ours, final String theirs, final Field touched, final MessageMaker maker)
    {
        final boolean isHeader = maker.isHeader(touched.tag);
        if (isHeader && ours.startsWith("13:") && theirs.equals(VALID))
        {
            return "QuickFIX/J lets the last of equal header fields count";
        }
        if (isHeader && ours.startsWith("14:") && theirs.startsWith("13:"))
        {
            return "in the body and twice: we say where, QuickFIX/J how often";
        }
        if (isHeader && ours.startsWith("1:") && theirs.equals(VALID))
        {
            return "QuickFIX/J does not require FIXT's header of FIX 5.0's messages";
        }
        if (ours.startsWith("2:") && theirs.equals("0" + ours.substring(1)))
        {
            return "QuickFIX/J knows only one of FIXT's and FIX 5.0's fields at a time";
        }
        if (ours.startsWith("6:") && STRICTER.contains(maker.type(touched.tag)))
        {
            return "QuickFIX/J does not look at the form of this type";
        }
        return null;
    }

    /** Why the two may differ about a fault at a group: where it ends is then a matter of taste. */
    private static String groupDifference(final String ours, final String theirs)
    {
        if (!ours.equals(VALID) && !theirs.equals(VALID))
        {
            return "at a group, refused for another reason";
        }
        if (ours.startsWith("6:"))
        {
            return "a count with a plus sign is one to QuickFIX/J";
        }
        return ours.startsWith("15:") || ours.startsWith("13:") ?
            "at a group, QuickFIX/J lets the last of equal fields count" : null;
    }

    /** Whether a fault near a group makes it unclear what belongs to the group. */
    private static boolean isGroupMatter(
        final Fault fault, final Field touched, final MessageMaker maker)
    {
        final boolean isInPlace =
            fault == Fault.REMOVED || fault == Fault.EMPTIED || fault == Fault.BAD_FORMAT ||
            fault == Fault.BAD_VALUE;
        return !isInPlace || maker.isGroupCount(touched.tag) || touched.isDelimiter;
    }

    private static boolean isGroup(final Field field, final MessageMaker maker)
    {
        return field.depth > 0 || maker.isGroupCount(field.tag);
    }

    /** Where the fault goes: behind the first three, before the last, and not at data. */
    private static int place(
        final List<Field> message, final MessageMaker maker, final Random random)
    {
        while (true)
        {
            final int index = 3 + random.nextInt(message.size() - 4);
            if (!maker.isOfData(message.get(index).tag) &&
                !maker.isOfData(message.get(index - 1).tag))
            {
                return index;
            }
        }
    }

    private static Field apply(
        final Fault fault,
        final List<Field> message,
        final int index,
        final MessageMaker maker,
        final Random random)
    {
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
