package io.understudy.gateway.demo;

import io.understudy.gateway.reference.FlowOp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays one flow over several sessions of different protocols. New orders go to each in turn, a
 * block at a time, and cancels and replaces to the session that has the order. What one session
 * sends overtakes nothing of another's: where the session changes, all answers are awaited first,
 * so that commands are taken in file order.
 */
final class MixedDriver implements FlowDriver
{
    private static final int BLOCK = 100;

    private final FlowLedger ledger;
    private final List<FlowDriver> drivers;
    private final Map<Long, Integer> driverOf = new HashMap<>();
    private int newOrders;
    private int current;

    /**
     * Of sessions that have one ledger.
     *
     * @param ledger  of all.
     * @param drivers whose ledger it is.
     */
    MixedDriver(final FlowLedger ledger, final List<FlowDriver> drivers)
    {
        this.ledger = ledger;
        this.drivers = List.copyOf(drivers);
    }

    @Override
    public int poll()
    {
        int work = 0;
        for (final FlowDriver driver : drivers)
        {
            work += driver.poll();
        }
        return work;
    }

    @Override
    public boolean isReady()
    {
        return drivers.stream().allMatch(FlowDriver::isReady);
    }

    @Override
    public boolean sendNext(final long intendedNs)
    {
        final FlowOp op = ledger.next();
        final boolean isNew = op.op() == 'N';
        final int chosen =
            isNew ? newOrders / BLOCK % drivers.size() : driverOf.get(op.orderNo());
        if (chosen != current && ledger.answered() < ledger.sent() ||
            !drivers.get(chosen).sendNext(intendedNs))
        {
            return false;
        }
        current = chosen;
        if (isNew)
        {
            driverOf.put(op.orderNo(), chosen);
            newOrders++;
        }
        return true;
    }

    @Override
    public FlowLedger ledger()
    {
        return ledger;
    }

    @Override
    public void endSession()
    {
        drivers.forEach(FlowDriver::endSession);
    }

    @Override
    public boolean hasEnded()
    {
        return drivers.stream().allMatch(FlowDriver::hasEnded);
    }

    @Override
    public String state()
    {
        final StringBuilder state = new StringBuilder();
        drivers.forEach(driver -> state.append(driver.state()).append("; "));
        return state.toString();
    }

    @Override
    public long reconnects()
    {
        return drivers.stream().mapToLong(FlowDriver::reconnects).sum();
    }

    @Override
    public long resent()
    {
        return drivers.stream().mapToLong(FlowDriver::resent).sum();
    }

    @Override
    public long sequenceGaps()
    {
        return drivers.stream().mapToLong(FlowDriver::sequenceGaps).sum();
    }

    @Override
    public void close()
    {
        drivers.forEach(FlowDriver::close);
    }
}
