package io.understudy.codecs.fix;

/**
 * What stands at the head of the messages of a session. One instance serves any number of messages
 * and sessions. One thread. Never allocates after construction.
 */
public final class FixHeader
{
    /** For {@link #lastProcessed}: do not send LastMsgSeqNumProcessed (369). */
    public static final long NOT_SENT = -1;

    private FixVersion version;
    private byte[] senderCompId;
    private byte[] targetCompId;
    private TimePrecision precision = TimePrecision.MILLIS;
    private long msgSeqNum;
    private long sendingTimeNs;
    private long origSendingTimeNs;
    private boolean isPossDup;
    private boolean isPossResend;
    private long lastProcessed = NOT_SENT;

    /**
     * Whose messages they are.
     *
     * @param newVersion   of FIX.
     * @param sender       our CompID, kept.
     * @param target       the client's CompID, kept.
     * @param newPrecision of timestamps.
     * @return this.
     */
    public FixHeader session(
        final FixVersion newVersion,
        final byte[] sender,
        final byte[] target,
        final TimePrecision newPrecision)
    {
        version = newVersion;
        senderCompId = sender;
        targetCompId = target;
        precision = newPrecision;
        lastProcessed = NOT_SENT;
        return this;
    }

    /**
     * A message that is sent for the first time.
     *
     * @param sequence MsgSeqNum (34).
     * @param timeNs   SendingTime (52), epoch ns.
     * @return this.
     */
    public FixHeader message(final long sequence, final long timeNs)
    {
        msgSeqNum = sequence;
        sendingTimeNs = timeNs;
        isPossDup = false;
        isPossResend = false;
        return this;
    }

    /**
     * A message that is sent again under its number: PossDupFlag (43) and OrigSendingTime (122).
     *
     * @param sequence MsgSeqNum (34).
     * @param timeNs   SendingTime (52), epoch ns.
     * @param origNs   OrigSendingTime (122), epoch ns.
     * @return this.
     */
    public FixHeader duplicate(final long sequence, final long timeNs, final long origNs)
    {
        message(sequence, timeNs);
        isPossDup = true;
        origSendingTimeNs = origNs;
        return this;
    }

    /**
     * Marks the message as one whose content may have been sent under another number: PossResend
     * (97). To be called after message or duplicate.
     *
     * @param mark true to mark it.
     * @return this.
     */
    public FixHeader possResend(final boolean mark)
    {
        isPossResend = mark;
        return this;
    }

    /**
     * LastMsgSeqNumProcessed (369), for this and all later messages until the session changes.
     *
     * @param sequence the client's last, or {@link #NOT_SENT}.
     * @return this.
     */
    public FixHeader lastProcessed(final long sequence)
    {
        lastProcessed = sequence;
        return this;
    }

    /**
     * The session's version.
     *
     * @return the version.
     */
    public FixVersion version()
    {
        return version;
    }

    /**
     * How fine the session's timestamps are.
     *
     * @return the precision.
     */
    public TimePrecision precision()
    {
        return precision;
    }

    /**
     * Begins a message: all of its header.
     *
     * @param writer  that was wrapped.
     * @param msgType as {@link FixMsgType} has it.
     * @return the writer.
     */
    public FixWriter begin(final FixWriter writer, final int msgType)
    {
        writer.begin(version, msgType)
            .field(FixTag.MSG_SEQ_NUM, msgSeqNum)
            .field(FixTag.SENDER_COMP_ID, senderCompId)
            .field(FixTag.TARGET_COMP_ID, targetCompId);
        if (isPossDup)
        {
            writer.yesNo(FixTag.POSS_DUP_FLAG, true);
        }
        if (isPossResend)
        {
            writer.yesNo(FixTag.POSS_RESEND, true);
        }
        writer.timestamp(FixTag.SENDING_TIME, sendingTimeNs, precision);
        if (isPossDup)
        {
            writer.timestamp(FixTag.ORIG_SENDING_TIME, origSendingTimeNs, precision);
        }
        if (lastProcessed != NOT_SENT)
        {
            writer.field(FixTag.LAST_MSG_SEQ_NUM_PROCESSED, lastProcessed);
        }
        return writer;
    }
}
