package io.understudy.gateway.engine;

import java.util.Set;

import io.understudy.gateway.engine.venue.PriceTimeVenue;

/** An engine with the acceptance definitions' echo application behind its FIX sessions. */
public final class EchoEngine
{
    private EchoEngine()
    {
    }

    /**
     * A new one.
     *
     * @param seen ClOrdIDs that were seen: of all engines that stand in for each other.
     * @return an engine before the first record.
     */
    public static Engine create(final Set<String> seen)
    {
        return new Engine((orders, listener, settings) -> new PriceTimeVenue(
            orders, listener, settings.maxOpenOrders, settings.maxPriceLevels,
            settings.maxInstruments), (tables, requests) -> new EchoApplication(seen));
    }
}
