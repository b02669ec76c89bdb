package io.understudy.gateway.simulator;

/**
 * The rules of the protocol, each with the lines that keep it and what they would be without it.
 * The text must stand in the source just so: whoever rewrites a rule plants its bug anew. A rare
 * one starts a little before a seed that is known to find it.
 */
enum PlantedBug
{
    /** A long log of a low ballot would hide records that a higher one has committed. */
    LONGEST_LOG_WINS(1, "main", "takeover/SealRound",
        "tailBallots[i] > ballot || tailBallots[i] == ballot && tailSequences[i] > sequence",
        "tailSequences[i] > sequence"),

    /** Whoever tells of its tail must not ack lower ballots afterwards. */
    TAIL_READ_WITHOUT_SEAL(1, "main", "takeover/Understudy",
        "if (itsBallot > allegiance.ballot() && !allegiance.accept(itsBallot, from, nowNs))",
        "if (false)"),

    /** A majority that has the tail is not yet one that has it under this ballot. */
    OLD_RECORD_COMMITTED_BEFORE_EPOCH_START(845, "main", "sequence/AckGate",
        "return reached >= floorSequence && onCommitted(reached);",
        "return onCommitted(reached);"),

    /** Who has forgotten what it promised may have promised, and journaled, anything. */
    AMNESIAC_ANSWERS_SEAL(1, "main", "takeover/Understudy",
        "if (readmission.isLearner())",
        "if (false)"),

    /** An ack covers all records up to its own. */
    NON_CONTIGUOUS_ACK(1, "main", "peer/Follower",
        "return Math.min(matchedSequence(), stream.durableSequence());",
        "return isMatched() ? sourceLastSequence : 0;"),

    /** An equal sequence number is not an equal record. */
    MATCH_BY_POSITION(1, "main", "peer/Follower",
        "matchedSequence = foundBallot == 0 ? 0 : Math.min(ownEnd, endSequence);",
        "matchedSequence = Math.min(stream.lastSequence(), sourceLastSequence);"),

    /** KIP-101: one answer does not tell a follower that lacks the ballot where to cut. */
    SINGLE_QUESTION_MATCHING(1, "main", "peer/Follower",
        "final long ownEnd = stream.ballots().endOf(foundBallot);",
        "final long ownEnd = stream.lastSequence();"),

    /** The source's commit point says nothing about records that are not the source's. */
    COMMIT_BEYOND_MATCHED_PREFIX(1, "main", "peer/Follower",
        "return Math.min(matchedSequence(), commitSequence);",
        "return Math.min(stream.lastSequence(), commitSequence);"),

    /** Once it has promised, its own journaling is none of a lower ballot's majority. */
    STEPPED_DOWN_PRIMARY_COUNTS_ITSELF(1, "main", "takeover/Allegiance",
        "        depose(nowNs);\n        ballot = higher;",
        "        if (role == Role.PRIMARY) return true;\n" +
        "        depose(nowNs);\n        ballot = higher;"),

    /** A record of a lower ballot may be the later one: what was written last counts. */
    VOID_BY_BALLOT(1, "test", "simulator/SimDisk",
        "while (lastSequence() >= sequence)\n            {\n" +
        "                records.remove(records.size() - 1);\n            }\n            records",
        "while (lastSequence() >= sequence &&\n" +
        "                lastBallot() <= field(excerpt, RecordLayout.BALLOT_OFFSET))\n" +
        "            {\n                records.remove(records.size() - 1);\n            }\n" +
        "            if (lastSequence() < sequence) records"),

    /** Records that were acknowledged may still be missing here. */
    READMITTED_WITHOUT_EPOCH_START(240, "main", "takeover/Readmission",
        "follower.matchedSequence() == stream.lastSequence() &&\n" +
        "            RecordLayout.epoch(stream.lastBallot()) >= epoch)",
        "follower.matchedSequence() == stream.lastSequence())"),

    /** A deposed primary that wakes up sends on. */
    RECORDS_OF_ANYBODY(1_125, "main", "peer/Follower",
        "sequence != matchedSequence + 1 || !isOfSource && !isCommitted",
        "sequence != matchedSequence + 1"),

    /** What was acked under this ballot must not be cut and written again. */
    OWN_RECORD_VOIDED_ALTHOUGH_THE_SAME(180, "main", "peer/Follower",
        "if (stream.has(sequence,\n" +
        "                record.getLong(offset + RecordLayout.CHAIN_HASH_OFFSET, LITTLE_ENDIAN)))",
        "if (false)"),

    /** Two majorities have a member in common, two minorities need not. */
    SEALED_BY_A_MINORITY(1, "main", "takeover/SealRound",
        "return configuration.isMajority(promised);",
        "return Long.bitCount(promised) * 2 >= Long.bitCount(configuration.voters()) - 1;"),

    /** The engine of one that was primary may have applied what others have voided. */
    ENGINE_KEPT_AFTER_VOID(1, "main", "sequence/EngineFeed",
        "engine != null && engine.appliedSequence() >= fromSequence", "false"),

    /** A deposed primary that wakes up releases what it alone has journaled. */
    OUTPUT_BEFORE_ITS_RECORD_IS_COMMITTED(1, "test", "simulator/SimMember",
        "machine.output(released + 1).causeSequence <= gate.committed())",
        "machine.output(released + 1).causeSequence <=\n" +
        "            (understudy.isServing() ? disk.lastSequence() : gate.committed()))"),

    /** Records written under a ballot before a reboot may be lost here and not elsewhere. */
    BALLOT_OF_A_FORMER_BOOT_USED_AGAIN(1, "main", "takeover/Succession",
        "own == allegiance.ballot() && own == highest && !promises.isOfFormerBoot()",
        "own == allegiance.ballot() && own == highest"),

    /** Who acks what it has not synced may not have it after a power cut. */
    ACK_BEFORE_SYNC(1, "main", "peer/Follower",
        "Math.min(matchedSequence(), stream.durableSequence())",
        "matchedSequence()"),

    /** Who serves must have applied all of the log that it adopted. */
    TAIL_NOT_CHECKED_AFTER_ADOPTION(1, "main", "takeover/Candidate",
        "if (follower.matchedSequence() == seal.tailSequence(sourceId) &&\n" +
        "            stream.lastSequence() == seal.tailSequence(sourceId) &&\n" +
        "            stream.chainHash() == seal.chainHash(sourceId))",
        "if (follower.isMatched())");

    final long firstSeed;
    final String sources;
    final String className;
    final String rule;
    final String without;

    PlantedBug(
        final long firstSeed, final String sources, final String className, final String rule,
        final String without)
    {
        this.firstSeed = firstSeed;
        this.sources = sources;
        this.className = className;
        this.rule = rule;
        this.without = without;
    }
}
