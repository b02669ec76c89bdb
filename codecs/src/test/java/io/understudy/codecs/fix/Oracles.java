package io.understudy.codecs.fix;

import quickfix.DictionaryOracle;

/** QuickFIX/J's dictionaries for each version. */
final class Oracles
{
    private Oracles()
    {
    }

    static DictionaryOracle of(final FixVersion version)
    {
        switch (version)
        {
            case FIX_4_2:
                return new DictionaryOracle("FIX42.xml", "FIX42.xml");
            case FIX_4_4:
                return new DictionaryOracle("FIX44.xml", "FIX44.xml");
            default:
                return new DictionaryOracle("FIXT11.xml", "FIX50SP2.xml");
        }
    }
}
