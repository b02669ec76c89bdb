package io.understudy.gateway.member;

import io.understudy.codecs.command.BeginString;
import io.understudy.codecs.command.CredentialKind;
import io.understudy.codecs.command.DefineFixSessionEncoder;
import io.understudy.codecs.command.Flag;
import io.understudy.codecs.fix.FixHeader;
import io.understudy.codecs.fix.FixMsgType;
import io.understudy.codecs.fix.FixTag;
import io.understudy.codecs.fix.FixVersion;
import io.understudy.codecs.fix.FixWriter;
import io.understudy.codecs.fix.TimePrecision;
import io.understudy.codecs.ingress.ConnectionOpenedEncoder;
import io.understudy.codecs.ingress.FrameKind;
import io.understudy.codecs.ingress.LogonAttemptEncoder;
import io.understudy.codecs.ingress.MessageHeaderEncoder;
import io.understudy.codecs.ingress.Protocol;
import io.understudy.codecs.ingress.Verdict;
import io.understudy.gateway.edge.ClusterLine;
import java.nio.charset.StandardCharsets;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.OffsetEpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A FIX client in a rehearsal, as an edge passes one on: beside another client on that one's line,
 * as a connection of its own. It buys, replaces, asks, sells and cancels without end, and takes the
 * answers for given: members make them all the same. The line's thread.
 */
final class RehearsalFix
{
    private static final int CONNECTION_ID = 1 << 20;
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int MAX_LENGTH = 512;
    private static final int STEPS = 5;
    private static final int HEART_BT_INT = 60;
    private static final String COMP_ID = "GATEWAY";
    private static final String CLIENT_COMP_ID = "CLIENT";
    private static final byte[] FIX_50_SP2 = ascii("9");

    private final ClusterLine line;
    private final String symbol;
    private final EpochNanoClock clock = new OffsetEpochNanoClock();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final FixHeader fix = new FixHeader();
    private final FixWriter writer = new FixWriter();
    private final UnsafeBuffer message = new UnsafeBuffer(new byte[MAX_LENGTH]);
    private long nextSequence = 1;
    private boolean announced;
    private int sent;

    /** On a line that an operator's {@link #define} precedes; orders are for this symbol. */
    RehearsalFix(final ClusterLine line, final String symbol)
    {
        this.line = line;
        this.symbol = symbol;
    }

    /** What the gateway must know of it. */
    static void define(final DefineFixSessionEncoder command, final int sessionId)
    {
        command
            .sessionId(sessionId)
            .minHeartBtInt(1)
            .maxHeartBtInt(HEART_BT_INT)
            .startSecond(0)
            .endSecond(0)
            .beginString(BeginString.FIXT_1_1)
            .credentialKind(CredentialKind.NONE)
            .precision(io.understudy.codecs.command.TimePrecision.MICROSECONDS)
            .resetOnLogon(Flag.NO)
            .resetOnDisconnect(Flag.NO)
            .useNextExpected(Flag.NO)
            .lastProcessed(Flag.NO)
            .startDay((short)0)
            .endDay((short)0)
            .compId(COMP_ID)
            .clientCompId(CLIENT_COMP_ID)
            .identity("");
    }

    /** Sends the next message; false where the line's window is full. */
    boolean send()
    {
        if (!announced)
        {
            announced = announce();
            return announced;
        }
        return nextSequence == 1 ? logOn() : request();
    }

    /** How many requests were sent. */
    int sent()
    {
        return sent;
    }

    private boolean announce()
    {
        final int length = HEADER + ConnectionOpenedEncoder.BLOCK_LENGTH;
        final int offset = line.claim(FrameKind.CONNECT, CONNECTION_ID, length);
        if (offset < 0)
        {
            return false;
        }
        line.frameBuffer().setMemory(offset, length, (byte)0);
        new ConnectionOpenedEncoder().wrapAndApplyHeader(line.frameBuffer(), offset, header)
            .protocol(Protocol.FIX);
        line.commit();
        return true;
    }

    private boolean logOn()
    {
        begin(FixMsgType.LOGON)
            .field(FixTag.ENCRYPT_METHOD, 0L)
            .field(FixTag.HEART_BT_INT, HEART_BT_INT)
            .field(FixTag.DEFAULT_APPL_VER_ID, FIX_50_SP2);
        final int length = writer.finish();
        final int block = HEADER + LogonAttemptEncoder.BLOCK_LENGTH;
        final int offset = line.claim(FrameKind.LOGON, CONNECTION_ID,
            block + LogonAttemptEncoder.messageHeaderLength() + length);
        if (offset < 0)
        {
            return false;
        }
        line.frameBuffer().setMemory(offset, block, (byte)0);
        new LogonAttemptEncoder().wrapAndApplyHeader(line.frameBuffer(), offset, header)
            .verdict(Verdict.NOT_CHECKED)
            .putMessage(message, 0, length);
        line.commit();
        nextSequence++;
        return true;
    }

    /** Buy, replace, ask for all, sell what was bought, cancel what is gone. */
    private boolean request()
    {
        switch (sent % STEPS)
        {
            case 0:
                terms(begin(FixMsgType.NEW_ORDER_SINGLE).field(FixTag.CL_ORD_ID, sent), '1');
                break;
            case 1:
                terms(begin(FixMsgType.ORDER_CANCEL_REPLACE_REQUEST)
                    .field(FixTag.CL_ORD_ID, sent)
                    .field(FixTag.ORIG_CL_ORD_ID, sent - 1), '1');
                break;
            case 2:
                begin(FixMsgType.ORDER_MASS_STATUS_REQUEST)
                    .field(FixTag.MASS_STATUS_REQ_ID, sent)
                    .character(FixTag.MASS_STATUS_REQ_TYPE, (byte)'7');
                break;
            case 3:
                terms(begin(FixMsgType.NEW_ORDER_SINGLE).field(FixTag.CL_ORD_ID, sent), '2');
                break;
            default:
                order(begin(FixMsgType.ORDER_CANCEL_REQUEST)
                    .field(FixTag.CL_ORD_ID, sent)
                    .field(FixTag.ORIG_CL_ORD_ID, sent - 3), '1');
                break;
        }
        final int length = writer.finish();
        final int offset = line.claim(FrameKind.DATA, CONNECTION_ID, length);
        if (offset < 0)
        {
            return false;
        }
        line.frameBuffer().putBytes(offset, message, 0, length);
        line.commit();
        nextSequence++;
        sent++;
        return true;
    }

    private FixWriter begin(final int msgType)
    {
        fix.session(FixVersion.FIXT_1_1, ascii(CLIENT_COMP_ID), ascii(COMP_ID),
            TimePrecision.MICROS).message(nextSequence, clock.nanoTime());
        return fix.begin(writer.wrap(message, 0, MAX_LENGTH), msgType);
    }

    private FixWriter order(final FixWriter request, final char side)
    {
        return request
            .field(FixTag.SYMBOL, symbol)
            .character(FixTag.SIDE, (byte)side)
            .timestamp(FixTag.TRANSACT_TIME, clock.nanoTime(), TimePrecision.MICROS);
    }

    private void terms(final FixWriter request, final char side)
    {
        order(request, side)
            .field(FixTag.ORDER_QTY, 1L)
            .character(FixTag.ORD_TYPE, (byte)'2')
            .field(FixTag.PRICE, 100L);
    }

    private static byte[] ascii(final String text)
    {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
