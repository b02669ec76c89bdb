package io.understudy.gateway.engine;

import io.understudy.codecs.fix.FixDictionary;
import io.understudy.codecs.fix.FixVersion;

/** What the parts of the FIX session share. */
final class FixParts
{
    final FixSender sender;
    final FixRejects rejects;
    final FixGoodbye goodbye;
    final FixResender resender;
    final EarlyFrames early;
    final FixLogon logon;
    final FixInbound inbound;
    private final FixDictionary[] dictionaries = new FixDictionary[FixVersion.values().length];

    FixParts(final Tables tables, final ClientOutput output, final FixApplication application)
    {
        sender = new FixSender(output, tables);
        rejects = new FixRejects(tables, sender);
        goodbye = new FixGoodbye(tables, sender);
        resender = new FixResender(tables, sender);
        early = tables.early;
        logon = new FixLogon(tables, this);
        inbound = new FixInbound(tables, this, application);
    }

    /** Built when a session of its version is defined. */
    FixDictionary dictionary(final FixVersion version)
    {
        return dictionaries[version.ordinal()];
    }

    /** A session of this version is there: may allocate. */
    void onDefined(final FixVersion version)
    {
        if (dictionaries[version.ordinal()] == null)
        {
            dictionaries[version.ordinal()] = FixDictionary.of(version);
        }
    }
}
