package io.understudy.gateway.conformance;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Plays the steps of one definition, up to the first difference. Once. One thread. */
final class DefinitionRun implements AutoCloseable
{
    /** How long to wait for a message, and for the acceptor to close; both in milliseconds. */
    record Patience(long messageMs, long closeMs)
    {
        /** A definition waits for two heartbeat intervals to pass, of up to 6 s. */
        static final Patience USUAL = new Patience(10_000, 20_000);
    }

    /** The acceptor may hear of a closed connection after that of the next one. */
    private static final long BEFORE_CONNECT_NS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Acceptor acceptor;
    private final SessionProfile profile;
    private final Patience patience;
    private final Map<Integer, TestSocket> sockets = new TreeMap<>();
    private InetSocketAddress address;

    DefinitionRun(final Acceptor acceptor, final SessionProfile profile, final Patience patience)
    {
        this.acceptor = acceptor;
        this.profile = profile;
        this.patience = patience;
    }

    Verdict play(final List<Step> steps)
    {
        address = acceptor.prepare(profile);
        for (final Step step : steps)
        {
            final Verdict verdict = play(step);
            if (verdict.kind() != Verdict.Kind.PASSED)
            {
                return verdict;
            }
        }
        return Verdict.PASS;
    }

    private Verdict play(final Step step)
    {
        if (step.kind() == Step.Kind.CONNECT)
        {
            return connect(step);
        }
        if (step.kind() == Step.Kind.SET_SESSION)
        {
            return set(step);
        }
        final TestSocket socket = sockets.get(step.client());
        if (socket == null)
        {
            return Verdict.failed(step, "client " + step.client() + " has not connected",
                "a connection", "none");
        }
        switch (step.kind())
        {
            case DISCONNECT:
                socket.close();
                sockets.remove(step.client());
                return Verdict.PASS;
            case SEND:
                socket.send(FixText.outgoing(step.text(), Instant.now(), profile));
                return Verdict.PASS;
            case EXPECT:
                return expect(step, socket);
            case EXPECT_DISCONNECT:
                return expectClosed(step, socket);
            default:
                throw new IllegalStateException("no such step: " + step);
        }
    }

    private Verdict connect(final Step step)
    {
        final TestSocket old = sockets.remove(step.client());
        if (old != null)
        {
            old.close();
        }
        pause(BEFORE_CONNECT_NS);
        try
        {
            sockets.put(step.client(), new TestSocket(address));
            return Verdict.PASS;
        }
        catch (final IOException ex)
        {
            return Verdict.failed(step, "cannot connect to " + address, "a connection",
                ex.toString());
        }
    }

    private static void pause(final long durationNs)
    {
        final long startNs = System.nanoTime();
        for (long leftNs = durationNs; leftNs > 0;
            leftNs = durationNs - (System.nanoTime() - startNs))
        {
            LockSupport.parkNanos(leftNs);
        }
    }

    private Verdict set(final Step step)
    {
        final String[] setting = step.text().split("=");
        final int value = Integer.parseInt(setting[1]);
        try
        {
            switch (setting[0])
            {
                case "NEXTSENDERSEQNUM":
                    acceptor.nextSent(value);
                    return Verdict.PASS;
                case "NEXTTARGETSEQNUM":
                    acceptor.nextExpected(value);
                    return Verdict.PASS;
                default:
                    return Verdict.failed(
                        step, "no such setting of a session", step.text(), "");
            }
        }
        catch (final UnsupportedOperationException ex)
        {
            return Verdict.failed(step, ex.getMessage(), step.text(), "");
        }
    }

    private Verdict expect(final Step step, final TestSocket socket)
    {
        final String message = socket.receive(patience.messageMs());
        if (message == null)
        {
            final String why = socket.isClosed() ?
                "the acceptor has closed" : "no message within " + patience.messageMs() + " ms";
            return Verdict.failed(step, why, step.text(), socket.rest());
        }
        final String difference = Comparison.difference(step.text(), message);
        return difference == null ?
            Verdict.PASS : Verdict.failed(step, difference, step.text(), message);
    }

    private Verdict expectClosed(final Step step, final TestSocket socket)
    {
        if (socket.awaitClosed(patience.closeMs()))
        {
            return Verdict.PASS;
        }
        return Verdict.failed(step, "not disconnected within " + patience.closeMs() + " ms",
            "disconnect", "a connection that stays");
    }

    @Override
    public void close()
    {
        sockets.values().forEach(TestSocket::close);
    }
}
