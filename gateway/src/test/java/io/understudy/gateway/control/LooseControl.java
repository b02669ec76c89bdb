package io.understudy.gateway.control;

import io.understudy.gateway.takeover.Configuration;
import io.understudy.gateway.takeover.TakeoverCause;

/** The control plane's rules without a control plane: requests come in, configurations come out. */
public final class LooseControl
{
    private static final long CLUSTER_ID = 1;
    private static final TakeoverTimes NO_TIMES = new TakeoverTimes(0, 0, 0, 0, 0, 0);

    private final ControlState state = new ControlState();
    private final int engineVersion;

    /**
     * Bootstraps.
     *
     * @param line          of the first epoch, all voters.
     * @param engineVersion of all members.
     */
    public LooseControl(final int[] line, final int engineVersion)
    {
        this.engineVersion = engineVersion;
        state.bootstrap(CLUSTER_ID, line, engineVersion, 0);
    }

    /**
     * The newest configuration.
     *
     * @return never null.
     */
    public Configuration configuration()
    {
        return state.configuration();
    }

    /**
     * See {@link ControlState#requestEpoch}.
     *
     * @param memberId      who asks.
     * @param observedEpoch that it knows.
     * @param nowNs         of the control log.
     * @return what became of it.
     */
    public String requestEpoch(final int memberId, final long observedEpoch, final long nowNs)
    {
        return state.requestEpoch(memberId, observedEpoch, nowNs).name();
    }

    /**
     * See {@link ControlState#takenOver}.
     *
     * @param memberId who took over.
     * @param ballot   under which.
     * @param sequence of its EpochStart.
     * @param cause    why.
     * @param nowNs    of the control log.
     * @return what became of it.
     */
    public String takenOver(
        final int memberId, final long ballot, final long sequence, final TakeoverCause cause,
        final long nowNs)
    {
        return state.takenOver(
            new Takeover(0, ballot, memberId, sequence, cause, 0, 0, NO_TIMES), nowNs).name();
    }

    /**
     * See {@link ControlState#ready}.
     *
     * @param memberId who would stand in line.
     * @param bootHash of its boot.
     * @param nowNs    of the control log.
     * @return what became of it.
     */
    public String ready(final int memberId, final long bootHash, final long nowNs)
    {
        return state.ready(
            new ReadyState(memberId, bootHash, engineVersion, 0, 0, 0), nowNs).name();
    }

    /**
     * See {@link ControlState#leaveLine}.
     *
     * @param memberId      who shall leave.
     * @param observedEpoch in which it stands in line.
     * @param nowNs         of the control log.
     * @return what became of it.
     */
    public String leaveLine(final int memberId, final long observedEpoch, final long nowNs)
    {
        return state.leaveLine(memberId, observedEpoch, nowNs).name();
    }

    /**
     * See {@link ControlState#requestReadmission}.
     *
     * @param memberId who has lost what it promised.
     * @param bootHash of its boot.
     * @param nowNs    of the control log.
     * @return what became of it.
     */
    public String requestReadmission(final int memberId, final long bootHash, final long nowNs)
    {
        return state.requestReadmission(memberId, bootHash, nowNs).name();
    }

    /**
     * An operator's handover to whoever is next in line.
     *
     * @param nowNs of the control log.
     * @return what became of it.
     */
    public String handover(final long nowNs)
    {
        return state.configuration().lineLength() < 2 ? "NOBODY" :
            state.handover(Configuration.NONE, state.epoch(), nowNs).name();
    }
}
