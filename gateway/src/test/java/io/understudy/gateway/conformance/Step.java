package io.understudy.gateway.conformance;

/**
 * One line of a definition that says what to do.
 *
 * @param line   of the file, from 1.
 * @param kind   what to do.
 * @param client on whose connection, from 1.
 * @param text   of a message what is sent or expected; of SET_SESSION {@code NAME=VALUE}.
 */
record Step(int line, Kind kind, int client, String text)
{
    enum Kind
    {
        CONNECT,
        DISCONNECT,
        SEND,
        EXPECT,
        EXPECT_DISCONNECT,
        SET_SESSION
    }
}
