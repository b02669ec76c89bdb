package io.understudy.perf.failover;

import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.command.CommandResult;
import io.understudy.gateway.client.ClientContext;
import io.understudy.gateway.client.ClientListener;
import io.understudy.gateway.client.ClientState;
import io.understudy.gateway.client.OperatorClient;
import io.understudy.gateway.client.UnderstudyClient;
import io.understudy.gateway.control.OperatorControl;
import io.understudy.gateway.demo.Members;
import io.understudy.gateway.ingress.MemberProperties;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Three members of Understudy and its client. */
public final class UnderstudyContestant implements Contestant
{
    private static final long SET_UP_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(8);
    private static final long SESSION_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(30);
    private static final int SET_UP_ATTEMPTS = 4;
    private static final int NEXT_IN_LINE = -1;

    private final Members members;
    private final Work work = new Work();
    private UnderstudyClient client;

    /**
     * Members that are not started yet, and no client.
     *
     * @param runDir   for the members' folders.
     * @param size     how many.
     * @param settings further ones of the members, NAME=VALUE.
     */
    public UnderstudyContestant(final Path runDir, final int size, final List<String> settings)
    {
        members = new Members(runDir, size, settings);
    }

    @Override
    public String name()
    {
        return "understudy";
    }

    @Override
    public void start(final Answers answers)
    {
        open(answers);
    }

    /**
     * Starts the members, sets the gateway up and opens the client's session.
     *
     * @param listener hears the answers.
     */
    public void open(final ClientListener listener)
    {
        members.start();
        setUp();
        client = UnderstudyClient.connect(new ClientContext()
            .sessionId(Work.SESSION_ID)
            .members(members.dirs())
            .keepAliveMs(Work.KEEP_ALIVE_MS)
            .listener(listener));
        final long deadlineNs = System.nanoTime() + SESSION_TIMEOUT_NS;
        while (client.state() != ClientState.ESTABLISHED)
        {
            client.poll();
            if (System.nanoTime() - deadlineNs > 0)
            {
                throw new IllegalStateException("the session is " + client.state() + " after " +
                    TimeUnit.NANOSECONDS.toSeconds(SESSION_TIMEOUT_NS) + " s");
            }
        }
    }

    /** Reserving the capacities may cost a primary its role: whoever serves then is asked again. */
    private void setUp()
    {
        for (int attempt = 1;; attempt++)
        {
            try
            {
                members.awaitWhole();
                setUpAt(members.servingMember());
                return;
            }
            catch (final IllegalStateException ex)
            {
                if (attempt == SET_UP_ATTEMPTS)
                {
                    throw ex;
                }
            }
        }
    }

    private void setUpAt(final int memberId)
    {
        try (OperatorClient operator = new OperatorClient(
            members.dirs().get(memberId), SET_UP_TIMEOUT_NS, Throwable::printStackTrace))
        {
            check("Configure", operator.configure(Work::configure));
            check("DefineInstrument", operator.defineInstrument(Work::instrument));
            check("DefineSession", operator.defineSession(Work::session));
        }
    }

    private static void check(final String command, final CommandResult result)
    {
        if (result != CommandResult.OK && result != CommandResult.ALREADY_SET)
        {
            throw new IllegalStateException("the gateway refused " + command + ": " + result);
        }
    }

    @Override
    public int poll()
    {
        return client.poll();
    }

    @Override
    public boolean send(final int command)
    {
        if (work.isCancel(command))
        {
            final CancelEncoder cancel = client.cancel();
            if (cancel == null)
            {
                return false;
            }
            work.fill(command, cancel);
        }
        else
        {
            final NewOrderEncoder order = client.newOrder();
            if (order == null)
            {
                return false;
            }
            work.fill(command, order);
        }
        client.send();
        return true;
    }

    @Override
    public int leader()
    {
        return client.primaryMemberId();
    }

    @Override
    public void kill(final int memberId)
    {
        members.killNow(memberId);
    }

    @Override
    public void restart(final int memberId)
    {
        members.restart(memberId);
    }

    @Override
    public boolean isWhole()
    {
        return members.isWhole();
    }

    @Override
    public String output()
    {
        return members.output();
    }

    @Override
    public void handOver()
    {
        final String endpoints = new MemberProperties(members.dirs().get(0)).controlEndpoints();
        try (OperatorControl control =
            new OperatorControl(endpoints, "localhost", SET_UP_TIMEOUT_NS, ex -> {}))
        {
            control.handover(NEXT_IN_LINE);
        }
    }

    @Override
    public void hang(final int memberId, final boolean stopped)
    {
        members.signal(memberId, stopped ? "STOP" : "CONT");
    }

    /**
     * Ends the trading day; waits for the answer. Any thread.
     *
     * @param memberId who serves.
     * @throws IllegalStateException where it does not.
     */
    public void endDay(final int memberId)
    {
        try (OperatorClient operator = new OperatorClient(
            members.dirs().get(memberId), SET_UP_TIMEOUT_NS, Throwable::printStackTrace))
        {
            check("EndOfDay", operator.endOfDay());
        }
    }

    /**
     * The members, to look at.
     *
     * @return the members.
     */
    public Members members()
    {
        return members;
    }

    /**
     * How often the session was established again.
     *
     * @return the number of times; a takeover is none.
     */
    public long reconnects()
    {
        return client.reconnects();
    }

    @Override
    public void endProcesses()
    {
        members.close();
    }

    @Override
    public void close()
    {
        if (client != null)
        {
            client.close();
        }
        endProcesses();
    }
}
