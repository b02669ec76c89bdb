package io.understudy.perf.suspicions;

import io.understudy.codecs.client.BusinessRejectDecoder;
import io.understudy.codecs.client.CancelRejectDecoder;
import io.understudy.codecs.client.ExecType;
import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.Flag;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.gateway.client.ClientListener;
import io.understudy.perf.failover.Work;

/**
 * Which of the latest commands were answered and which accepted, in a ring, so that a flow may last
 * as long as it likes. The client's thread; never allocates.
 */
final class Ledger implements ClientListener
{
    /** Far more than a client's window holds: who is older was answered, or is lost. */
    static final int SIZE = 1 << 20;

    private static final byte ANSWERED = 1;
    private static final byte ACCEPTED = 2;

    private final byte[] seen = new byte[SIZE];
    private final byte[] id = new byte[NewOrderEncoder.clOrdIdEncodingLength()];
    private int sent;
    private int answered;
    private long duplicated;
    private long rejected;

    /** The next command has been sent. */
    void onSent()
    {
        seen[sent % SIZE] = 0;
        sent++;
    }

    /** How many; also the number of the next. */
    int sent()
    {
        return sent;
    }

    int answered()
    {
        return answered;
    }

    /** Orders that were never answered; meaningful once no answer is on its way. */
    long lost()
    {
        return sent - answered;
    }

    /** Orders that were accepted more than once, by answers that do not say they are repeats. */
    long duplicated()
    {
        return duplicated;
    }

    long rejected()
    {
        return rejected;
    }

    @Override
    public void onExecutionReport(final ExecutionReportDecoder report)
    {
        final ExecType type = report.execType();
        if (type == ExecType.TRADE || type == ExecType.EXPIRED)
        {
            return;
        }
        report.getClOrdId(id, 0);
        if (type == ExecType.NEW && report.possResend() != Flag.YES)
        {
            onAccepted(Work.command(id));
        }
        rejected += type == ExecType.REJECTED ? 1 : 0;
        onAnswer(Work.command(id));
    }

    @Override
    public void onCancelReject(final CancelRejectDecoder reject)
    {
        reject.getClOrdId(id, 0);
        rejected++;
        onAnswer(Work.command(id));
    }

    @Override
    public void onBusinessReject(final BusinessRejectDecoder reject)
    {
        reject.getClOrdId(id, 0);
        rejected++;
        onAnswer(Work.command(id));
    }

    void onAccepted(final int command)
    {
        if (isForgotten(command) || (seen[command % SIZE] & ACCEPTED) != 0)
        {
            duplicated++;
            return;
        }
        seen[command % SIZE] |= ACCEPTED;
    }

    void onAnswer(final int command)
    {
        if (!isForgotten(command) && (seen[command % SIZE] & ANSWERED) == 0)
        {
            seen[command % SIZE] |= ANSWERED;
            answered++;
        }
    }

    private boolean isForgotten(final int command)
    {
        return command < sent - SIZE;
    }
}
