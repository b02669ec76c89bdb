package io.understudy.gateway.client;

import io.understudy.codecs.client.BusinessRejectDecoder;
import io.understudy.codecs.client.CancelRejectDecoder;
import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.MassCancelReportDecoder;
import io.understudy.codecs.client.MassStatusReportDecoder;
import io.understudy.codecs.client.SessionReason;

/**
 * What a client hears, in sequence and each once, on the thread that polls. Decoders are valid
 * during the call only.
 */
public interface ClientListener
{
    /**
     * Orders may be sent from now on.
     *
     * @param nextSequence      of the next message to the gateway.
     * @param lastInputSequence that the gateway has applied: what was sent after it under an
     *                          earlier incarnation has not happened and may be sent again.
     */
    default void onEstablished(final long nextSequence, final long lastInputSequence)
    {
    }

    /**
     * An order was accepted, rejected, filled, cancelled, replaced, expired or asked for.
     *
     * @param report the report.
     */
    default void onExecutionReport(final ExecutionReportDecoder report)
    {
    }

    /**
     * A cancel or a replace was refused.
     *
     * @param reject the refusal.
     */
    default void onCancelReject(final CancelRejectDecoder reject)
    {
    }

    /**
     * A message was refused for what it is.
     *
     * @param reject the refusal.
     */
    default void onBusinessReject(final BusinessRejectDecoder reject)
    {
    }

    /**
     * A mass cancel is done or refused.
     *
     * @param report the answer.
     */
    default void onMassCancelReport(final MassCancelReportDecoder report)
    {
    }

    /**
     * One order of those that a mass status asks for, or that there is none:
     * {@code totNumReports} is 0 then. The last report says that it is.
     *
     * @param report the report: an ExecutionReport's fields, the request's id, how many come.
     */
    default void onMassStatusReport(final MassStatusReportDecoder report)
    {
    }

    /**
     * Messages did not reach the gateway and will not be applied (FIXP NotApplied).
     *
     * @param fromSequence of the first.
     * @param count        of them.
     */
    default void onNotApplied(final long fromSequence, final long count)
    {
    }

    /**
     * Messages of the gateway are lost for good: its window has passed them.
     *
     * @param fromSequence   of the first that is missing.
     * @param oldestSequence of the oldest that can still be had; the next that will come.
     */
    default void onMissed(final long fromSequence, final long oldestSequence)
    {
    }

    /**
     * The session has ended on this connection, or could not be begun.
     *
     * @param reason why.
     */
    default void onTerminated(final SessionReason reason)
    {
    }

    /**
     * The lines to all members were lost, or one is there again. Orders may be sent all the same:
     * they go out when it is.
     *
     * @param joined whether a line is there.
     */
    default void onLine(final boolean joined)
    {
    }

    /**
     * No member has said of late that it serves, or one does again; first called when one does.
     * Without a majority nothing is acknowledged: what is sent waits in the window until there is
     * one again, and then counts once.
     *
     * @param quorum whether a member serves; see {@link ClientContext#quorumTimeoutMs}.
     */
    default void onQuorum(final boolean quorum)
    {
    }
}
