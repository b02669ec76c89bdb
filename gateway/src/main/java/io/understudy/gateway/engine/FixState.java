package io.understudy.gateway.engine;

import java.util.Arrays;

import io.understudy.codecs.command.LogonRefusal;
import io.understudy.codecs.fix.FixVersion;
import io.understudy.codecs.fix.TimePrecision;

/** What a session of FIX has beside what every session has: how it was defined, how it stands. */
final class FixState
{
    static final int COMP_ID_LENGTH = 32;
    static final int IDENTITY_LENGTH = 64;

    private static final int RESET_ON_LOGON = 1;
    private static final int RESET_ON_DISCONNECT = 2;
    private static final int USE_NEXT_EXPECTED = 4;
    private static final int LAST_PROCESSED = 8;

    FixVersion version;
    TimePrecision precision;
    /** SenderCompID (49) of what we send, and of what the client sends. */
    byte[] compId;
    byte[] clientCompId;
    /** Username or common name, padded with zeros. */
    final byte[] identity = new byte[IDENTITY_LENGTH];
    byte credentialKind;
    boolean resetOnLogon;
    boolean resetOnDisconnect;
    boolean useNextExpected;
    boolean lastProcessed;
    int minHeartBtInt;
    int maxHeartBtInt;
    int startSecond;
    int endSecond;
    int startDay;
    int endDay;

    /** Seconds, as the last logon has it. */
    int heartBtInt;
    long testRequests;
    /** 0: no Logout of ours waits for an answer. */
    long logoutSentNs;
    /** What was asked for again, and when; 0: nothing. */
    long resendFrom;
    long resendTo;
    long resendAtNs;
    /** What is being sent again: the first not yet answered, the next to look at, the last. */
    long replayFrom;
    long replayScan;
    long replayTo;
    long numberedSinceNs;

    /** The last logon that was refused. */
    LogonRefusal refusal = LogonRefusal.NONE;
    long refusedNs;
    long refusedSequence;
    long refusedExpected;
    long refusedNextExpected;
    long refusedNextOut;

    /** Ends of the list of messages that wait for the ones before them. */
    int firstEarly = EarlyFrames.NONE;
    int lastEarly = EarlyFrames.NONE;
    int earlyCount;

    /** The next session of the same hash in the directory. */
    Session nextOfHash;

    int flags()
    {
        return (resetOnLogon ? RESET_ON_LOGON : 0) |
            (resetOnDisconnect ? RESET_ON_DISCONNECT : 0) |
            (useNextExpected ? USE_NEXT_EXPECTED : 0) |
            (lastProcessed ? LAST_PROCESSED : 0);
    }

    void flags(final int flags)
    {
        resetOnLogon = (flags & RESET_ON_LOGON) != 0;
        resetOnDisconnect = (flags & RESET_ON_DISCONNECT) != 0;
        useNextExpected = (flags & USE_NEXT_EXPECTED) != 0;
        lastProcessed = (flags & LAST_PROCESSED) != 0;
    }

    /** What belongs to a connection is over with it. */
    void endConnection()
    {
        testRequests = 0;
        logoutSentNs = 0;
        endResend();
        endReplay();
    }

    void endResend()
    {
        resendFrom = 0;
        resendTo = 0;
        resendAtNs = 0;
    }

    void endReplay()
    {
        replayFrom = 0;
        replayScan = 0;
        replayTo = 0;
    }

    static byte[] trimmed(final byte[] padded)
    {
        int length = 0;
        while (length < padded.length && padded[length] != 0 && padded[length] != ' ')
        {
            length++;
        }
        return Arrays.copyOf(padded, length);
    }

    static byte precisionCode(final TimePrecision precision)
    {
        return (byte)(3 * (precision.ordinal() + 1));
    }

    static TimePrecision precision(final int code)
    {
        return TimePrecision.values()[code / 3 - 1];
    }
}
