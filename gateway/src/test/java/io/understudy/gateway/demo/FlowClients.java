package io.understudy.gateway.demo;

import io.understudy.gateway.client.OperatorClient;

/** How a demo's flow comes to the members: what is defined for it, and who plays it. One thread. */
interface FlowClients
{
    /** What an operator defines beyond the instruments: their sessions. */
    void define(OperatorClient operator);

    /** Starts what stands between clients and members, once these serve. */
    void start();

    /** What such clients enter of a flow. */
    default FlowLedger ledger(final Flow flow)
    {
        return new FlowLedger(flow);
    }

    /** A driver of the flow itself; it connects as it is polled. */
    FlowDriver open(FlowLedger ledger);

    /** One of the warm-up's flow, on an instrument and a session of its own. */
    FlowDriver openWarmUp(FlowLedger ledger);

    /** Gives what must answer at once the priority that members have; once all is warm. */
    void favour();

    /** What its processes have said; for a man to read. */
    String output();

    /** Ends its processes. Any thread. */
    void close();
}
