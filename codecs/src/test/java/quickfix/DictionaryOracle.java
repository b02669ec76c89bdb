package quickfix;

import java.io.InputStream;

/**
 * What QuickFIX/J's session says of a message: an implementation that shares nothing with ours but
 * the dictionaries. In its package, because the check of two dictionaries at once is not public.
 */
public final class DictionaryOracle
{
    /** The message is passed over: no answer at all. */
    public static final String IGNORED = "ignored";

    /** Nothing is wrong. */
    public static final String VALID = "valid";

    private final DataDictionary session;
    private final DataDictionary application;

    public DictionaryOracle(final String sessionXml, final String applicationXml)
    {
        session = read(sessionXml);
        application = sessionXml.equals(applicationXml) ? session : read(applicationXml);
    }

    /** "reason:tag", {@link #VALID} or {@link #IGNORED}. */
    public String check(final String text)
    {
        final Message message = new Message();
        try
        {
            message.fromString(text, session, application, true);
            final String type = message.getHeader().getString(35);
            final boolean isAdmin = session.isAdminMessage(type);
            DataDictionary.validate(message, session, isAdmin ? session : application);
            return VALID;
        }
        catch (final InvalidMessage e)
        {
            return IGNORED;
        }
        catch (final FieldException e)
        {
            return e.getSessionRejectReason() + ":" + e.getField();
        }
        catch (final FieldNotFound e)
        {
            return "1:" + e.field;
        }
        catch (final IncorrectTagValue e)
        {
            return e.getSessionRejectReason() + ":" + e.getField();
        }
        catch (final IncorrectDataFormat e)
        {
            return e.getSessionRejectReason() + ":" + e.getField();
        }
    }

    private static DataDictionary read(final String name)
    {
        try (InputStream in = DictionaryOracle.class.getResourceAsStream("/" + name))
        {
            final DataDictionary dictionary = new DataDictionary(in);
            dictionary.setCheckUnorderedGroupFields(true);
            return dictionary;
        }
        catch (final Exception e)
        {
            throw new IllegalStateException(name, e);
        }
    }
}
