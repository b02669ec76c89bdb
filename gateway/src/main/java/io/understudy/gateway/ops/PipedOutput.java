package io.understudy.gateway.ops;

import java.io.IOException;
import java.io.PrintWriter;

/** Standard output that notices when nobody reads it any more, as in {@code dump | head}. */
final class PipedOutput implements Appendable
{
    private static final int APPENDS_BETWEEN_CHECKS = 1 << 10;

    private final PrintWriter out;
    private int appends;

    PipedOutput(final PrintWriter out)
    {
        this.out = out;
    }

    @Override
    public Appendable append(final CharSequence text) throws IOException
    {
        out.append(text);
        return check();
    }

    @Override
    public Appendable append(final CharSequence text, final int start, final int end)
        throws IOException
    {
        out.append(text, start, end);
        return check();
    }

    @Override
    public Appendable append(final char c) throws IOException
    {
        out.append(c);
        return check();
    }

    /** A check flushes, so it is not made each time. */
    private Appendable check() throws IOException
    {
        if (++appends % APPENDS_BETWEEN_CHECKS == 0 && out.checkError())
        {
            throw new IOException("standard output is closed");
        }
        return this;
    }
}
