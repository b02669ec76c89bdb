package io.understudy.gateway.edge.tcp;

/** What an edge counts. Those that refuse end a connection, or never begin one. */
public enum EdgeCounter
{
    /** Connections that were accepted. */
    ACCEPTED,

    /** Connections that have ended, for any reason. */
    CLOSED,

    /** Connections that the gateway has let in: its first answer was one to a logon. */
    LOGGED_ON,

    /** Messages of clients that went to the members. */
    MESSAGES_IN,

    /** Messages that went to clients' queues. */
    MESSAGES_OUT,

    /** Garbled FIX messages, or bytes between messages, that were skipped. */
    GARBLED,

    /** Times that a connection was not read because of its messages per second. */
    THROTTLED,

    /** Password checks asked for. */
    PASSWORDS_CHECKED,

    /** Passwords that were wrong, or of users that do not exist. */
    PASSWORDS_FAILED,

    /** Logons with a password that were not checked, there having been too many. */
    LOGONS_LIMITED,

    /** Refused: as many connections as there may be. */
    REFUSED_CONNECTIONS,

    /** Refused: as many connections as one address may have. */
    REFUSED_ADDRESS,

    /** Refused: no logon in time. */
    REFUSED_LOGON_TIMEOUT,

    /** Refused: the first message was no logon. */
    REFUSED_NOT_LOGON,

    /** Refused: a message longer than allowed. */
    REFUSED_MESSAGE_LENGTH,

    /** Refused: an encoding other than SBE 1.0 little-endian, or a length that cannot be. */
    REFUSED_FRAMING,

    /** Refused: no memory is left for buffers. */
    REFUSED_MEMORY,

    /** Refused: the client did not read what was sent to it. */
    REFUSED_SLOW_READER,

    /** Refused: the TLS handshake failed, or the certificate was not good. */
    REFUSED_TLS
}
