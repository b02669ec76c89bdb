package io.understudy.gateway.fix;

import quickfix.Log;

/** QuickFIX/J's log sees each message as it came or goes: a place to count. Its threads. */
final class WatchingLog implements Log
{
    private final SequenceWatch watch;

    WatchingLog(final SequenceWatch watch)
    {
        this.watch = watch;
    }

    @Override
    public void clear()
    {
        // nothing is kept
    }

    @Override
    public void onIncoming(final String message)
    {
        watch.onReceived(message);
    }

    @Override
    public void onOutgoing(final String message)
    {
        watch.onSent(message);
    }

    @Override
    public void onEvent(final String text)
    {
        // shows in what the listener hears
    }

    @Override
    public void onErrorEvent(final String text)
    {
        // shows in what the listener hears
    }
}
