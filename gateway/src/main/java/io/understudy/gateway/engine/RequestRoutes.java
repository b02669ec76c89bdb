package io.understudy.gateway.engine;

/** Where a request goes that is to be executed. */
final class RequestRoutes
{
    final Admission admission;
    final OrderDesk orders;
    final Sweeper sweeper;

    RequestRoutes(final Admission admission, final OrderDesk orders, final Sweeper sweeper)
    {
        this.admission = admission;
        this.orders = orders;
        this.sweeper = sweeper;
    }
}
