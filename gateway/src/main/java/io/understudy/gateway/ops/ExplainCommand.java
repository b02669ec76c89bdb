package io.understudy.gateway.ops;

import io.understudy.codecs.command.BeginString;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.Flag;
import io.understudy.codecs.command.LogonRefusal;
import io.understudy.codecs.command.SessionExplanationDecoder;
import io.understudy.codecs.snapshot.SessionRowDecoder;
import io.understudy.gateway.client.OperatorClient;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how a session stands, why its last logon was refused, and what is safe to do. */
@Command(
    name = "explain",
    description = "Says what a session expects and has sent, why its last logon was refused, and " +
        "what is safe to do.")
final class ExplainCommand implements Callable<Integer>
{
    private static final long NS_PER_SECOND = 1_000_000_000L;

    @Spec
    private CommandSpec spec;

    @Mixin
    private OperatorOptions member;

    @Parameters(paramLabel = "SESSION", description = "Its id, or its name.")
    private String session;

    @Override
    public Integer call()
    {
        final int id = id();
        final PrintWriter out = spec.commandLine().getOut();
        return member.execute(out, operator -> explain(operator, id, out));
    }

    private static CommandResult explain(
        final OperatorClient operator, final int id, final PrintWriter out)
    {
        final CommandResult result = operator.explainSession(id);
        if (result == CommandResult.OK)
        {
            print(operator.explanation(), out);
        }
        return result;
    }

    private static void print(final SessionExplanationDecoder said, final PrintWriter out)
    {
        final boolean isFix = said.beginString() != BeginString.NULL_VAL;
        out.println("session " + said.sessionId() + ": " +
            (isFix ? said.beginString() : "SBE") + ", " + said.state() +
            (said.bound() == Flag.YES ? ", connected" : ", not connected"));
        out.println("expects " + said.nextIn() + " from the client; last heard " +
            time(said.lastInNs()));
        out.println("will send " + said.nextOut() + " next; last sent " + time(said.lastOutNs()) +
            "; can send again from " + said.oldestSent());
        if (!isFix)
        {
            return;
        }
        if (said.refusal() == LogonRefusal.NONE)
        {
            out.println("no logon was refused");
            return;
        }
        out.println("last refused logon: " + time(said.refusedNs()) + ", " + said.refusal() +
            "; received MsgSeqNum " + said.refusedSequence() + ", expected " +
            said.refusedExpected() +
            (said.refusedNextExpected() == 0 ? "" : "; NextExpectedMsgSeqNum " +
            said.refusedNextExpected() + ", would have sent " + said.refusedNextOut()));
        out.println("safe action: " + action(said));
    }

    /** What loses no message and executes none twice, where there is such a thing. */
    private static String action(final SessionExplanationDecoder said)
    {
        switch (said.refusal())
        {
            case SEQUENCE_TOO_LOW:
                return "the client sets its next MsgSeqNum to " + said.nextIn() +
                    "; a reset is safe only when both sides have compared their orders";
            case NEXT_EXPECTED_TOO_HIGH:
                return "the client sets its next expected MsgSeqNum to " + said.nextOut();
            case BAD_CREDENTIALS:
                return "check the user name, or set the password: understudy session credential";
            case NEW_PASSWORD:
                return "the client logs on with its old password and without NewPassword (925), " +
                    "or with one of 8 characters or more that is not the old one";
            case TOO_MANY_ATTEMPTS:
                return "wait; if these attempts are not the client's, look at the edge's counters";
            case SESSION_CLOSED:
                return "open it: understudy session state " + said.sessionId() + " OPEN";
            case OUTSIDE_SCHEDULE:
                return "log on within the schedule, or change it: understudy session define-fix";
            case ALREADY_CONNECTED:
                return "end the other connection; a dead one ends after 2.4 times its HeartBtInt";
            case SENDING_TIME:
                return "set the client's clock: SendingTime may be off by 120 s";
            case HEARTBEAT_OUT_OF_RANGE:
                return "change the client's HeartBtInt or the range: understudy session define-fix";
            default:
                return "correct the client's Logon; its Logout's Text says what is wrong";
        }
    }

    private static String time(final long epochNs)
    {
        return epochNs == 0 ? "never" : Instant.ofEpochSecond(
            epochNs / NS_PER_SECOND, epochNs % NS_PER_SECOND).toString();
    }

    private int id()
    {
        if (session.matches("\\d{1,9}"))
        {
            return Integer.parseInt(session);
        }
        final int[] found = new int[1];
        final SessionRowDecoder row = new SessionRowDecoder();
        StateRows.forEach(member.memberDir(), SessionRowDecoder.TEMPLATE_ID,
            (header, buffer, offset) ->
            {
                row.wrapAndApplyHeader(buffer, offset, header);
                if (row.name().equals(session))
                {
                    found[0] = row.sessionId();
                }
            });
        if (found[0] == 0)
        {
            throw CommandException.wrongUse("no session is named " + session);
        }
        return found[0];
    }
}
