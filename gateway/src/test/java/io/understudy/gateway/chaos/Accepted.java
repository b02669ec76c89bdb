package io.understudy.gateway.chaos;

/**
 * A command that its session takes, in the order of the stream.
 *
 * @param sessionId of the session.
 * @param command   as the record's bytes say it.
 * @param sequence  of the record by which it takes effect.
 */
record Accepted(int sessionId, Command command, long sequence)
{
}
