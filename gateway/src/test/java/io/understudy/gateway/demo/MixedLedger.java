package io.understudy.gateway.demo;

import io.understudy.gateway.reference.ReferenceTrade;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Of a flow that several sessions play: each hears its own sides of trades, when it does. Trades
 * are in the order of their numbers here, and the aggressor is whose command came last.
 */
final class MixedLedger extends FlowLedger
{
    private final Map<Long, List<Side>> sides = new TreeMap<>();

    MixedLedger(final Flow flow)
    {
        super(flow);
    }

    @Override
    void onFill(
        final Object tradeId, final int command, final boolean buy, final int rank,
        final Fill fill)
    {
        sides.computeIfAbsent(Long.parseLong(tradeId.toString()), id -> new ArrayList<>(2))
            .add(new Side(command, buy, fill));
    }

    @Override
    List<ReferenceTrade> trades()
    {
        final List<ReferenceTrade> trades = new ArrayList<>(sides.size());
        for (final List<Side> both : sides.values())
        {
            if (both.size() == 2)
            {
                trades.add(trade(both.get(0), both.get(1)));
            }
        }
        return trades;
    }

    private ReferenceTrade trade(final Side one, final Side other)
    {
        final Side buyer = one.buy ? one : other;
        final Side seller = one.buy ? other : one;
        return new ReferenceTrade(
            orderNo(buyer.command), orderNo(seller.command), one.fill.priceMilli(),
            one.fill.shares(), buyer.command > seller.command ? 'B' : 'S');
    }

    private record Side(int command, boolean buy, Fill fill)
    {
    }
}
