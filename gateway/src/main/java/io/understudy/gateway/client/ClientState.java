package io.understudy.gateway.client;

/** The states of a client's session. */
public enum ClientState
{
    /** Negotiate was sent. */
    NEGOTIATING,
    /** Establish was sent. */
    ESTABLISHING,
    /** Orders may be sent. */
    ESTABLISHED,
    /** Ended by either side; {@link UnderstudyClient#reconnect} begins anew. */
    TERMINATED,
    /** Closed by its owner. */
    CLOSED
}
