package io.understudy.gateway.member;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.takeover.Configuration;

/**
 * The control plane of a rehearsal: one for all its members, whose epochs are issued when the
 * {@link Rehearsal} wants them. Duty thread.
 */
final class RehearsalControl extends LocalControl
{
    private final int[] members;
    private Configuration configuration;

    /** The first epoch: each in line after its id. */
    RehearsalControl(final int memberCount)
    {
        members = new int[memberCount];
        for (int i = 0; i < memberCount; i++)
        {
            members[i] = i;
        }
        configuration = new Configuration(1, members, members.clone());
    }

    /** Issues the next epoch: a member first, the others after it. */
    void appoint(final int memberId)
    {
        final int[] line = new int[members.length];
        for (int i = 0; i < line.length; i++)
        {
            line[i] = (memberId + i) % line.length;
        }
        configuration = new Configuration(configuration.epoch() + 1, members, line);
    }

    /** Whether a ballot is the first of the newest epoch. */
    boolean isAppointed(final long ballot)
    {
        return ballot == RecordLayout.ballot(configuration.epoch(), 0);
    }

    /** Who is next in line after the owner of a ballot. */
    int successorOf(final long ballot)
    {
        return configuration.memberAt((RecordLayout.rank(ballot) + 1) % members.length);
    }

    @Override
    public Configuration configuration()
    {
        return configuration;
    }
}
