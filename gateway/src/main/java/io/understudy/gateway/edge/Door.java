package io.understudy.gateway.edge;

/** Where a member is greeted, asked for anew before each greeting: a restarted member may move. */
@FunctionalInterface
public interface Door
{
    /**
     * The Aeron channel of the member's door.
     *
     * @return the channel, or null where the member is not up yet.
     */
    String channel();
}
