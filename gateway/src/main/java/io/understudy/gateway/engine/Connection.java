package io.understudy.gateway.engine;

/** A client's connection at an edge, from CONNECT until either end closes it. */
final class Connection
{
    Edge edge;
    int id;
    long openedNs;
    boolean isFix;
    /** Common name of the client's certificate, padded with zeros. */
    final byte[] certificate = new byte[FixState.IDENTITY_LENGTH];
    /** Null before Negotiate. */
    Session negotiated;
    /** Whether the negotiated session is bound to this connection. */
    boolean established;
    Connection before;
    Connection after;
}
