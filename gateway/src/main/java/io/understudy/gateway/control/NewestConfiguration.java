package io.understudy.gateway.control;

import io.understudy.gateway.takeover.Configuration;

/** Carries configurations from the service's thread to others; only the newest counts. */
final class NewestConfiguration implements ConfigurationListener
{
    private final ConfigurationListener next;
    private volatile Configuration newest;

    NewestConfiguration(final ConfigurationListener next)
    {
        this.next = next;
    }

    @Override
    public void onConfiguration(final Configuration configuration)
    {
        final Configuration before = newest;
        if (before == null || before.epoch() < configuration.epoch())
        {
            newest = configuration;
            next.onConfiguration(configuration);
        }
    }

    Configuration newest()
    {
        return newest;
    }
}
