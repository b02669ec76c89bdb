package io.understudy.gateway.conformance;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import quickfix.ApplicationAdapter;
import quickfix.FieldNotFound;
import quickfix.Message;
import quickfix.Session;
import quickfix.SessionID;
import quickfix.SessionNotFound;
import quickfix.UnsupportedMessageType;
import quickfix.field.ClOrdID;
import quickfix.field.MsgType;
import quickfix.field.PossResend;

/** The application that the definitions ask for, behind QuickFIX/J. QuickFIX/J's threads. */
final class EchoApplication extends ApplicationAdapter
{
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** As if no order had come. */
    void reset()
    {
        seen.clear();
    }

    @Override
    public void onLogout(final SessionID sessionId)
    {
        reset();
    }

    @Override
    public void fromApp(final Message message, final SessionID sessionId)
        throws FieldNotFound, UnsupportedMessageType
    {
        switch (message.getHeader().getString(MsgType.FIELD))
        {
            case MsgType.ORDER_SINGLE:
                if (seen.add(message.getString(ClOrdID.FIELD)) || !isPossResend(message))
                {
                    echo(message, sessionId);
                }
                break;
            case MsgType.SECURITY_DEFINITION:
                echo(message, sessionId);
                break;
            default:
                throw new UnsupportedMessageType();
        }
    }

    private static boolean isPossResend(final Message message) throws FieldNotFound
    {
        return message.getHeader().isSetField(PossResend.FIELD) &&
            message.getHeader().getBoolean(PossResend.FIELD);
    }

    private static void echo(final Message message, final SessionID sessionId)
    {
        try
        {
            Session.sendToTarget((Message)message.clone(), sessionId);
        }
        catch (final SessionNotFound ex)
        {
            throw new IllegalStateException("no session " + sessionId, ex);
        }
    }
}
