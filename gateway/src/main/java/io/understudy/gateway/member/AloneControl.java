package io.understudy.gateway.member;

import io.understudy.gateway.takeover.Configuration;

/** The control plane of a member alone: one epoch a start, in which it is everybody. */
final class AloneControl extends LocalControl
{
    private final Configuration configuration;

    AloneControl(final int memberId, final long epoch)
    {
        final int[] self = {memberId};
        configuration = new Configuration(epoch, self, self);
    }

    @Override
    public Configuration configuration()
    {
        return configuration;
    }
}
