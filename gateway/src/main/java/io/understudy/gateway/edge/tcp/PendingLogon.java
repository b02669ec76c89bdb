package io.understudy.gateway.edge.tcp;

import io.understudy.codecs.ingress.Verdict;
import org.agrona.concurrent.UnsafeBuffer;

/** A FIX connection's first message, its secrets unreadable, until the members have it. */
final class PendingLogon
{
    private final byte[] username;
    private UnsafeBuffer message;
    private PasswordCheck check;
    private Verdict verdict;
    private boolean submitted;

    PendingLogon(final byte[] username, final int length)
    {
        this.username = username;
        message = new UnsafeBuffer(new byte[length]);
    }

    byte[] username()
    {
        return username;
    }

    UnsafeBuffer message()
    {
        return message;
    }

    void check(final PasswordCheck value)
    {
        check = value;
    }

    /** Null where there is no password to check. */
    PasswordCheck check()
    {
        return check;
    }

    void submitted()
    {
        submitted = true;
    }

    boolean isSubmitted()
    {
        return submitted;
    }

    void verdict(final Verdict value)
    {
        verdict = value;
    }

    /** Null while the password is being checked. */
    Verdict verdict()
    {
        return verdict;
    }

    void sent()
    {
        message = null;
        check = null;
    }

    boolean isSent()
    {
        return message == null;
    }
}
