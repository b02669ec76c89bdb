package io.understudy.gateway.conformance;

import java.net.InetSocketAddress;

/** One that somebody else has started, whose sessions begin at 1 with each connection. */
final class RunningAcceptor implements Acceptor
{
    private final InetSocketAddress address;

    RunningAcceptor(final InetSocketAddress address)
    {
        this.address = address;
    }

    @Override
    public String name()
    {
        return "the acceptor at " + address.getHostString() + ':' + address.getPort();
    }

    @Override
    public InetSocketAddress prepare(final SessionProfile profile)
    {
        return address;
    }

    @Override
    public void nextSent(final int sequence)
    {
        throw new UnsupportedOperationException(
            "sequence numbers cannot be set from outside at " + name());
    }

    @Override
    public void nextExpected(final int sequence)
    {
        nextSent(sequence);
    }

    @Override
    public void close()
    {
        // whoever has started it ends it
    }
}
