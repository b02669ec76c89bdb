package io.understudy.gateway.demo;

import io.understudy.gateway.client.OperatorClient;

/** How a demo's flow comes to the members: what is defined for it, and who plays it. One thread. */
interface FlowClients
{
    /** What an operator defines beyond the instruments and sessions of any demo. */
    void define(OperatorClient operator);

    /** Starts what stands between clients and members, once these serve. */
    void start();

    /** A driver of the flow itself; it connects as it is polled. */
    FlowDriver open(Flow flow);

    /** One of the warm-up's flow, on an instrument and a session of its own. */
    FlowDriver openWarmUp(Flow flow);

    /** Gives what must answer at once the priority that members have; once all is warm. */
    void favour();

    /** What its processes have said; for a man to read. */
    String output();

    /** Ends its processes. Any thread. */
    void close();
}
