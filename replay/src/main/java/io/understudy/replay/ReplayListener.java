package io.understudy.replay;

import org.agrona.DirectBuffer;

/** Hears each record of a replay after it was applied. The replaying thread. */
@FunctionalInterface
public interface ReplayListener
{
    /**
     * A record was applied.
     *
     * @param sequence of the record.
     * @param buffer   that holds it; valid during the call only.
     * @param offset   of its message header (bytes).
     * @param length   of the record, message header included (bytes).
     */
    void onRecord(long sequence, DirectBuffer buffer, int offset, int length);
}
