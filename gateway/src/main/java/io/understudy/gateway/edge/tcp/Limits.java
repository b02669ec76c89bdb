package io.understudy.gateway.edge.tcp;

/**
 * What clients may ask of an edge.
 *
 * @param maxConnections    in all.
 * @param maxPerAddress     connections from one address.
 * @param maxMessageBytes   of a message, framing included.
 * @param maxLogonBytes     of a message before the gateway has let the connection in.
 * @param messagesPerSecond of a connection; 0 for any number.
 * @param logonsPerSecond   with a password, from one address; 0 for any number.
 * @param logonTimeoutNs    from the connection to the gateway's answer to a logon.
 * @param outboundBytes     that a client may be behind.
 * @param bufferBytes       of all connections.
 * @param closeTimeoutNs    for a client to read its last bytes.
 */
public record Limits(
    int maxConnections, int maxPerAddress, int maxMessageBytes, int maxLogonBytes,
    int messagesPerSecond, int logonsPerSecond, long logonTimeoutNs, int outboundBytes,
    long bufferBytes, long closeTimeoutNs)
{
}
