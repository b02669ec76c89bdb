package io.understudy.gateway.conformance;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The gateway: a real edge and a real member, whose engine has the definitions' application behind
 * its FIX sessions. A signal that ends the process ends them in order.
 */
final class UnderstudyAcceptor implements Acceptor
{
    private final EchoGateway gateway;
    private final Thread atSignal;

    UnderstudyAcceptor()
    {
        this(new EchoGateway());
    }

    UnderstudyAcceptor(final EchoGateway gateway)
    {
        this.gateway = gateway;
        atSignal = new Thread(gateway::close, "end");
        Runtime.getRuntime().addShutdownHook(atSignal);
    }

    @Override
    public String name()
    {
        return "Understudy, one member behind one edge";
    }

    @Override
    public InetSocketAddress prepare(final SessionProfile profile)
    {
        gateway.check();
        gateway.define(profile);
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), gateway.fixPort());
    }

    @Override
    public void nextSent(final int sequence)
    {
        gateway.sequences(0, sequence);
    }

    @Override
    public void nextExpected(final int sequence)
    {
        gateway.sequences(sequence, 0);
    }

    @Override
    public void close()
    {
        gateway.close();
        try
        {
            Runtime.getRuntime().removeShutdownHook(atSignal);
        }
        catch (final IllegalStateException ex)
        {
            // the process ends by a signal, and the hook does the same
        }
    }
}
