package io.understudy.gateway.engine;

/** Where a request goes that is to be executed. */
final class RequestRoutes
{
    final Admission admission;
    final OrderDesk orders;
    final Sweeper sweeper;
    final MassStatusDesk statuses;

    RequestRoutes(
        final Admission admission,
        final OrderDesk orders,
        final Sweeper sweeper,
        final MassStatusDesk statuses)
    {
        this.admission = admission;
        this.orders = orders;
        this.sweeper = sweeper;
        this.statuses = statuses;
    }
}
