package io.understudy.gateway.engine;

import io.understudy.gateway.engine.venue.Venue;
import io.understudy.gateway.engine.venue.VenueListener;
import io.understudy.gateway.engine.venue.VenueOrders;

/** Makes the venue when capacities are known. */
@FunctionalInterface
interface VenueFactory
{
    Venue create(VenueOrders orders, VenueListener listener, Settings settings);
}
