package io.understudy.gateway.simulator;

import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.ingress.OutputFrameDecoder;
import io.understudy.gateway.engine.EdgeTable;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.simulator.SimNetwork.Message;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * All that must stay true, looked at with the whole world in view at each step that could break it.
 * Clients check what reaches them themselves ({@link SimClient}), the committed log what its edges'
 * numbers are.
 */
final class Checks
{
    private static final int TEMPLATE_OFFSET = MessageHeaderDecoder.templateIdEncodingOffset();

    /** A ballot's owner, and the log that it has under that ballot so far. */
    private static final class Reign
    {
        final int memberId;
        final long ballot;
        long[] hashes;
        long lastSequence;
        /** Of its EpochStart, the newest. */
        long firstSequence;

        Reign(final int memberId, final long ballot)
        {
            this.memberId = memberId;
            this.ballot = ballot;
        }

        void begin(final SimDisk disk)
        {
            hashes = disk.chainHashes();
            lastSequence = hashes.length - 1;
            firstSequence = lastSequence;
        }

        /** Its log only grows while it reigns. */
        void extend(final long sequence, final long chainHash)
        {
            if (sequence >= hashes.length)
            {
                hashes = Arrays.copyOf(hashes, (int)sequence * 2);
            }
            hashes[(int)sequence] = chainHash;
            lastSequence = sequence;
        }

        boolean has(final long sequence, final long chainHash)
        {
            return sequence <= lastSequence && hashes[(int)sequence] == chainHash;
        }
    }

    private final World world;
    private final CommittedLog log = new CommittedLog();
    private final Map<Long, Reign> reigns = new HashMap<>();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final OutputFrameDecoder output = new OutputFrameDecoder();
    private final long[] forgottenThrough;
    private final boolean[] hasForgotten;
    private long takeovers;
    private long lateOutputs;
    private long outputs;

    Checks(final World world)
    {
        this.world = world;
        forgottenThrough = new long[world.plan().members];
        hasForgotten = new boolean[world.plan().members];
    }

    private static void check(final boolean holds, final Check check, final String otherwise)
    {
        if (!holds)
        {
            throw new Violation(check, otherwise);
        }
    }

    CommittedLog log()
    {
        return log;
    }

    long takeovers()
    {
        return takeovers;
    }

    /** Outputs that arrived when another member served already under a higher ballot. */
    long lateOutputs()
    {
        return lateOutputs;
    }

    long outputs()
    {
        return outputs;
    }

    /** A member has lost what it promised: what it acked before is no word of its any more. */
    void onForgotten(final int memberId)
    {
        forgottenThrough[memberId] = log.size();
        hasForgotten[memberId] = true;
    }

    /** It has sealed a majority, adopted the best log and begun its ballot. */
    void onPrimary(final SimMember member)
    {
        takeovers++;
        final SimDisk disk = member.disk();
        final long ballot = member.understudy().ballot();
        final int id = member.memberId();
        world.trace(id + " is primary " + Trace.ballot(ballot) + " last=" + disk.lastSequence());
        final Reign reign = reigns.computeIfAbsent(ballot, key -> new Reign(id, ballot));
        check(reign.memberId == id, Check.ONE_OWNER_A_BALLOT,
            "members " + id + " and " + reign.memberId + " own " + Trace.ballot(ballot));
        reign.begin(disk);
        for (int n = 1; n <= log.size(); n++)
        {
            if (log.ballot(n) < ballot && !reign.has(n, log.chainHash(n)))
            {
                throw new Violation(Check.ACKNOWLEDGED_STAYS, id + " is primary " +
                    Trace.ballot(ballot) + " without record " + n + ", committed under " +
                    Trace.ballot(log.ballot(n)));
            }
        }
    }

    /** An ack leaves. */
    void onAck(
        final SimMember member, final int to, final long ballot, final long sequence,
        final boolean counts)
    {
        if (!counts)
        {
            return;
        }
        final SimDisk disk = member.disk();
        final int id = member.memberId();
        if (ballot < disk.promises().promisedBallot())
        {
            throw new Violation(Check.PROMISES_ARE_KEPT, id + " acks " + sequence + " under " +
                Trace.ballot(ballot) + " and has promised " +
                Trace.ballot(disk.promises().promisedBallot()));
        }
        final Reign reign = reigns.get(ballot);
        if (sequence > 0 && reign != null && reign.memberId == to)
        {
            if (sequence > disk.durableSequence() ||
                !reign.has(sequence, disk.chainHashAt(sequence)))
            {
                throw new Violation(Check.ACKS_COVER_THE_PREFIX, id + " acks " + sequence +
                    " under " + Trace.ballot(ballot) + ", has " + disk.durableSequence() +
                    " for good, and the owner " + to + " has another log up to " +
                    reign.lastSequence);
            }
        }
    }

    /** A primary writes. */
    void onAppended(final int memberId, final long sequence, final long ballot)
    {
        final Reign reign = reigns.get(ballot);
        if (reign != null && reign.memberId == memberId)
        {
            reign.extend(sequence, world.disk(memberId).chainHashAt(sequence));
        }
    }

    /** How far a member's commit point was looked at; {@code ballot} is what it had promised. */
    long onCommit(final SimMember member, final long ballot, final long checked)
    {
        final long committed = member.gate().committed();
        final SimDisk disk = member.disk();
        final int id = member.memberId();
        if (committed > checked)
        {
            if (committed > disk.lastSequence())
            {
                throw new Violation(Check.ONE_RECORD_A_NUMBER,
                    id + " commits " + committed + " and has " + disk.lastSequence());
            }
            for (long n = checked + 1; n <= committed; n++)
            {
                if (n > log.size())
                {
                    onFirstCommit(member, ballot, n);
                }
                else if (log.chainHash(n) != disk.chainHashAt(n))
                {
                    throw new Violation(Check.ONE_RECORD_A_NUMBER,
                        id + " committed another record " + n);
                }
            }
        }
        final Engine engine = member.engine();
        if (member.understudy().isServing() && engine.appliedSequence() > committed)
        {
            log.expect(engine.appliedSequence(),
                disk.chainHashAt(engine.appliedSequence()), engine, id);
        }
        else if (engine != null && engine.appliedSequence() <= committed &&
            engine.runningDigest() != log.digest(engine.appliedSequence()))
        {
            throw new Violation(Check.REPLAY_EQUALS_LIVE, id +
                " has another state than the log gives at record " + engine.appliedSequence());
        }
        return Math.max(checked, committed);
    }

    private void onFirstCommit(final SimMember member, final long ballot, final long sequence)
    {
        final long chainHash = member.disk().chainHashAt(sequence);
        final Reign own = reigns.get(ballot);
        if (own == null || own.memberId != member.memberId() ||
            member.gate().committed() < own.firstSequence)
        {
            throw new Violation(Check.THE_EPOCH_COMMITS_FIRST, member.memberId() + " commits " +
                sequence + " before the first record of " + Trace.ballot(ballot));
        }
        long ackers = 0;
        for (int i = 0; i < world.size(); i++)
        {
            if (member.gate().position(i) >= sequence)
            {
                ackers |= 1L << i;
                checkHas(i, member.memberId(), sequence, chainHash);
            }
        }
        for (final Reign reign : reigns.values())
        {
            if (reign.ballot > ballot && !reign.has(sequence, chainHash))
            {
                throw new Violation(Check.NO_QUORUM_AFTER_A_SEAL, member.memberId() +
                    " commits " + sequence + " under " + Trace.ballot(ballot) + ", and " +
                    reign.memberId + " has begun " + Trace.ballot(reign.ballot) + " without it");
            }
        }
        log.append(member.disk(), sequence, ballot, ackers);
    }

    /**
     * What a primary counts for a member is in that member's log, unless it has promised another
     * ballot since, or lost its memory.
     */
    void onCounted(final SimMember primary)
    {
        final long ballot = primary.understudy().ballot();
        for (int i = 0; i < world.size(); i++)
        {
            final long sequence = primary.gate().position(i);
            if (sequence > 0 && world.disk(i).promises().promisedBallot() <= ballot)
            {
                checkHas(i, primary.memberId(), sequence,
                    primary.disk().chainHashAt(sequence));
            }
        }
    }

    /** Who has lost its memory may have lost this too, and is none of a majority for now. */
    private void checkHas(
        final int acker, final int committer, final long sequence, final long chainHash)
    {
        final SimDisk disk = world.disk(acker);
        if (!hasForgotten[acker] &&
            (disk.lastSequence() < sequence || disk.chainHashAt(sequence) != chainHash))
        {
            throw new Violation(Check.QUORUMS_HAVE_IT, committer + " counts record " + sequence +
                " for " + acker + ", which does not have it");
        }
    }

    /** Its ballot's first record is committed. */
    void onServing(final SimMember member)
    {
        final long ballot = member.understudy().ballot();
        final Engine engine = member.engine();
        final int id = member.memberId();
        world.trace(id + " serves " + Trace.ballot(ballot));
        check(engine != null && engine.appliedSequence() == member.disk().lastSequence(),
            Check.NO_VOID_IN_A_SERVING_ENGINE, id + " serves " + Trace.ballot(ballot) +
            " and has not applied its log");
        log.expect(member.disk().lastSequence(), member.disk().chainHash(), engine, id);
    }

    /** Nothing is under way any more. */
    void onConverged(final SimMember member)
    {
        final Engine engine = member.engine();
        check(engine.appliedSequence() == log.size() &&
            log.digest(log.size()) == engine.runningDigest(), Check.REPLAY_EQUALS_LIVE,
            member.memberId() + " has another state than a replay of the log gives");
    }

    /**
     * Under the ballot that committed a record nobody voids it any more, nor under a higher one;
     * nor does anybody whose ack has committed it. A member that is neither may still follow a
     * lower ballot, and void its own copy: it was none of the majority.
     */
    void onVoid(final int memberId, final long sequence, final long chainHash)
    {
        if (sequence > log.size() || log.chainHash(sequence) != chainHash)
        {
            return;
        }
        final boolean acked = sequence > forgottenThrough[memberId] &&
            (log.ackers(sequence) & 1L << memberId) != 0;
        final long promised = world.disk(memberId).promises().promisedBallot();
        check(!acked && promised < log.ballot(sequence), Check.VOIDS_SPARE_THE_ACKNOWLEDGED,
            memberId + " voids record " + sequence + ", committed under " +
            Trace.ballot(log.ballot(sequence)) + "; it has promised " + Trace.ballot(promised) +
            (acked ? " and acked it" : ""));
    }

    /** An output arrives at its edge, from whoever has sent it, perhaps long ago. */
    void onOutput(final Message message, final int edgeId, final long incarnation)
    {
        if (message.buffer.getShort(TEMPLATE_OFFSET) != OutputFrameDecoder.TEMPLATE_ID)
        {
            return;
        }
        output.wrapAndApplyHeader(message.buffer, 0, header);
        final long number = output.outputNumber();
        outputs++;
        if (output.incarnation() == incarnation && !log.says(
            edgeId, incarnation, number, message.buffer, message.length))
        {
            throw new Violation(Check.OUTPUTS_ARE_OF_THE_LOG, message.from +
                " released output " + number + " of edge " + edgeId +
                ", which is not what the committed log says");
        }
        for (int i = 0; i < world.size(); i++)
        {
            final SimMember member = world.member(i);
            if (member != null && member.understudy().isServing() &&
                member.understudy().ballot() > output.ballot())
            {
                checkHolds(member, message.from, edgeId, incarnation, number);
            }
        }
    }

    /** An edge has heard of a member how far its frames are committed, and forgets them. */
    void onForgotten(
        final int edgeId, final long incarnation, final long sequence, final int memberId)
    {
        if (sequence > log.lastInput(edgeId, incarnation))
        {
            throw new Violation(Check.EDGES_FORGET_THE_COMMITTED_ONLY, "edge " + edgeId + "." +
                incarnation + " forgets its frames up to " + sequence + ", as " + memberId +
                " says, and " + log.lastInput(edgeId, incarnation) + " is committed");
        }
    }

    private void checkHolds(
        final SimMember later, final int from, final int edgeId, final long incarnation,
        final long number)
    {
        lateOutputs++;
        final EdgeTable edges = later.engine().edges();
        final long known = edges.incarnation(edgeId);
        if (known < incarnation || known == incarnation &&
            edges.outbox(edges.slotOf(edgeId)).lastOutputNumber() < number)
        {
            throw new Violation(Check.LATER_PRIMARIES_HOLD_IT, from + " released output " +
                number + " of edge " + edgeId + ", which " + later.memberId() +
                " does not hold, primary of " + Trace.ballot(later.understudy().ballot()));
        }
    }
}
