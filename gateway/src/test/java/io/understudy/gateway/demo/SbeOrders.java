package io.understudy.gateway.demo;

import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.ReplaceEncoder;

/** An SBE session as who sends orders over it sees it, whatever carries it. One thread. */
interface SbeOrders
{
    /** Begins a limit order for the day; null if none can go now. */
    NewOrderEncoder newOrder();

    /** Begins a cancel; null if none can go now. */
    CancelEncoder cancel();

    /** Begins a replace; null if none can go now. */
    ReplaceEncoder replace();

    /** Sends what was begun last. */
    void send();
}
