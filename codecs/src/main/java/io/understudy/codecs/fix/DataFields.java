package io.understudy.codecs.fix;

/**
 * Which field holds the length of which data field, in all versions that are spoken: what has to be
 * known before a message's version is. {@code FixDictionaryTest} compares it with the dictionaries.
 */
final class DataFields
{
    static final int NONE = 0;

    private static final int TABLE_SIZE = 2_048;

    private static final int[] LENGTH_AND_DATA =
    {
        90, 91, 93, 89, 95, 96, 212, 213, 348, 349, 350, 351, 352, 353, 354, 355, 356, 357,
        358, 359, 360, 361, 362, 363, 364, 365, 445, 446, 618, 619, 621, 622, 1184, 1185,
        1277, 1278, 1280, 1281, 1282, 1283, 1397, 1398, 1401, 1402, 1403, 1404, 1468, 1469,
    };

    private static final short[] DATA_BY_LENGTH = new short[TABLE_SIZE];

    static
    {
        for (int i = 0; i < LENGTH_AND_DATA.length; i += 2)
        {
            DATA_BY_LENGTH[LENGTH_AND_DATA[i]] = (short)LENGTH_AND_DATA[i + 1];
        }
    }

    private DataFields()
    {
    }

    /** The data field whose length this tag holds, or {@link #NONE}. */
    static int dataTagOf(final int tag)
    {
        return tag > 0 && tag < TABLE_SIZE ? DATA_BY_LENGTH[tag] : NONE;
    }
}
