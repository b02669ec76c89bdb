package io.understudy.gateway.control;

import io.understudy.gateway.takeover.Configuration;

/** Hears of configurations on the control plane's service thread. */
@FunctionalInterface
public interface ConfigurationListener
{
    /**
     * A configuration was committed: a majority has it on disk.
     *
     * @param configuration that is now the newest. After a restart earlier ones may come again, in
     *                      order, before the newest does.
     */
    void onConfiguration(Configuration configuration);
}
