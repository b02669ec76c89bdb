package io.understudy.gateway.takeover;

import io.understudy.codecs.RecordLayout;

/**
 * What is told to the control plane and asked of it. Nothing waits for it: what is not answered by
 * a new configuration is asked again after a while.
 */
final class ControlDesk
{
    private final long controlRetryNs;
    private final long leaveLineAfterNs;
    private final Promises promises;
    private final ControlPort control;
    private final Readmission readmission;
    private final Allegiance allegiance;
    private final Incumbent incumbent;
    private long nextNs;

    ControlDesk(
        final UnderstudyContext context, final Readmission readmission,
        final Allegiance allegiance, final Incumbent incumbent)
    {
        this.readmission = readmission;
        this.allegiance = allegiance;
        this.incumbent = incumbent;
        controlRetryNs = context.controlRetryNs();
        leaveLineAfterNs = context.leaveLineAfterNs();
        promises = context.promises();
        control = context.control();
    }

    /** A learner asks until an epoch names it. */
    int askForReadmission(final long nowNs)
    {
        if (readmission.hasBegun())
        {
            return 0;
        }
        if (!readmission.isGrantedBy(allegiance.configuration()))
        {
            return isDue(nowNs) && control.requestReadmission(promises.bootHash()) ? 1 : 0;
        }
        readmission.begin(allegiance.configuration());
        return 1;
    }

    /** No ballot is left to this member, and the owner of the highest is lost. */
    int askForEpoch(final long nowNs)
    {
        return isDue(nowNs) &&
            control.requestEpoch(allegiance.configuration().epoch()) ? 1 : 0;
    }

    /** A primary tells of its takeover, and of members that have fallen silent. */
    int tell(final long nowNs)
    {
        if (!incumbent.isEstablished() || !isDue(nowNs))
        {
            return 0;
        }
        final Configuration configuration = allegiance.configuration();
        if (!incumbent.isReported() || RecordLayout.rank(allegiance.ballot()) > 0 &&
            configuration.epoch() == RecordLayout.epoch(allegiance.ballot()))
        {
            report(nowNs);
            return 1;
        }
        if (leaveLineAfterNs > 0)
        {
            final long silent = allegiance.others() & ~incumbent.heardBy(leaveLineAfterNs, nowNs);
            for (int i = 0; i < configuration.lineLength(); i++)
            {
                if ((silent & 1L << configuration.memberAt(i)) != 0)
                {
                    control.leaveLine(configuration.memberAt(i), configuration.epoch());
                    return 1;
                }
            }
        }
        return 0;
    }

    /** Tells of the takeover with all its times, or without its first output if none comes. */
    void report(final long nowNs)
    {
        if (!incumbent.isReported() && !incumbent.times().isWhole(controlRetryNs, nowNs))
        {
            nextNs = nowNs;
            return;
        }
        if (control.takenOver(allegiance.ballot(), incumbent.epochStartSequence(),
            incumbent.times().cause(), incumbent.times().timesNs()))
        {
            incumbent.reported();
        }
    }

    private boolean isDue(final long nowNs)
    {
        if (nowNs - nextNs < 0)
        {
            return false;
        }
        nextNs = nowNs + controlRetryNs;
        return true;
    }
}
