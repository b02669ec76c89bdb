package io.understudy.gateway.edge.tcp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import tlschannel.NeedsReadException;
import tlschannel.NeedsTaskException;
import tlschannel.NeedsWriteException;
import tlschannel.ServerTlsChannel;
import tlschannel.TlsChannel;

/**
 * Bytes through TLS. Reading and writing allocate: the JDK's engine does. What a handshake has to
 * compute is given out by {@link #takeTask()}, and until it is done nothing is read or written.
 */
final class TlsTransport implements Transport
{
    private final SocketChannel socket;
    private final TlsChannel channel;
    private Runnable task;
    private boolean wantsWrite;
    private boolean mayHoldMore;
    private volatile String identity = "";

    TlsTransport(final SocketChannel socket, final TlsIdentity own)
    {
        this.socket = socket;
        channel = ServerTlsChannel.newBuilder(socket, own.context())
            .withEngineFactory(own::newEngine)
            .withRunTasks(false)
            .withReleaseBuffers(true)
            .withSessionInitCallback(session -> identity = identityOf(session, own.isMutual()))
            .build();
    }

    @Override
    public int read(final ByteBuffer target) throws IOException
    {
        final int before = target.position();
        mayHoldMore = false;
        try
        {
            if (task == null && channel.read(target) < 0)
            {
                return -1;
            }
            mayHoldMore = task == null;
        }
        catch (final NeedsReadException ex)
        {
            wantsWrite = false;
        }
        catch (final NeedsWriteException ex)
        {
            wantsWrite = true;
        }
        catch (final NeedsTaskException ex)
        {
            task = ex.getTask();
        }
        catch (final SSLException ex)
        {
            alert();
            throw ex;
        }
        return target.position() - before;
    }

    @Override
    public void write(final ByteBuffer source) throws IOException
    {
        try
        {
            if (task == null)
            {
                channel.write(source);
                wantsWrite = false;
            }
        }
        catch (final NeedsReadException ex)
        {
            wantsWrite = false;
        }
        catch (final NeedsWriteException ex)
        {
            wantsWrite = true;
        }
        catch (final NeedsTaskException ex)
        {
            task = ex.getTask();
        }
    }

    @Override
    public int discard(final ByteBuffer target) throws IOException
    {
        return socket.read(target);
    }

    @Override
    public boolean wantsWrite()
    {
        return wantsWrite;
    }

    @Override
    public boolean mayHoldMore()
    {
        return mayHoldMore;
    }

    @Override
    public Runnable takeTask()
    {
        final Runnable taken = task;
        task = null;
        return taken;
    }

    @Override
    public String identity()
    {
        return identity;
    }

    @Override
    public void endOutput() throws IOException
    {
        channel.shutdown();
        socket.shutdownOutput();
    }

    /** Tells the client why (RFC 8446, section 6.2), as far as the socket takes it. */
    private void alert()
    {
        final SSLEngine engine = channel.getSslEngine();
        if (engine == null || engine.getHandshakeStatus() != HandshakeStatus.NEED_WRAP)
        {
            return;
        }
        final ByteBuffer bytes =
            ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        try
        {
            engine.wrap(ByteBuffer.allocate(0), bytes);
            socket.write(bytes.flip());
        }
        catch (final IOException ex)
        {
            // The client learns it from the end of the connection.
        }
    }

    /** A name that the members' field takes as it is. */
    static String usable(final String name)
    {
        if (name.isEmpty() || name.length() > FramePublisher.identityLength() ||
            !name.chars().allMatch(letter -> letter >= ' ' && letter <= '~'))
        {
            throw new IllegalStateException("the common name is not of 1 to " +
                FramePublisher.identityLength() + " ASCII characters: " + name);
        }
        return name;
    }

    /**
     * The common name of the client. Its dates are looked at here too: for a certificate that
     * stands in the trust store itself the JDK does not look at them.
     */
    private static String identityOf(final SSLSession session, final boolean required)
    {
        if (!required)
        {
            return "";
        }
        try
        {
            final X509Certificate certificate =
                (X509Certificate)session.getPeerCertificates()[0];
            certificate.checkValidity();
            for (final Rdn rdn :
                new LdapName(certificate.getSubjectX500Principal().getName()).getRdns())
            {
                if ("CN".equalsIgnoreCase(rdn.getType()))
                {
                    return usable(rdn.getValue().toString());
                }
            }
            throw new IllegalStateException("the certificate has no common name");
        }
        catch (final SSLPeerUnverifiedException | CertificateException | InvalidNameException ex)
        {
            throw new IllegalStateException("the client's certificate is not good: " + ex, ex);
        }
    }
}
