package io.understudy.gateway.ops.doctor;

import io.understudy.gateway.ops.settings.Settings;
import java.io.IOException;

/** Looks at one thing. */
interface Probe
{
    /** What it looks at, one word. */
    String subject();

    /** Looks. What cannot be read is thrown; the doctor makes a warning of it. */
    Finding look(Host host, Settings settings) throws IOException;

    /** A probe of one function. */
    static Probe of(final String subject, final Look look)
    {
        return new Probe()
        {
            @Override
            public String subject()
            {
                return subject;
            }

            @Override
            public Finding look(final Host host, final Settings settings) throws IOException
            {
                return look.look(host, settings);
            }
        };
    }

    /** What a probe does. */
    interface Look
    {
        Finding look(Host host, Settings settings) throws IOException;
    }
}
