package io.understudy.gateway.control;

import io.understudy.codecs.control.BootstrapDecoder;
import io.understudy.codecs.control.CheckpointDecoder;
import io.understudy.codecs.control.ClearDecoder;
import io.understudy.codecs.control.HandoverDecoder;
import io.understudy.codecs.control.LeaveLineDecoder;
import io.understudy.codecs.control.ReadyDecoder;
import io.understudy.codecs.control.RequestEpochDecoder;
import io.understudy.codecs.control.RequestReadmissionDecoder;
import io.understudy.codecs.control.TakenOverDecoder;
import io.understudy.codecs.control.TakeoversDecoder;

/** How long a request's block is at least: flyweights throw behind a buffer's end. */
final class RequestLengths
{
    private RequestLengths()
    {
    }

    static int blockLength(final int templateId)
    {
        switch (templateId)
        {
            case BootstrapDecoder.TEMPLATE_ID:
                return BootstrapDecoder.BLOCK_LENGTH;

            case RequestEpochDecoder.TEMPLATE_ID:
                return RequestEpochDecoder.BLOCK_LENGTH;

            case TakenOverDecoder.TEMPLATE_ID:
                return TakenOverDecoder.BLOCK_LENGTH;

            case ReadyDecoder.TEMPLATE_ID:
                return ReadyDecoder.BLOCK_LENGTH;

            case LeaveLineDecoder.TEMPLATE_ID:
                return LeaveLineDecoder.BLOCK_LENGTH;

            case RequestReadmissionDecoder.TEMPLATE_ID:
                return RequestReadmissionDecoder.BLOCK_LENGTH;

            case CheckpointDecoder.TEMPLATE_ID:
                return CheckpointDecoder.BLOCK_LENGTH;

            case HandoverDecoder.TEMPLATE_ID:
                return HandoverDecoder.BLOCK_LENGTH;

            case ClearDecoder.TEMPLATE_ID:
                return ClearDecoder.BLOCK_LENGTH;

            case TakeoversDecoder.TEMPLATE_ID:
                return TakeoversDecoder.BLOCK_LENGTH;

            default:
                return 0;
        }
    }
}
