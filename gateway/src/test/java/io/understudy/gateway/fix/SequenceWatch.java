package io.understudy.gateway.fix;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts, from the bytes of both directions, what was sent again and where MsgSeqNum jumps, as an
 * independent witness beside the client's library. Any one thread at a time.
 */
final class SequenceWatch
{
    /** Told of each; on the thread that counts. */
    interface Listener
    {
        void onPossDup(long msgSeqNum, boolean sent);

        void onSequenceGap(long expected, long received);
    }

    private static final Pattern FIELD =
        Pattern.compile("\u0001(34|35|36|43|123|141)=([^\u0001]*)");

    private final Listener listener;
    private volatile long resent;
    private volatile long gaps;
    private long next = 1;
    private String msgType;
    private long msgSeqNum;
    private long newSeqNo;
    private boolean isPossDup;
    private boolean isGapFill;
    private boolean isReset;

    SequenceWatch(final Listener listener)
    {
        this.listener = listener;
    }

    long resent()
    {
        return resent;
    }

    long gaps()
    {
        return gaps;
    }

    synchronized void onSent(final CharSequence message)
    {
        parse(message);
        if (isPossDup)
        {
            countResent(true);
        }
    }

    synchronized void onReceived(final CharSequence message)
    {
        parse(message);
        if (isPossDup)
        {
            countResent(false);
            next = msgType.equals("4") ? Math.max(next, newSeqNo) : next;
            return;
        }
        if (msgType.equals("A") && isReset)
        {
            next = 1;
        }
        // A SequenceReset that is no gap fill may bear any number (FIX 4.4, volume 2).
        final boolean setsNumber = msgType.equals("4") && !isGapFill;
        if (msgSeqNum != next && !setsNumber)
        {
            gaps++;
            listener.onSequenceGap(next, msgSeqNum);
        }
        next = msgType.equals("4") ? newSeqNo : msgSeqNum + 1;
    }

    private void countResent(final boolean sent)
    {
        resent++;
        listener.onPossDup(msgSeqNum, sent);
    }

    private void parse(final CharSequence message)
    {
        msgType = "";
        msgSeqNum = 0;
        newSeqNo = 0;
        isPossDup = false;
        isGapFill = false;
        isReset = false;
        final Matcher field = FIELD.matcher(message);
        while (field.find())
        {
            set(field.group(1), field.group(2));
        }
    }

    private void set(final String tag, final String value)
    {
        switch (tag)
        {
            case "34":
                msgSeqNum = Long.parseLong(value);
                break;
            case "35":
                msgType = value;
                break;
            case "36":
                newSeqNo = Long.parseLong(value);
                break;
            case "43":
                isPossDup = value.equals("Y");
                break;
            case "123":
                isGapFill = value.equals("Y");
                break;
            default:
                isReset = value.equals("Y");
        }
    }
}
