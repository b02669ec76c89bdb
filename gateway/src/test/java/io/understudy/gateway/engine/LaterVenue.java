package io.understudy.gateway.engine;

import java.util.ArrayDeque;
import java.util.Queue;

import io.understudy.codecs.client.RejectReason;
import io.understudy.gateway.engine.venue.Venue;
import io.understudy.gateway.engine.venue.VenueListener;

/** A venue outside: it answers one request with each tick, as a test tells it to. */
final class LaterVenue implements Venue
{
    private final VenueListener listener;
    private final Queue<Runnable> answers = new ArrayDeque<>();
    boolean refusing;

    LaterVenue(final VenueListener listener)
    {
        this.listener = listener;
    }

    VenueListener listener()
    {
        return listener;
    }

    @Override
    public void place(final int order)
    {
        answers.add(() ->
        {
            if (refusing)
            {
                listener.onRefused(order, RejectReason.INSTRUMENT_HALTED);
            }
            else
            {
                listener.onAccepted(order);
            }
        });
    }

    @Override
    public void cancel(final int order)
    {
        answers.add(() ->
        {
            if (refusing)
            {
                listener.onCancelRefused(order, RejectReason.TOO_LATE_TO_CANCEL);
            }
            else
            {
                listener.onCanceled(order, RejectReason.NONE);
            }
        });
    }

    @Override
    public void replace(final int order, final long priceMantissa, final long leavesMantissa)
    {
        answers.add(() ->
        {
            if (refusing)
            {
                listener.onReplaceRefused(order, RejectReason.PRICE_OUT_OF_BAND);
            }
            else
            {
                listener.onReplaced(order);
            }
        });
    }

    @Override
    public void onTime(final long nowNs)
    {
        if (!answers.isEmpty())
        {
            answers.remove().run();
        }
    }

    @Override
    public int firstResting()
    {
        return Orders.NONE;
    }

    @Override
    public int restingAfter(final int order)
    {
        return Orders.NONE;
    }

    @Override
    public void restore(final int order)
    {
        throw new AssertionError("an outside venue has no queues here");
    }
}
