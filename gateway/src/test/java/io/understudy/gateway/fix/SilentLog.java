package io.understudy.gateway.fix;

import quickfix.Log;

/** What QuickFIX/J has to say of a session is shown by what it sends, and written nowhere. */
public final class SilentLog implements Log
{
    @Override
    public void clear()
    {
        // nothing is kept
    }

    @Override
    public void onIncoming(final String message)
    {
        // the peer has sent it
    }

    @Override
    public void onOutgoing(final String message)
    {
        // the peer judges it
    }

    @Override
    public void onEvent(final String text)
    {
        // shows in what is sent
    }

    @Override
    public void onErrorEvent(final String text)
    {
        // shows in what is sent
    }
}
