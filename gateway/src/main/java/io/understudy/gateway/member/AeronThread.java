package io.understudy.gateway.member;

import io.aeron.Aeron;
import io.aeron.driver.MediaDriver;
import io.understudy.gateway.ingress.Drivers;
import org.agrona.CloseHelper;
import org.agrona.ErrorHandler;
import org.agrona.concurrent.AgentInvoker;

/** A member's media driver and Aeron client, as far as the duty thread runs them. */
final class AeronThread implements AutoCloseable
{
    private final MediaDriver driver;
    private final Aeron aeron;
    private final AgentInvoker driverInvoker;
    private final DatagramWait datagrams;
    private final AgentInvoker conductorInvoker;

    AeronThread(
        final String aeronDir, final int termBytes, final Profile profile,
        final ErrorHandler errorHandler)
    {
        final MediaDriver.Context context = Drivers.invoked(aeronDir, termBytes, errorHandler);
        driver = MediaDriver.launch(profile == Profile.COMPACT ?
            context : Drivers.threaded(context, profile == Profile.DEDICATED));
        driverInvoker = driver.sharedAgentInvoker();
        datagrams = driverInvoker == null ? null : new DatagramWait(driver.context());
        final Aeron.Context client = Drivers.client(aeronDir, errorHandler);
        if (driverInvoker != null)
        {
            client.driverAgentInvoker(driverInvoker);
        }
        aeron = Aeron.connect(client);
        conductorInvoker = aeron.conductorAgentInvoker();
    }

    int invoke()
    {
        return (driverInvoker == null ? 0 : driverInvoker.invoke()) + conductorInvoker.invoke();
    }

    /** Null where the driver has threads of its own. */
    DatagramWait datagrams()
    {
        return datagrams;
    }

    Aeron aeron()
    {
        return aeron;
    }

    @Override
    public void close()
    {
        CloseHelper.closeAll(aeron, driver);
    }
}
