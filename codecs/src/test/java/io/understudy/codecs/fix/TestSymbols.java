package io.understudy.codecs.fix;

import java.util.List;

import org.agrona.DirectBuffer;

/** Instruments 1, 2 and 3. */
final class TestSymbols implements FixSymbols
{
    private final List<byte[]> symbols =
        List.of(Fix.bytes("MSFT"), Fix.bytes("INTC"), Fix.bytes("BRK.A"));

    @Override
    public int instrumentId(final DirectBuffer buffer, final int offset, final int length)
    {
        for (int i = 0; i < symbols.size(); i++)
        {
            if (Ascii.equal(symbols.get(i), buffer, offset, length))
            {
                return i + 1;
            }
        }
        return NO_INSTRUMENT;
    }

    @Override
    public byte[] symbol(final int instrumentId)
    {
        return instrumentId >= 1 && instrumentId <= symbols.size() ?
            symbols.get(instrumentId - 1) : null;
    }
}
