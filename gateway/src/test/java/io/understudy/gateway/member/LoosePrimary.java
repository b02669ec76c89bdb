package io.understudy.gateway.member;

import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.ingress.EdgeWindows;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.Sequencer;
import java.util.function.Supplier;

/** The primary's part of a duty cycle without a member around it. */
public final class LoosePrimary
{
    private final Primary primary;

    /**
     * Sequences nothing yet.
     *
     * @param windows   of the edges.
     * @param engines   gives the engine.
     * @param sequencer to sequence by.
     * @param stream    of the member.
     * @param gate      of the member.
     * @param tickNs    between ticks.
     */
    public LoosePrimary(
        final EdgeWindows windows, final Supplier<Engine> engines, final Sequencer sequencer,
        final OrderStream stream, final AckGate gate, final long tickNs)
    {
        primary = new Primary(windows, engines, sequencer, stream, gate, tickNs);
    }

    /**
     * The member has become primary.
     *
     * @param firstTickNs monotonic.
     */
    public void serveFrom(final long firstTickNs)
    {
        primary.serveFrom(firstTickNs);
    }

    /**
     * Sequences what waits.
     *
     * @param nowNs monotonic.
     */
    public void poll(final long nowNs)
    {
        primary.poll(nowNs);
    }
}
