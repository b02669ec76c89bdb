package io.understudy.gateway.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.understudy.codecs.command.BeginString;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.CredentialKind;
import io.understudy.codecs.command.DefineFixSessionEncoder;
import io.understudy.codecs.command.Flag;
import io.understudy.codecs.command.SetCredentialEncoder;
import io.understudy.codecs.command.SetSequencesEncoder;
import io.understudy.codecs.command.TimePrecision;
import io.understudy.codecs.ingress.ConnectionOpenedEncoder;
import io.understudy.codecs.ingress.LogonAttemptEncoder;
import io.understudy.codecs.ingress.MessageHeaderEncoder;
import io.understudy.codecs.ingress.OutputKind;
import io.understudy.codecs.ingress.Protocol;
import io.understudy.codecs.ingress.Verdict;
import io.understudy.codecs.journal.RecordKind;

/** Speaks FIX with an engine through records alone: connects, frames, ticks. */
final class FixHarness
{
    static final char SOH = 1;
    static final int SESSION = 1;

    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final int EDGE = EngineHarness.EDGE;

    final EngineHarness engine;
    final MessageHeaderEncoder header = new MessageHeaderEncoder();

    FixHarness(final EngineHarness engine)
    {
        this.engine = engine;
    }

    /** ISLD for the client TW in FIX 4.4, with what is not said otherwise. */
    CommandResult define(final int sessionId, final Consumer<DefineFixSessionEncoder> changes)
    {
        final DefineFixSessionEncoder command = new DefineFixSessionEncoder();
        engine.message.setMemory(0, 512, (byte)0);
        command.wrapAndApplyHeader(engine.message, 0, engine.commandHeader())
            .requestId(engine.nextRequestId())
            .sessionId(sessionId)
            .minHeartBtInt(1)
            .maxHeartBtInt(60)
            .beginString(BeginString.FIX_4_4)
            .credentialKind(CredentialKind.NONE)
            .precision(TimePrecision.MILLISECONDS)
            .resetOnLogon(Flag.NO)
            .resetOnDisconnect(Flag.NO)
            .useNextExpected(Flag.NO)
            .lastProcessed(Flag.NO)
            .compId("ISLD")
            .clientCompId("TW");
        changes.accept(command);
        return engine.command(8 + command.sbeBlockLength());
    }

    /** A user's salted hash; all its salt's bytes are the same. */
    CommandResult credential(final String username, final int iterations, final int salt)
    {
        final SetCredentialEncoder command = new SetCredentialEncoder();
        engine.message.setMemory(0, 512, (byte)0);
        command.wrapAndApplyHeader(engine.message, 0, engine.commandHeader())
            .requestId(engine.nextRequestId()).iterations(iterations).username(username);
        for (int i = 0; i < SetCredentialEncoder.saltLength(); i++)
        {
            command.salt(i, (short)salt);
        }
        return engine.command(8 + command.sbeBlockLength());
    }

    CommandResult sequences(final long nextIn, final long nextOut)
    {
        final SetSequencesEncoder command = new SetSequencesEncoder();
        command.wrapAndApplyHeader(engine.message, 0, engine.commandHeader())
            .requestId(engine.nextRequestId()).nextIn(nextIn).nextOut(nextOut).sessionId(SESSION);
        return engine.command(8 + command.sbeBlockLength());
    }

    void connect(final int connectionId)
    {
        connect(EDGE, connectionId, "");
    }

    void connect(final int edgeId, final int connectionId, final String certificate)
    {
        final ConnectionOpenedEncoder opened = new ConnectionOpenedEncoder();
        engine.message.setMemory(0, 256, (byte)0);
        opened.wrapAndApplyHeader(engine.message, 0, header)
            .protocol(Protocol.FIX).certificateIdentity(certificate);
        engine.apply(RecordKind.CONNECT, edgeId, connectionId, 8 + opened.sbeBlockLength());
    }

    void disconnect(final int connectionId)
    {
        engine.apply(RecordKind.DISCONNECT, EDGE, connectionId, 0);
    }

    void logon(final int connectionId, final byte[] message)
    {
        logon(EDGE, connectionId, message, Verdict.NOT_CHECKED, "");
    }

    void logon(
        final int edgeId,
        final int connectionId,
        final byte[] message,
        final Verdict verdict,
        final String username)
    {
        logon(edgeId, connectionId, message, verdict, username, attempt -> {});
    }

    void logon(
        final int edgeId,
        final int connectionId,
        final byte[] message,
        final Verdict verdict,
        final String username,
        final Consumer<LogonAttemptEncoder> changes)
    {
        final LogonAttemptEncoder attempt = new LogonAttemptEncoder();
        engine.message.setMemory(0, 256, (byte)0);
        attempt.wrapAndApplyHeader(engine.message, 0, header).verdict(verdict).username(username);
        changes.accept(attempt);
        attempt.putMessage(message, 0, message.length);
        engine.apply(RecordKind.LOGON, edgeId, connectionId, attempt.limit());
    }

    void frame(final int connectionId, final byte[] message)
    {
        frame(EDGE, connectionId, message);
    }

    void frame(final int edgeId, final int connectionId, final byte[] message)
    {
        engine.message.putBytes(0, message);
        engine.apply(RecordKind.FRAME, edgeId, connectionId, message.length);
    }

    /** What has come for a connection: messages with | for SOH, CLOSE where it was closed. */
    List<String> come(final int connectionId)
    {
        return come(EDGE, connectionId);
    }

    List<String> come(final int edgeId, final int connectionId)
    {
        final List<String> come = new ArrayList<>();
        for (final EngineHarness.Output output : engine.outputs(edgeId))
        {
            if (output.connectionId != connectionId)
            {
                continue;
            }
            if (output.payload.length > 0)
            {
                come.add(readable(output.payload));
            }
            if (output.kind == OutputKind.CLOSE)
            {
                come.add("CLOSE");
            }
        }
        return come;
    }

    static String readable(final byte[] message)
    {
        return new String(message, StandardCharsets.ISO_8859_1).replace(SOH, '|');
    }

    String time()
    {
        return time(0);
    }

    String time(final long afterNs)
    {
        final long at = engine.nowNs + afterNs;
        return TIME.format(Instant.ofEpochSecond(at / 1_000_000_000L, at % 1_000_000_000L));
    }

    /** A message of FIX 4.4 from TW to ISLD; | stands for SOH. */
    byte[] message(final String msgType, final long sequence, final String body)
    {
        return bytes("8=FIX.4.4|35=" + msgType + "|34=" + sequence + "|49=TW|52=" + time() +
            "|56=ISLD|" + body);
    }

    /** Puts BodyLength (9) and CheckSum (10) where they are missing. */
    static byte[] bytes(final String text)
    {
        return complete(text.replace('|', SOH));
    }

    static byte[] complete(final String text)
    {
        String message = text;
        if (!message.contains(SOH + "9="))
        {
            final int body = message.indexOf(SOH) + 1;
            final int trailer = message.indexOf(SOH + "10=");
            final int end = trailer < 0 ? message.length() : trailer + 1;
            message = message.substring(0, body) + "9=" + (end - body) + SOH +
                message.substring(body);
        }
        if (message.endsWith(SOH + "10=0" + SOH))
        {
            message = message.substring(0, message.length() - 2) + "000" + SOH;
        }
        else if (!message.contains(SOH + "10="))
        {
            message += String.format("10=%03d", checkSum(message)) + SOH;
        }
        return message.getBytes(StandardCharsets.ISO_8859_1);
    }

    static int checkSum(final String text)
    {
        int sum = 0;
        for (int i = 0; i < text.length(); i++)
        {
            sum += text.charAt(i);
        }
        return sum & 0xFF;
    }
}
