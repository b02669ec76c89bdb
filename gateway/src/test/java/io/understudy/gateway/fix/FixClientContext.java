package io.understudy.gateway.fix;

import java.net.InetSocketAddress;
import java.util.List;

/** What a session's client must know. One thread, before the client starts. */
public final class FixClientContext
{
    private String beginString = "FIX.4.4";
    private String senderCompId = "TW";
    private String targetCompId = "ISLD";
    private List<InetSocketAddress> hosts = List.of();
    private String username = "";
    private String password = "";
    private int heartbeatSeconds = 30;
    private boolean nextExpected;
    private boolean resetOnLogon;
    private FixClientListener listener = new FixClientListener()
    {
    };

    /** Tag 8: FIX.4.2, FIX.4.4 or FIXT.1.1, which carries FIX 5.0 SP2 (1137=9). */
    public FixClientContext beginString(final String value)
    {
        beginString = value;
        return this;
    }

    String beginString()
    {
        return beginString;
    }

    /** Tag 49 of the client. */
    public FixClientContext senderCompId(final String value)
    {
        senderCompId = value;
        return this;
    }

    String senderCompId()
    {
        return senderCompId;
    }

    /** Tag 49 of the acceptor. */
    public FixClientContext targetCompId(final String value)
    {
        targetCompId = value;
        return this;
    }

    String targetCompId()
    {
        return targetCompId;
    }

    /** Where to connect; after a lost or refused connection to the next, round and round. */
    public FixClientContext hosts(final List<InetSocketAddress> value)
    {
        hosts = List.copyOf(value);
        return this;
    }

    List<InetSocketAddress> hosts()
    {
        return hosts;
    }

    /** Tags 553 and 554 of the Logon. */
    public FixClientContext credentials(final String name, final String secret)
    {
        username = name;
        password = secret;
        return this;
    }

    String username()
    {
        return username;
    }

    String password()
    {
        return password;
    }

    /** Tag 108, seconds. */
    public FixClientContext heartbeatSeconds(final int value)
    {
        heartbeatSeconds = value;
        return this;
    }

    int heartbeatSeconds()
    {
        return heartbeatSeconds;
    }

    /** Whether Logons carry NextExpectedMsgSeqNum (789). */
    public FixClientContext nextExpected(final boolean value)
    {
        nextExpected = value;
        return this;
    }

    boolean nextExpected()
    {
        return nextExpected;
    }

    /** Whether each Logon resets the sequence numbers (141=Y). */
    public FixClientContext resetOnLogon(final boolean value)
    {
        resetOnLogon = value;
        return this;
    }

    boolean resetOnLogon()
    {
        return resetOnLogon;
    }

    /** Whom to tell. */
    public FixClientContext listener(final FixClientListener value)
    {
        listener = value;
        return this;
    }

    FixClientListener listener()
    {
        return listener;
    }
}
