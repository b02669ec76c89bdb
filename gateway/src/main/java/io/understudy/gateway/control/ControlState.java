package io.understudy.gateway.control;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.control.ControlResult;
import io.understudy.codecs.control.Health;
import io.understudy.gateway.takeover.Configuration;
import io.understudy.gateway.takeover.Configuration.Admission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agrona.collections.IntArrayList;

/**
 * The replicated state machine: requests in the order of the control log, with the log's time, make
 * new {@link Configuration}s or none. Pure: the same requests give the same state and answers on
 * every member and in every replay. The rules, and why they are as they are:
 * {@code gateway/docs/adr/007-control-plane.md}.
 */
final class ControlState
{
    static final int KEPT_TAKEOVERS = 1024;
    static final int KEPT_CHECKPOINTS = 8;

    final TakeoverRegister register = new TakeoverRegister(KEPT_TAKEOVERS);
    final CheckpointTable checkpoints = new CheckpointTable(KEPT_CHECKPOINTS);
    final MemberState[] members = new MemberState[Configuration.MAX_MEMBERS];
    long clusterId;
    int engineVersion;
    int[] firstLine = new int[0];
    long issuedAtNs;
    private Configuration configuration;

    /** The newest configuration, null before the bootstrap. */
    Configuration configuration()
    {
        return configuration;
    }

    long epoch()
    {
        return configuration == null ? 0 : configuration.epoch();
    }

    /** The first start, once: epoch 1 with all voters in line. */
    ControlResult bootstrap(
        final long forClusterId, final int[] line, final int forEngineVersion, final long nowNs)
    {
        if (configuration != null)
        {
            return clusterId == forClusterId && engineVersion == forEngineVersion &&
                Arrays.equals(firstLine, line) ?
                ControlResult.ALREADY_SO : ControlResult.OTHER_BOOTSTRAP;
        }
        if (!isLine(line))
        {
            return ControlResult.MALFORMED;
        }
        clusterId = forClusterId;
        engineVersion = forEngineVersion;
        firstLine = line.clone();
        for (final int id : line)
        {
            members[id] = new MemberState(id);
        }
        configuration = new Configuration(1, line, line);
        issuedAtNs = nowNs;
        return ControlResult.ISSUED;
    }

    private static boolean isLine(final int[] line)
    {
        long seen = 0;
        for (final int id : line)
        {
            if (id < 0 || id >= Configuration.MAX_MEMBERS || (seen & 1L << id) != 0)
            {
                return false;
            }
            seen |= 1L << id;
        }
        return seen != 0;
    }

    /**
     * A member has no ballot left to use: it goes first, if nobody was quicker. It must stand in
     * line, for outside may be who cannot serve; but where nobody stands there, any sound one may.
     */
    ControlResult requestEpoch(final int memberId, final long observedEpoch, final long nowNs)
    {
        final ControlResult refusal = refusal(memberId);
        if (refusal != null)
        {
            return refusal;
        }
        if (observedEpoch != configuration.epoch())
        {
            return ControlResult.OTHER_EPOCH;
        }
        if (configuration.rankOf(memberId) < 0 && (configuration.lineLength() > 0 ||
            members[memberId].health != Health.SOUND))
        {
            return ControlResult.NOT_IN_LINE;
        }
        return issue(first(memberId, without(configuration.line(), memberId)), nowNs);
    }

    /**
     * A member serves under a ballot. The former primary of the epoch has to say that it is ready
     * before it stands in line again: its engine may have applied records that became void.
     */
    ControlResult takenOver(final Takeover takeover, final long nowNs)
    {
        final ControlResult refusal = refusal(takeover.memberId());
        if (refusal != null)
        {
            return refusal;
        }
        final long ofEpoch = RecordLayout.epoch(takeover.ballot());
        final int rank = RecordLayout.rank(takeover.ballot());
        if (ofEpoch < 1 || ofEpoch > configuration.epoch() ||
            ofEpoch == configuration.epoch() &&
            configuration.memberAt(rank) != takeover.memberId())
        {
            return ControlResult.NOT_OWNER;
        }
        if (register.holds(takeover.ballot()))
        {
            return ControlResult.ALREADY_SO;
        }
        register.add(takeover, nowNs);
        if (ofEpoch != configuration.epoch() || rank == 0)
        {
            return ControlResult.NOTED;
        }
        final int[] others = without(configuration.line(), configuration.memberAt(0));
        return issue(first(takeover.memberId(), without(others, takeover.memberId())), nowNs);
    }

    /** A member would stand in line: at its end. */
    ControlResult ready(final ReadyState ready, final long nowNs)
    {
        final ControlResult refusal = refusal(ready.memberId());
        if (refusal != null)
        {
            return refusal;
        }
        final MemberState member = members[ready.memberId()];
        if (ready.engineVersion() != engineVersion)
        {
            return ControlResult.OTHER_ENGINE_VERSION;
        }
        if (member.formerBootHash != 0 && ready.bootHash() == member.formerBootHash)
        {
            return ControlResult.FORMER_BOOT;
        }
        if (member.health != Health.SOUND)
        {
            return member.health == Health.CLEARED ?
                ControlResult.AWAITS_CHECKPOINT : ControlResult.DIVERGED;
        }
        if (checkpoints.contradicts(
            configuration, ready.sequence(), ready.chainHash(), ready.stateDigest()))
        {
            member.health = Health.DIVERGED;
            member.divergedAt = Math.max(member.divergedAt, ready.sequence());
            return removeDiverged(nowNs) ? ControlResult.ISSUED : ControlResult.DIVERGED;
        }
        member.bootHash = ready.bootHash();
        if (configuration.rankOf(ready.memberId()) >= 0)
        {
            return ControlResult.ALREADY_SO;
        }
        member.admissionOpen = false;
        final int[] line = configuration.line();
        final int[] longer = Arrays.copyOf(line, line.length + 1);
        longer[line.length] = ready.memberId();
        return issue(longer, nowNs);
    }

    /**
     * A member leaves the line: itself before it ends, or one that has fallen silent. Not the last:
     * it has the best log, and when the cluster starts again somebody must be first.
     */
    ControlResult leaveLine(final int memberId, final long observedEpoch, final long nowNs)
    {
        final ControlResult refusal = refusal(memberId);
        if (refusal != null)
        {
            return refusal;
        }
        if (configuration.rankOf(memberId) < 0)
        {
            return ControlResult.ALREADY_SO;
        }
        return observedEpoch != configuration.epoch() ? ControlResult.OTHER_EPOCH :
            configuration.lineLength() == 1 ? ControlResult.LAST_IN_LINE :
            issue(without(configuration.line(), memberId), nowNs);
    }

    /**
     * A member has lost what it promised: a new epoch from which on its promises count again. The
     * same boot is readmitted once, until it stands in line again.
     */
    ControlResult requestReadmission(final int memberId, final long bootHash, final long nowNs)
    {
        final ControlResult refusal = refusal(memberId);
        if (refusal != null)
        {
            return refusal;
        }
        final MemberState member = members[memberId];
        if (member.formerBootHash != 0 && bootHash == member.formerBootHash)
        {
            return ControlResult.FORMER_BOOT;
        }
        if (member.admissionOpen && member.admissionBootHash == bootHash)
        {
            return ControlResult.ALREADY_SO;
        }
        if (member.bootHash != bootHash)
        {
            member.formerBootHash = member.bootHash;
            member.bootHash = bootHash;
        }
        member.admissionEpoch = configuration.epoch() + 1;
        member.admissionBootHash = bootHash;
        member.admissionOpen = true;
        return issue(without(configuration.line(), memberId), nowNs);
    }

    /** A member's state at a commit point: whoever differs from a majority leaves the line. */
    ControlResult checkpoint(
        final int memberId, final long sequence, final long chainHash, final long stateDigest,
        final long nowNs)
    {
        final ControlResult refusal = refusal(memberId);
        if (refusal != null)
        {
            return refusal;
        }
        final MemberState member = members[memberId];
        final CheckpointTable.Slot slot = sequence <= member.divergedAt ? null :
            checkpoints.put(sequence, memberId, chainHash, stateDigest);
        if (slot == null)
        {
            return ControlResult.OLD_CHECKPOINT;
        }
        if (sequence >= member.checkpointSequence)
        {
            member.checkpointSequence = sequence;
            member.checkpointDigest = stateDigest;
        }
        final long majority = slot.majority(configuration);
        if (majority != 0)
        {
            judge(slot, majority);
        }
        return removeDiverged(nowNs) ? ControlResult.ISSUED : ControlResult.NOTED;
    }

    private void judge(final CheckpointTable.Slot slot, final long majority)
    {
        for (final MemberState member : members)
        {
            if (member == null || (slot.heard() & 1L << member.memberId) == 0)
            {
                continue;
            }
            if ((majority & 1L << member.memberId) == 0)
            {
                member.health = Health.DIVERGED;
                member.divergedAt = Math.max(member.divergedAt, slot.sequence);
            }
            else if (member.health == Health.CLEARED)
            {
                member.health = Health.SOUND;
            }
        }
    }

    /** The operator allows a diverged member to show that it agrees again. */
    ControlResult clear(final int memberId)
    {
        final ControlResult refusal = refusal(memberId);
        if (refusal != null)
        {
            return refusal;
        }
        if (members[memberId].health != Health.DIVERGED)
        {
            return ControlResult.ALREADY_SO;
        }
        members[memberId].health = Health.CLEARED;
        checkpoints.forget(memberId);
        return ControlResult.NOTED;
    }

    /** The operator gives the lead to another in line; the one who has it comes second. */
    ControlResult handover(final int toMemberId, final long observedEpoch, final long nowNs)
    {
        final int to = configuration != null && toMemberId == Configuration.NONE ?
            configuration.memberAt(1) : toMemberId;
        if (configuration != null && to == Configuration.NONE)
        {
            return ControlResult.NOT_IN_LINE;
        }
        final ControlResult refusal = refusal(to);
        if (refusal != null)
        {
            return refusal;
        }
        if (observedEpoch != configuration.epoch())
        {
            return ControlResult.OTHER_EPOCH;
        }
        final int rank = configuration.rankOf(to);
        return rank < 0 ? ControlResult.NOT_IN_LINE :
            rank == 0 ? ControlResult.ALREADY_SO :
            issue(first(to, without(configuration.line(), to)), nowNs);
    }

    /** Takes a snapshot's configuration; the rest of the state has been put back before. */
    void restore(final long epoch, final int[] line)
    {
        configuration = epoch == 0 ? null :
            new Configuration(epoch, firstLine, line, admissions());
    }

    private ControlResult refusal(final int memberId)
    {
        return configuration == null ? ControlResult.NOT_BOOTSTRAPPED :
            memberId < 0 || memberId >= members.length || members[memberId] == null ?
            ControlResult.UNKNOWN_MEMBER : null;
    }

    private boolean removeDiverged(final long nowNs)
    {
        int[] line = configuration.line();
        for (final MemberState member : members)
        {
            if (member != null && member.health == Health.DIVERGED)
            {
                line = without(line, member.memberId);
            }
        }
        if (line.length == configuration.lineLength())
        {
            return false;
        }
        issue(line, nowNs);
        return true;
    }

    private ControlResult issue(final int[] line, final long nowNs)
    {
        configuration = new Configuration(configuration.epoch() + 1, firstLine, line, admissions());
        issuedAtNs = nowNs;
        return ControlResult.ISSUED;
    }

    private List<Admission> admissions()
    {
        final List<Admission> admissions = new ArrayList<>();
        for (final MemberState member : members)
        {
            if (member != null && member.admissionEpoch != 0)
            {
                admissions.add(new Admission(
                    member.memberId, member.admissionEpoch, member.admissionBootHash));
            }
        }
        return admissions;
    }

    private static int[] first(final int memberId, final int[] others)
    {
        final int[] line = new int[others.length + 1];
        line[0] = memberId;
        System.arraycopy(others, 0, line, 1, others.length);
        return line;
    }

    private static int[] without(final int[] line, final int memberId)
    {
        final IntArrayList others = new IntArrayList();
        for (final int id : line)
        {
            if (id != memberId)
            {
                others.addInt(id);
            }
        }
        return others.toIntArray();
    }
}
