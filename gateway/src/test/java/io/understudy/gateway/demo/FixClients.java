package io.understudy.gateway.demo;

import io.understudy.codecs.command.BeginString;
import io.understudy.codecs.command.CredentialKind;
import io.understudy.codecs.command.Flag;
import io.understudy.codecs.command.TimePrecision;
import io.understudy.gateway.client.OperatorClient;
import io.understudy.gateway.fix.FixClientContext;
import io.understudy.gateway.fix.QuickFixClient;

/** QuickFIX/J through edges, in FIX 4.4. */
final class FixClients implements FlowClients
{
    private static final String BEGIN_STRING = "FIX.4.4";
    private static final String GATEWAY = "UNDERSTUDY";
    private static final String CLIENT = "DEMO";
    private static final String WARM_UP_CLIENT = "WARMUP";
    private static final int HEARTBEAT_SECONDS = 10;

    private final Edges edges;
    private final int sessionId;
    private final int warmUpSessionId;

    FixClients(final Edges edges)
    {
        this(edges, Demo.SESSION_ID, WarmUp.SESSION_ID);
    }

    /** The same over sessions of other numbers. */
    FixClients(final Edges edges, final int sessionId, final int warmUpSessionId)
    {
        this.edges = edges;
        this.sessionId = sessionId;
        this.warmUpSessionId = warmUpSessionId;
    }

    @Override
    public void define(final OperatorClient operator)
    {
        define(operator, sessionId, CLIENT);
        define(operator, warmUpSessionId, WARM_UP_CLIENT);
    }

    private static void define(
        final OperatorClient operator, final int sessionId, final String client)
    {
        SetUp.defineSession(operator, sessionId);
        SetUp.check("DefineFixSession", operator.defineFixSession(command -> command
            .sessionId(sessionId)
            .minHeartBtInt(1)
            .maxHeartBtInt(60)
            .startSecond(0)
            .endSecond(0)
            .beginString(BeginString.FIX_4_4)
            .credentialKind(CredentialKind.NONE)
            .precision(TimePrecision.MICROSECONDS)
            .resetOnLogon(Flag.NO)
            .resetOnDisconnect(Flag.NO)
            .useNextExpected(Flag.NO)
            .lastProcessed(Flag.NO)
            .startDay((short)0)
            .endDay((short)0)
            .compId(GATEWAY)
            .clientCompId(client)
            .identity("")));
    }

    @Override
    public void start()
    {
        edges.start();
    }

    @Override
    public FlowDriver open(final FlowLedger ledger)
    {
        return open(ledger, SetUp.symbol(FlowPlayer.INSTRUMENT_ID), "", CLIENT);
    }

    @Override
    public FlowDriver openWarmUp(final FlowLedger ledger)
    {
        return open(ledger, SetUp.symbol(WarmUp.INSTRUMENT_ID), WarmUp.CLORDID_PREFIX,
            WARM_UP_CLIENT);
    }

    private FlowDriver open(
        final FlowLedger ledger, final String symbol, final String prefix, final String client)
    {
        return new FixDriver(ledger, symbol, prefix, new FixClientContext()
            .beginString(BEGIN_STRING)
            .senderCompId(client)
            .targetCompId(GATEWAY)
            .heartbeatSeconds(HEARTBEAT_SECONDS)
            .hosts(edges.fixAddresses()), QuickFixClient::start);
    }

    @Override
    public void favour()
    {
        // QuickFIX/J reads sockets on the one thread and hands over to the other
        Priority.raise(ProcessHandle.current().pid(), "NioProcessor", "QFJ Message");
    }

    @Override
    public String output()
    {
        return edges.output();
    }

    @Override
    public void close()
    {
        edges.close();
    }
}
