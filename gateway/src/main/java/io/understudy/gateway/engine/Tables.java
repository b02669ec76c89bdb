package io.understudy.gateway.engine;

/** What the engine's desks share: all state that Configure makes room for. */
final class Tables
{
    final Cause cause;
    final EngineCounters counters;
    final Sessions sessions;
    final Instruments instruments;
    final Orders orders;
    final OrderIdIndex byOrderId;
    final ClOrdIdIndex byClOrdId;
    final DedupeWindow dedupe;
    final SentStore store;
    final Connections connections;
    final EarlyFrames early;
    final FixDirectory fixSessions = new FixDirectory();
    final Credentials credentials;
    long dayStartNs;
    int maxInputAgeMs;
    long lastOrderId;
    long lastTradeId;
    /** Next order that the expiry looks at; 0: no expiry runs. */
    long expiryOrderId;
    /** Next session that a tick looks at. */
    int sessionCursor;

    Tables(final Settings settings, final Cause cause, final EngineCounters counters)
    {
        this.cause = cause;
        this.counters = counters;
        sessions = new Sessions(settings.maxSessions);
        instruments = new Instruments(settings.maxInstruments);
        orders = new Orders(settings.maxOpenOrders);
        byOrderId = new OrderIdIndex(orders, settings.maxOpenOrders);
        byClOrdId = new ClOrdIdIndex(orders, settings.maxOpenOrders);
        dedupe = new DedupeWindow(settings.dedupeWindowInputs);
        store = new SentStore((int)settings.sentStoreBytes);
        early = new EarlyFrames(settings.maxSessions);
        connections = new Connections(connectionsFor(settings.maxSessions), cause, counters, early);
        credentials = new Credentials(settings.maxSessions);
    }

    /** Twice the sessions, so that each can reconnect before its old connection is seen to end. */
    static int connectionsFor(final int maxSessions)
    {
        return 2 * maxSessions + 64;
    }
}
