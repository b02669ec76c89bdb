package io.understudy.gateway.simulator;

/**
 * The rules of the protocol, each with the lines that keep it and what they would be without it.
 * The text must stand in the source just so: whoever rewrites a rule plants its bug anew.
 */
enum PlantedBug
{
    /** A long log of a low ballot would hide records that a higher one has committed. */
    LONGEST_LOG_WINS("main", "takeover/SealRound",
        "tailBallots[i] > ballot || tailBallots[i] == ballot && tailSequences[i] > sequence",
        "tailSequences[i] > sequence"),

    /** Whoever tells of its tail must not ack lower ballots afterwards. */
    TAIL_READ_WITHOUT_SEAL("main", "takeover/Understudy",
        "if (itsBallot > allegiance.ballot() && !allegiance.accept(itsBallot, from, nowNs))",
        "if (false)"),

    /** A majority that has the tail is not yet one that has it under this ballot. */
    OLD_RECORD_COMMITTED_BEFORE_EPOCH_START("main", "sequence/AckGate",
        "return reached >= floorSequence && onCommitted(reached);",
        "return onCommitted(reached);"),

    /** Who has forgotten what it promised may have promised, and journaled, anything. */
    AMNESIAC_ANSWERS_SEAL("main", "takeover/Understudy",
        "if (readmission.isLearner())",
        "if (false)"),

    /** An ack covers all records up to its own. */
    NON_CONTIGUOUS_ACK("main", "peer/Follower",
        "return Math.min(matchedSequence(), stream.durableSequence());",
        "return isMatched() ? sourceLastSequence : 0;"),

    /** An equal sequence number is not an equal record. */
    MATCH_BY_POSITION("main", "peer/Follower",
        "matchedSequence = foundBallot == 0 ? 0 : Math.min(ownEnd, endSequence);",
        "matchedSequence = Math.min(stream.lastSequence(), sourceLastSequence);"),

    /** KIP-101: one answer does not tell a follower that lacks the ballot where to cut. */
    SINGLE_QUESTION_MATCHING("main", "peer/Follower",
        "final long ownEnd = stream.ballots().endOf(foundBallot);",
        "final long ownEnd = stream.lastSequence();"),

    /** The source's commit point says nothing about records that are not the source's. */
    COMMIT_BEYOND_MATCHED_PREFIX("main", "peer/Follower",
        "return Math.min(matchedSequence(), commitSequence);",
        "return Math.min(stream.lastSequence(), commitSequence);"),

    /** Once it has promised, its own journaling is none of a lower ballot's majority. */
    STEPPED_DOWN_PRIMARY_COUNTS_ITSELF("main", "takeover/Allegiance",
        "        depose(nowNs);\n        ballot = higher;",
        "        if (role == Role.PRIMARY) return true;\n" +
        "        depose(nowNs);\n        ballot = higher;"),

    /** A record of a lower ballot may be the later one: what was written last counts. */
    VOID_BY_BALLOT("test", "simulator/SimDisk",
        "while (last > 0 && last >= sequence)\n            {\n" +
        "                last--;\n            }\n            live[last++] = i;",
        "while (last > 0 && last >= sequence && lastBallot() <=\n" +
        "                data.getLong(offsets[i] + RecordLayout.BALLOT_OFFSET))\n" +
        "            {\n                last--;\n            }\n" +
        "            if (last < sequence) live[last++] = i;"),

    /** Records that were acknowledged may still be missing here. */
    READMITTED_WITHOUT_EPOCH_START("main", "takeover/Readmission",
        "follower.matchedSequence() != stream.lastSequence() ||\n" +
        "            RecordLayout.epoch(stream.lastBallot()) < epoch)",
        "follower.matchedSequence() != stream.lastSequence())"),

    /** A deposed primary that wakes up sends on. */
    RECORDS_OF_ANYBODY("main", "peer/Follower",
        "sequence != matchedSequence + 1 || !isOfSource && !isCommitted",
        "sequence != matchedSequence + 1"),

    /** What was acked under this ballot must not be cut and written again. */
    OWN_RECORD_VOIDED_ALTHOUGH_THE_SAME("main", "peer/Follower",
        "if (stream.has(sequence,\n" +
        "                record.getLong(offset + RecordLayout.CHAIN_HASH_OFFSET, LITTLE_ENDIAN)))",
        "if (false)"),

    /** Two majorities have a member in common, two minorities need not. */
    SEALED_BY_A_MINORITY("main", "takeover/SealRound",
        "return configuration.isMajority(promised);",
        "return Long.bitCount(promised) * 2 >= Long.bitCount(configuration.voters()) - 1;"),

    /** The engine of one that was primary may have applied what others have voided. */
    ENGINE_KEPT_AFTER_VOID("main", "sequence/EngineFeed",
        "engine != null && engine.appliedSequence() >= fromSequence", "false"),

    /** A deposed primary that wakes up releases what it alone has journaled. */
    OUTPUT_BEFORE_ITS_RECORD_IS_COMMITTED("main", "ingress/OutputSender",
        " &&\n            outbox.causeSequence() <= committed)", ")"),

    /** Records written under a ballot before a reboot may be lost here and not elsewhere. */
    BALLOT_OF_A_FORMER_BOOT_USED_AGAIN("main", "takeover/Succession",
        "own == allegiance.ballot() && own == highest && !promises.isOfFormerBoot()",
        "own == allegiance.ballot() && own == highest"),

    /** Who acks what it has not synced may not have it after a power cut. */
    ACK_BEFORE_SYNC("main", "peer/Follower",
        "Math.min(matchedSequence(), stream.durableSequence())",
        "matchedSequence()"),

    /** Who serves must have applied all of the log that it adopted. */
    TAIL_NOT_CHECKED_AFTER_ADOPTION("main", "takeover/Candidate",
        "if (follower.matchedSequence() == seal.tailSequence(sourceId) &&\n" +
        "            stream.lastSequence() == seal.tailSequence(sourceId) &&\n" +
        "            stream.chainHash() == seal.chainHash(sourceId))",
        "if (follower.isMatched())"),

    /** Whoever has lost its promises has perhaps lost what it acked, too. */
    ACK_OF_AN_AMNESIAC_COUNTS("main", "takeover/Readmission",
        "return !isLearner() || epoch > 0 && RecordLayout.epoch(ballot) >= epoch;",
        "return true;"),

    /** A promise that a restart forgets is none. */
    PROMISE_NOT_WRITTEN("main", "takeover/Readmission",
        "return !mayPromise || promises.promise(ballot);", "return true;"),

    /** What is sequenced may become void, and then another has to sequence the frame. */
    FRAMES_DROPPED_WHEN_SEQUENCED("main", "ingress/EdgeWindow",
        "frames.dropTagged(committed);", "frames.dropTagged(Long.MAX_VALUE);"),

    /** An edge forgets what it is told is committed. */
    EDGE_TOLD_TOO_EARLY("main", "ingress/EdgeWindow",
        "if (committed >= trustedFromSequence)", "if (true)"),

    /** The frames of an edge that was thought dead are not its successor's. */
    EDGE_INCARNATION_IGNORED("main", "engine/EdgeTable",
        "return incarnation == known && edgeSequence == edges[slot].lastSequence + 1 ||",
        "return edgeSequence == edges[slot].lastSequence + 1 ||"),

    /** A new primary sends again what the edge had from the one before. */
    REPEATED_OUTPUT_RELEASED("main", "edge/OutputRelease",
        "return outputNumber == releasedOutputNumber + 1;",
        "return outputNumber <= releasedOutputNumber + 1;"),

    /** What the former primary has sent may never have arrived. */
    OUTPUTS_NOT_SENT_AGAIN("main", "ingress/EdgeWindow",
        "sender.restartAfter(receiver.releasedOutputNumber());", ""),

    /** The clock of another machine, or of the next boot, may be behind. */
    TIME_GOES_BACK("main", "sequence/RecordClock",
        "baseTimestampNs = Math.max(lastRecordTimestampNs, wallClockNs);",
        "baseTimestampNs = wallClockNs;"),

    /** What stands in the stream in place of a fenced frame may be void: found by the simulator. */
    FENCED_FRAME_DROPPED_AT_ONCE("main", "member/Primary",
        "frames.advance(stream.lastSequence());\n            return true;",
        "frames.advance(0);\n            return true;");

    final String sources;
    final String className;
    final String rule;
    final String without;

    PlantedBug(
        final String sources, final String className, final String rule, final String without)
    {
        this.sources = sources;
        this.className = className;
        this.rule = rule;
        this.without = without;
    }
}
