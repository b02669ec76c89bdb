package io.understudy.perf.failover;

import io.understudy.codecs.client.BusinessRejectDecoder;
import io.understudy.codecs.client.CancelRejectDecoder;
import io.understudy.codecs.client.ExecType;
import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.Flag;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.gateway.client.ClientListener;
import java.util.function.IntSupplier;
import org.HdrHistogram.Histogram;

/**
 * What came back, by command: when the first answer to each came, counted from when it should have
 * been sent, and how long there was none at all. The client's thread; never allocates.
 */
final class Answers implements ClientListener
{
    private static final byte ANSWERED = 1;
    private static final byte ACCEPTED = 2;
    private static final long NOT_NOW = Long.MAX_VALUE;

    private final Histogram latencyNs;
    private final IntSupplier leader;
    private final long[] intendedNs = new long[Work.MAX_COMMANDS];
    private final byte[] seen = new byte[Work.MAX_COMMANDS];
    private final byte[] id = new byte[NewOrderEncoder.clOrdIdEncodingLength()];
    private int sent;
    private int answered;
    private int duplicated;
    private int rejected;
    private long measureFromNs = NOT_NOW;
    private long lastAnswerNs = System.nanoTime();
    private long longestSilenceNs;
    private long gapNs;
    private int struckAt;
    private boolean isServedAgain;
    private int servedBy = -1;
    private long changeGapNs;
    private int changedAt;
    private boolean isChanging;

    /**
     * Nothing has come back yet.
     *
     * @param latencyNs latencies of what is measured go into this histogram.
     * @param leader    who leads, as the client knows it; negative: nobody.
     */
    Answers(final Histogram latencyNs, final IntSupplier leader)
    {
        this.latencyNs = latencyNs;
        this.leader = leader;
    }

    /** The next command has been sent. */
    void onSent(final long shouldBeSentNs)
    {
        intendedNs[sent++] = shouldBeSentNs;
    }

    /** Answers to what should be sent from now on count. */
    void measure(final long nowNs)
    {
        measureFromNs = nowNs;
    }

    /** None counts any more. */
    void stopMeasuring()
    {
        measureFromNs = NOT_NOW;
    }

    /** Something is done now: from the last answer on, silences are taken anew. */
    void strike()
    {
        longestSilenceNs = 0;
        gapNs = 0;
        struckAt = sent;
        isServedAgain = false;
    }

    /**
     * The longest time without an answer between the last one before the strike and the first one
     * to a command that was sent after it: then service is back.
     */
    long gapNs()
    {
        return gapNs;
    }

    /**
     * The longest time without an answer between the last one under the former leader and the first
     * one to a command that was sent when the client knew the present one.
     */
    long changeGapNs()
    {
        return changeGapNs;
    }

    /** The longest time between two answers since the strike, whatever it is due to. */
    long longestSilenceNs()
    {
        return longestSilenceNs;
    }

    long lastAnswerNs()
    {
        return lastAnswerNs;
    }

    int sent()
    {
        return sent;
    }

    int answered()
    {
        return answered;
    }

    /** Orders that were accepted more than once, by answers that do not say they are repeats. */
    int duplicated()
    {
        return duplicated;
    }

    int rejected()
    {
        return rejected;
    }

    @Override
    public void onExecutionReport(final ExecutionReportDecoder report)
    {
        final ExecType type = report.execType();
        if (type == ExecType.TRADE)
        {
            return;
        }
        report.getClOrdId(id, 0);
        final int command = Work.command(id);
        if (type == ExecType.NEW && report.possResend() != Flag.YES)
        {
            duplicated += (seen[command] & ACCEPTED) == 0 ? 0 : 1;
            seen[command] |= ACCEPTED;
        }
        rejected += type == ExecType.REJECTED ? 1 : 0;
        onAnswer(command);
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

    /** The first answer to a command counts, whatever it says. */
    void onAnswer(final int command)
    {
        if ((seen[command] & ANSWERED) != 0)
        {
            return;
        }
        seen[command] |= ANSWERED;
        answered++;
        final long nowNs = System.nanoTime();
        longestSilenceNs = Math.max(longestSilenceNs, nowNs - lastAnswerNs);
        if (!isServedAgain)
        {
            gapNs = longestSilenceNs;
            isServedAgain = command >= struckAt;
        }
        lookWhoLeads(command, nowNs);
        lastAnswerNs = nowNs;
        if (intendedNs[command] >= measureFromNs)
        {
            latencyNs.recordValue(Math.max(0, nowNs - intendedNs[command]));
        }
    }

    private void lookWhoLeads(final int command, final long nowNs)
    {
        final int nowLeads = leader.getAsInt();
        if (nowLeads >= 0 && nowLeads != servedBy)
        {
            servedBy = nowLeads;
            changeGapNs = 0;
            changedAt = sent;
            isChanging = true;
        }
        if (isChanging)
        {
            changeGapNs = Math.max(changeGapNs, nowNs - lastAnswerNs);
            isChanging = command < changedAt;
        }
    }
}
