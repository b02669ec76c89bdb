/*
 * The takeover of gateway/takeover, gateway/peer and gateway/sequence, for SPIN: README.md in this
 * folder says what is checked, within which bounds, and which method each step stands for.
 *
 * A message that was sent may arrive at any later time, any number of times, in any order or never.
 * So no channel is modelled: what was ever sent follows from what is remembered here (led, acked,
 * answer, stood), and a step that takes a message is enabled as long as it could arrive.
 * A member that is down is one to which nothing arrives; so a crash is its restart (Restart).
 *
 * Ballots are 1 to BALLOTS, of ascending (epoch, k). A log is its records' ballots, WIDTH bits for
 * each sequence number: (ballot, sequence number) tells a record and all before it, for the owner
 * of a ballot writes one log under it, which Begin and Append check.
 */

#ifndef BALLOTS
#define BALLOTS 3               /* the first one, and two takeovers */
#endif
#ifndef RECORDS
#define RECORDS 3               /* client records that primaries sequence, all together */
#endif
#ifndef LENGTH
#define LENGTH 6                /* records that a log has room for, each EpochStart included */
#endif
#ifndef REBOOTS
#define REBOOTS 1               /* AMNESIA and FSYNC: power cuts, all together */
#endif

#define MEMBERS 3
#if BALLOTS > 3
#define WIDTH 3
#else
#define WIDTH 2
#endif
#define MASK ((1 << WIDTH) - 1)
#define UNMATCHED 15
#define NOBODY 3

/* Roles, as in Role. STARTING takes no step of its own here. */
#define FOLLOWER 0
#define SEALING 1
#define ADOPTING 2
#define PRIMARY 3

/* A log: the ballot at a sequence number, its beginning, its length, where a ballot ends. */
#define AT(log, n) (((log) >> (WIDTH * ((n) - 1))) & MASK)
#define PREFIX(log, n) ((log) & ((1 << (WIDTH * (n))) - 1))
#define UPTO(log, n, b) (AT(log, n) != 0 && AT(log, n) <= (b))
#if LENGTH > 8
#error "a log has room for 8 records"
#endif
/* How many records are of a ballot not above b: BallotIndex.floor(b) ends there. */
#define FLOOR_END(log, b) (UPTO(log, 1, b) + UPTO(log, 2, b) + UPTO(log, 3, b) + \
    UPTO(log, 4, b) + UPTO(log, 5, b) + UPTO(log, 6, b) + UPTO(log, 7, b) + UPTO(log, 8, b))
#define LAST(log) FLOOR_END(log, MASK)
#define TAIL_BALLOT(log) (LAST(log) == 0 -> 0 : AT(log, LAST(log)))
#define FLOOR(log, b) (FLOOR_END(log, b) == 0 -> 0 : AT(log, FLOOR_END(log, b)))
/* Where a ballot ends, 0 if the log has no record of it: BallotIndex.endOf. */
#define END_OF(log, b) ((b) != 0 && FLOOR(log, b) == (b) -> FLOOR_END(log, b) : 0)
#define WITH(log, n, b) (PREFIX(log, (n) - 1) | ((b) << (WIDTH * ((n) - 1))))
#define MIN(x, y) ((x) < (y) -> (x) : (y))
#define SAME(x, y, n) (PREFIX(x, n) == PREFIX(y, n))
#define SAME_AT(x, y, n) (SAME(x, y, n) && AT(x, n) != 0)
/* Up to where two logs are the same. */
#define COMMON(x, y) (SAME_AT(x, y, 1) + SAME_AT(x, y, 2) + SAME_AT(x, y, 3) + \
    SAME_AT(x, y, 4) + SAME_AT(x, y, 5) + SAME_AT(x, y, 6) + SAME_AT(x, y, 7) + SAME_AT(x, y, 8))

/* What a member is. What a restart on the same boot keeps: */
int log[MEMBERS];               /* its journal, voids left out */
byte ballot[MEMBERS];           /* the highest that it has promised: Allegiance.ballot */
/* What it loses: */
byte role[MEMBERS];
byte source[MEMBERS];           /* ADOPTING: Candidate.sourceId */
byte promised[MEMBERS];         /* ADOPTING, and SEALING again: SealRound.promised, bit i: member i */
byte floor[MEMBERS];            /* PRIMARY: AckGate.floorSequence */

/* What was said and may still arrive. */
bool stood[BALLOTS + 1];        /* Seal: its owner has asked to promise it */
int answer[9];                  /* Sealed, to a candidate's present round, by member: the log + 1 */
int led[BALLOTS + 1];           /* Replica, Heartbeat, MatchAnswer: its primary's log under it */
byte committed[BALLOTS + 1];    /* what its primary has committed by acks: its clients know */
#define ANSWER(c, f) answer[3 * (c) + (f)]
#if defined(FSYNC) || defined(ACK_WITHOUT_BALLOT)
#define ACKS_WAIT
byte acked[12];                 /* Ack, by member and ballot: the highest that was sent */
#define ACKED(f, b) acked[(BALLOTS + 1) * (f) + (b)]
#endif

byte owner[BALLOTS + 1];        /* who owns a ballot: chosen at the start, all lines are tried */
byte sequenced;                 /* client records so far */

/* Not part of the state. */
hidden int x;
hidden int y;
hidden byte matched;            /* Follower.matchedSequence, or UNMATCHED */
hidden byte n;
hidden byte i;
hidden byte best;

#define NEXT(m) (((m) + 1) % MEMBERS)
#define AFTER_NEXT(m) (((m) + 2) % MEMBERS)

/* A property that does not hold ends the search; its name is in the counterexample. */
#define CHECK(property, holds) \
    if :: (holds) :: else -> printf(property); assert(false) fi

#ifdef AMNESIA
bool learner[MEMBERS];
byte kept[MEMBERS];             /* the promise file: Promises.promisedBallot */
byte granted[MEMBERS];          /* the epoch that the control plane has named this boot in */
byte admission[MEMBERS];        /* Readmission.epoch */
byte issued = 1;                /* the highest ballot that the control plane has given out */
byte reboots;
#define IS_LEARNER(m) learner[m]
#ifdef ACK_OF_AN_AMNESIAC_COUNTS
#define COUNTS(m, b) true
#else
#define COUNTS(m, b) (!learner[m] || admission[m] > 0 && (b) >= admission[m])
#endif
#define KEEP_PROMISE(m, b) \
    if :: !learner[m] || admission[m] > 0 && (b) >= kept[m] -> kept[m] = (b) :: else fi
#define IS_ISSUED(b) ((b) <= issued)
#define HAS_BEGUN(m) (granted[m] > 0)
#ifdef READMITTED_WITHOUT_EPOCH_START
#define HAS_EPOCH_START(m) true
#else
#define HAS_EPOCH_START(m) (TAIL_BALLOT(log[m]) >= admission[m])
#endif
#else
#define IS_LEARNER(m) false
#define COUNTS(m, b) true
#define IS_ISSUED(b) true
#define HAS_BEGUN(m) false
#ifdef FSYNC
int synced[MEMBERS];            /* the log as it was when it was last synced */
bool former[MEMBERS];           /* Promises.isOfFormerBoot */
byte reboots;
#define KEEP_PROMISE(m, b) former[m] = false
#else
#define KEEP_PROMISE(m, b) skip
#endif
#endif

#if defined(FSYNC) && !defined(ACK_BEFORE_SYNC)
#define DURABLE(m) COMMON(log[m], synced[m])
#else
#define DURABLE(m) LAST(log[m])
#endif

#ifdef VOID_BY_BALLOT
int physical[MEMBERS];          /* what a restart makes of the journal */
#define HAS_LOST(m) (physical[m] != log[m])
#else
#ifdef PROMISE_NOT_WRITTEN
#define HAS_LOST(m) true
#else
#define HAS_LOST(m) false
#endif
#endif

#ifdef LIVENESS
/*
 * From some time on it is quiet: a majority is connected, nobody restarts, messages between these
 * members arrive, and who suspects is right. Before, the highest ballot has not been given out.
 */
bool quiet;
byte away = NOBODY;             /* who is cut off while it is quiet */
#define IS_HERE(m) (!quiet || (m) != away)
#define ANY_TIME !quiet
#define LEADS(c, b) ((c) != away && role[c] != FOLLOWER && ballot[c] >= (b))
#define NOBODY_LEADS(b) (!LEADS(0, b) && !LEADS(1, b) && !LEADS(2, b))
#define FOLLOWS(c, m) ((c) != (m) && IS_HERE(c) && ballot[c] <= ballot[m])
#define IS_FOLLOWED(m) (FOLLOWS(0, m) || FOLLOWS(1, m) || FOLLOWS(2, m))
#define IS_HIGHEST(b) ((away == 0 || ballot[0] <= (b)) && (away == 1 || ballot[1] <= (b)) && \
    (away == 2 || ballot[2] <= (b)))
#ifdef NOBODY_SUCCEEDS
#define IS_TURN(m, b) (!quiet && (b) < BALLOTS)
#else
#define IS_TURN(m, b) (quiet -> NOBODY_LEADS(ballot[m]) && IS_HIGHEST(b) : (b) < BALLOTS)
#endif
#define HAS_ROOM(m) (LAST(log[m]) < (quiet -> LENGTH : LENGTH - 2))
/* What changes nothing is no progress. */
#define IS_NEWS(m) (!quiet || COMMON(log[m], LOG_OF_SOURCE(m)) < LAST(LOG_OF_SOURCE(m)) || \
    role[m] == FOLLOWER && role[owner[ballot[m]]] == PRIMARY && \
    ballot[owner[ballot[m]]] == ballot[m] && \
    LAST(log[m]) >= floor[owner[ballot[m]]] && LAST(log[m]) > committed[ballot[m]])
#define IS_SERVED(c) (role[c] == PRIMARY && (c) != away && committed[ballot[c]] >= floor[c])
#define served (IS_SERVED(0) || IS_SERVED(1) || IS_SERVED(2))
ltl again { [] (quiet -> <> [] served) }
#else
#define IS_HERE(m) true
#define ANY_TIME true
#define IS_TURN(m, b) true
#define HAS_ROOM(m) (LAST(log[m]) < LENGTH)
#define IS_NEWS(m) true
#endif

/* Acks that move no commit point any more are left out of the state. */
inline dropAcks(m, through)
{
#if defined(FSYNC) && !defined(ACK_WITHOUT_BALLOT)
    if :: ACKED(0, ballot[m]) <= through -> ACKED(0, ballot[m]) = 0 :: else fi;
    if :: ACKED(1, ballot[m]) <= through -> ACKED(1, ballot[m]) = 0 :: else fi;
    if :: ACKED(2, ballot[m]) <= through -> ACKED(2, ballot[m]) = 0 :: else fi
#else
    skip
#endif
}

/* No longer primary or candidate: Allegiance.depose, Follower.follow. */
inline forget(m)
{
    if :: role[m] == PRIMARY -> dropAcks(m, LENGTH) :: else fi;
    role[m] = FOLLOWER;
    source[m] = NOBODY;
    promised[m] = 0;
    floor[m] = 0;
    forgetAnswers(m)
}

/* Each seal has a round of its own: an answer to an earlier one is not listened to. */
inline dropAnswer(m, f)
{
    ANSWER(m, f) = 0
}

inline forgetAnswers(m)
{
    dropAnswer(m, 0);
    dropAnswer(m, 1);
    dropAnswer(m, 2)
}

/* What nobody can take any more is left out of the state: what all have promised more than. */
inline dropOld()
{
#if !defined(RECORDS_OF_ANYBODY) && !defined(ACK_WITHOUT_BALLOT) && !defined(AMNESIA)
    i = 1;
    do
    :: i < BALLOTS && i < ballot[0] && i < ballot[1] && i < ballot[2] ->
        stood[i] = false;
        led[i] = PREFIX(led[i], committed[i]);
        i++
    :: else -> break
    od
#else
    skip
#endif
}

/* Promises a higher ballot, which ends any other role at once: Allegiance.accept. */
inline accept(m, b)
{
    forget(m);
    ballot[m] = b;
    dropOld();
    KEEP_PROMISE(m, b)
}

/* Voids cover no record that a ballot up to the follower's own has committed. */
inline checkVoid(m, from)
{
    i = 1;
    do
    :: i <= ballot[m] ->
        CHECK("VIOLATED: a void covers an acknowledged record\n",
            committed[i] < (from) || !SAME(log[m], led[i], from));
        i++
    :: else -> break
    od
}

/*
 * Follower.onReplica, for one record of the source's log x that is new here, and for those before it
 * that are not. That it is then still matched needs no memory: asking again tells the same.
 */
inline take(m)
{
    do
    :: matched < LAST(x) ->
        n = matched + 1;
        if
#ifndef OWN_RECORD_VOIDED_ALTHOUGH_THE_SAME
        :: SAME(log[m], x, n) -> matched = n
        :: !SAME(log[m], x, n) && SAME(log[m], x, n - 1) ->
#else
        :: SAME(log[m], x, n - 1) ->
#endif
            if
            :: LAST(log[m]) >= n -> checkVoid(m, n)
            :: else
            fi;
#ifdef VOID_BY_BALLOT
            do
            :: LAST(physical[m]) >= n && TAIL_BALLOT(physical[m]) <= AT(x, n) ->
                physical[m] = PREFIX(physical[m], LAST(physical[m]) - 1)
            :: else -> break
            od;
            if
            :: LAST(physical[m]) == n - 1 -> physical[m] = WITH(physical[m], n, AT(x, n))
            :: else
            fi;
#endif
            log[m] = WITH(log[m], n, AT(x, n));
            matched = n;
            break
        :: !SAME(log[m], x, n - 1) ->
            matched = UNMATCHED;
            break
        fi
    :: else -> break
    od
}

/* Allegiance.ack, and what is known as committed beside it: Follower.committedSequence. */
inline ack(m)
{
    if
    :: matched != UNMATCHED ->
        n = MIN(matched, DURABLE(m));
#ifdef NON_CONTIGUOUS_ACK
        n = LAST(led[ballot[m]]);
#endif
        if
        :: COUNTS(m, ballot[m]) -> onAck(m, ballot[m], n)
        :: else
        fi;
        checkCommitted(m)
    :: else
    fi
}

#ifdef OLD_RECORD_COMMITTED_BEFORE_EPOCH_START
#define FROM(m) 1
#else
#define FROM(m) floor[m]
#endif

#ifdef ACKS_WAIT
#ifdef ACK_WITHOUT_BALLOT
#define MAY_STILL_COUNT(b, sequence) true
#else
#define MAY_STILL_COUNT(b, sequence) (role[owner[b]] == PRIMARY && ballot[owner[b]] == b && \
    sequence > committed[b] && sequence >= floor[owner[b]])
#endif
inline onAck(f, b, sequence)
{
    if
    :: sequence > ACKED(f, b) && MAY_STILL_COUNT(b, sequence) -> ACKED(f, b) = sequence
    :: else
    fi
}
#else
/*
 * Incumbent.onAck, AckGate.onJournaled: the owner and who acks are a majority. That the ack may be
 * late or lost is left out: a commit changes nothing that a member does, and only adds to what is
 * checked from then on; and acks from before a ballot is sealed anew are below its new floor.
 */
inline onAck(f, b, sequence)
{
    best = owner[b];
    if
    :: role[best] == PRIMARY && ballot[best] == b && sequence <= LAST(log[best]) &&
        sequence >= FROM(best) && sequence > committed[b] ->
        commit(best, b, sequence)
    :: else
    fi
}
#endif

/* Its clients hear of it: from now on every later primary must have it. */
inline commit(c, b, sequence)
{
    committed[b] = sequence;
    printf("%d commits up to %d under ballot %d\n", c, committed[b], b);
    i = b + 1;
    do
    :: i <= BALLOTS ->
        CHECK("VIOLATED: an acknowledged record is missing in a later primary's log\n",
            led[i] == 0 || SAME(led[i], log[c], committed[b]));
        i++
    :: else -> break
    od
}

/* Whatever is committed up to this ballot, its primary may have told of. */
inline checkCommitted(m)
{
    y = 0;
    i = 1;
    do
    :: i <= ballot[m] ->
        if
        :: committed[i] > LAST(y) -> y = PREFIX(led[i], committed[i])
        :: else
        fi;
        i++
    :: else -> break
    od;
#ifdef COMMIT_BEYOND_MATCHED_PREFIX
    n = LAST(log[m]);
#else
    n = (matched == UNMATCHED -> 0 : matched);
#endif
    n = MIN(n, LAST(y));
    CHECK("VIOLATED: two members commit different records\n", SAME(log[m], y, n))
}

/* A new record of the primary's own under its ballot. */
inline append(m)
{
    n = LAST(log[m]) + 1;
    CHECK("VIOLATED: two records of one ballot and sequence number\n",
        LAST(led[ballot[m]]) < n && SAME(led[ballot[m]], log[m], LAST(led[ballot[m]])));
    log[m] = WITH(log[m], n, ballot[m]);
#ifdef VOID_BY_BALLOT
    physical[m] = log[m];
#endif
    led[ballot[m]] = log[m]
}

/* What any lower ballot has committed is in the log of a later primary, at the same place. */
inline checkLog(b)
{
    i = 1;
    do
    :: i < (b) ->
        CHECK("VIOLATED: an acknowledged record is missing in a later primary's log\n",
            SAME(led[b], led[i], committed[i]));
        i++
    :: else -> break
    od
}

/* Candidate.start, Incumbent.begin: EpochStart after the adopted log. */
inline begin(m)
{
    append(m);
    role[m] = PRIMARY;
    source[m] = NOBODY;
    promised[m] = 0;
    forgetAnswers(m);
    floor[m] = LAST(log[m]);
    checkLog(ballot[m])
}

#ifdef LONGEST_LOG_WINS
#define BETTER(x, y) (LAST(x) > LAST(y))
#else
#define BETTER(x, y) (TAIL_BALLOT(x) > TAIL_BALLOT(y) || \
    TAIL_BALLOT(x) == TAIL_BALLOT(y) && LAST(x) > LAST(y))
#endif

/* SealRound.best and Candidate.chooseLog. */
inline chooseLog(m)
{
    best = m;
    x = log[m];
    i = 0;
    do
    :: i < MEMBERS ->
        if
        :: (promised[m] & (1 << i)) != 0 && BETTER(ANSWER(m, i) - 1, x) ->
            best = i;
            x = ANSWER(m, i) - 1
        :: else
        fi;
        i++
    :: else -> break
    od;
    if
    :: best == m -> begin(m)
    :: else ->
        role[m] = ADOPTING;
        source[m] = best;
        i = 0;
        do
        :: i < MEMBERS ->
            if
            :: (promised[m] & (1 << i)) == 0 -> dropAnswer(m, i)
            :: else
            fi;
            i++
        :: else -> break
        od
    fi
}

/* Follower.onMatchAnswer, to a question about ballot b that the source x could be asked. */
inline match(m, b)
{
    matched = UNMATCHED;
#ifdef MATCH_BY_POSITION
    matched = MIN(LAST(log[m]), LAST(x))
#else
#ifdef SINGLE_QUESTION_MATCHING
    if
    :: FLOOR(x, b) == 0 -> matched = 0
    :: else -> matched = MIN(LAST(log[m]), FLOOR_END(x, b))
    fi
#else
    n = FLOOR(x, b);
    if
    :: n == 0 -> matched = 0
    :: n != 0 && END_OF(log[m], n) > 0 -> matched = MIN(END_OF(log[m], n), FLOOR_END(x, n))
    :: else                     /* it asks again with its next lower ballot */
    fi
#endif
#endif
}

#define LOG_OF_SOURCE(m) (role[m] == ADOPTING -> ANSWER(m, source[m]) - 1 : led[ballot[m]])
#ifdef TAIL_NOT_CHECKED_AFTER_ADOPTION
#define HAS_TAIL(m) true
#else
#define HAS_TAIL(m) (log[m] == LOG_OF_SOURCE(m))
#endif
#define IS_FED(m) (role[m] == ADOPTING && IS_HERE(source[m]) || \
    role[m] == FOLLOWER && led[ballot[m]] != 0 && IS_HERE(owner[ballot[m]]))
/* A question is about a ballot of the asker's own log, or about none. */
#define MAY_ASK(m, b) ((b) <= TAIL_BALLOT(log[m]) && ((b) == 0 || END_OF(log[m], b) > 0))

/* Succession.judge, Candidate.stand: for whatever reason a member may stand at any time. */
#define STAND(b) \
    :: d_step { owner[b] == m && IS_HERE(m) && IS_TURN(m, b) && IS_ISSUED(b) && !IS_LEARNER(m) && MAY_STAND(m, b) && \
        (b > ballot[m] || b == ballot[m] && (role[m] == FOLLOWER || role[m] == PRIMARY) && \
        HAS_ROOM(m)) -> \
        printf("%d stands with ballot %d\n", m, b); \
        if :: b > ballot[m] -> accept(m, b) :: else -> forget(m) fi; \
        role[m] = SEALING; \
        stood[b] = true \
    }
#if defined(FSYNC) && !defined(BALLOT_OF_A_FORMER_BOOT_USED_AGAIN)
#define MAY_STAND(m, b) (b > ballot[m] || !former[m])
#else
#define MAY_STAND(m, b) true
#endif

/* Understudy.onSeal */
#ifdef TAIL_READ_WITHOUT_SEAL
#define PROMISE(m, b) skip
#else
#ifdef STEPPED_DOWN_PRIMARY_COUNTS_ITSELF
#define PROMISE(m, b) if :: b > ballot[m] && role[m] != PRIMARY -> accept(m, b) :: else fi
#else
#define PROMISE(m, b) if :: b > ballot[m] -> accept(m, b) :: else fi
#endif
#endif
#ifdef AMNESIAC_ANSWERS_SEAL
#define ANSWERS_SEALS(m) true
#else
#define ANSWERS_SEALS(m) !IS_LEARNER(m)
#endif
#define SEAL(b) \
    :: d_step { IS_HERE(m) && IS_HERE(owner[b]) && stood[b] && owner[b] != m && ANSWERS_SEALS(m) && \
        (b > ballot[m] || b == ballot[m] && role[m] == FOLLOWER) && \
        (b > ballot[m] || IS_ASKING(owner[b], b) && ANSWER(owner[b], m) == 0) -> \
        printf("%d is sealed by %d with ballot %d\n", m, owner[b], b); \
        PROMISE(m, b); \
        if \
        :: IS_ASKING(owner[b], b) -> ANSWER(owner[b], m) = log[m] + 1 \
        :: else \
        fi \
    }
#define IS_ASKING(c, b) (ballot[c] == b && role[c] == SEALING && (promised[c] & (1 << m)) == 0)

/* Understudy.onSealed, Candidate.askForSeals: a majority has promised, these answers have come */
#define SEALED(others) \
    :: d_step { role[m] == SEALING && IS_HERE(m) && HAS_ROOM(m) && HAVE_ANSWERED(m, others) -> \
        printf("%d has the promises of members %d of ballot %d\n", m, others, ballot[m]); \
        promised[m] = promised[m] | (others); \
        chooseLog(m); \
        printf("%d is sealed and takes the log of %d\n", m, best) \
    }
#define HAS_ANSWERED(m, f, others) (((others) & (1 << (f))) == 0 || ANSWER(m, f) != 0)
#define HAVE_ANSWERED(m, others) (((others) & (1 << m)) == 0 && \
    (promised[m] & ~(others)) == 0 && HAS_ANSWERED(m, 0, others) && \
    HAS_ANSWERED(m, 1, others) && HAS_ANSWERED(m, 2, others))

/* Following.onHeartbeat, Allegiance.hear: of a higher ballot */
#define HEAR(b) \
    :: d_step { IS_HERE(m) && IS_HERE(owner[b]) && led[b] != 0 && owner[b] != m && b > ballot[m] -> \
        printf("%d hears the primary of ballot %d\n", m, b); \
        accept(m, b) \
    }

/* A match query, its answer or an old answer that arrives late, and the next record */
#define TAKE(b) \
    :: d_step { IS_HERE(m) && IS_FED(m) && MAY_ASK(m, b) && IS_NEWS(m) -> \
        x = LOG_OF_SOURCE(m); \
        match(m, b); \
        if :: role[m] == FOLLOWER -> checkCommitted(m) :: else fi; \
        if \
        :: matched != UNMATCHED -> \
            printf("%d is matched up to %d under ballot %d\n", m, matched, ballot[m]); \
            take(m); \
            printf("%d has taken records up to %d\n", m, matched) \
        :: else \
        fi; \
        if :: role[m] == FOLLOWER -> ack(m) :: else fi \
    }

#ifdef ACKS_WAIT
#ifdef ACK_WITHOUT_BALLOT
#define HAS_ACKED(m, f) (ACKED(f, 1) > ACKED(f, 2) -> \
    (ACKED(f, 1) > ACKED(f, 3) -> ACKED(f, 1) : ACKED(f, 3)) : \
    (ACKED(f, 2) > ACKED(f, 3) -> ACKED(f, 2) : ACKED(f, 3)))
#else
#define HAS_ACKED(m, f) ACKED(f, ballot[m])
#endif
#define REACHED(m, f) (DURABLE(m) < HAS_ACKED(m, f) -> DURABLE(m) : HAS_ACKED(m, f))
#define ACK(f) \
    :: d_step { role[m] == PRIMARY && HAS_ACKED(m, f) <= LAST(log[m]) && \
        REACHED(m, f) >= FROM(m) && REACHED(m, f) > committed[ballot[m]] -> \
        n = REACHED(m, f); \
        commit(m, ballot[m], n); \
        dropAcks(m, n) \
    }
#endif

#ifdef AMNESIA
inline reboot(m)
{
    reboots++;
    forget(m);
    learner[m] = true;
    kept[m] = 0;
    granted[m] = 0;
    admission[m] = 0;
    ballot[m] = TAIL_BALLOT(log[m])
}
#endif

#ifdef FSYNC
inline powerCut(m)
{
    reboots++;
    forget(m);
    synced[m] = log[m];
    former[m] = true;
    if :: TAIL_BALLOT(log[m]) > ballot[m] -> ballot[m] = TAIL_BALLOT(log[m]) :: else fi
}
#endif

proctype Member(byte m)
{
end:
    do
    STAND(1) STAND(2) STAND(3)
    SEAL(1) SEAL(2) SEAL(3)
    HEAR(1) HEAR(2) HEAR(3)
#if BALLOTS > 3
    STAND(4) SEAL(4) HEAR(4) TAKE(4)
#endif
    TAKE(0) TAKE(1) TAKE(2) TAKE(3)
    SEALED(1) SEALED(2) SEALED(3) SEALED(4) SEALED(5) SEALED(6)
#ifdef SEALED_BY_A_MINORITY
    SEALED(0)
#endif
#ifdef ACKS_WAIT
    ACK(NEXT(m)) ACK(AFTER_NEXT(m))
#endif

#ifdef RECORDS_OF_ANYBODY
    :: d_step { role[m] == FOLLOWER && ballot[m] > 1 && led[ballot[m]] != 0 ->
        x = led[ballot[m]];
        match(m, TAIL_BALLOT(log[m]));
        x = led[ballot[m] - 1];
        if :: matched != UNMATCHED -> take(m) :: else fi;
        printf("%d has taken records of an older ballot up to %d\n", m, matched);
        ack(m)
    }
#endif

    /* Candidate.adopt: the whole tail is here */
    :: d_step { role[m] == ADOPTING && IS_HERE(m) && HAS_ROOM(m) && HAS_TAIL(m) ->
        begin(m);
        printf("%d has adopted the tail and begins ballot %d\n", m, ballot[m])
    }

    /* Candidate.adopt: the source is lost. SealRound.discard */
    :: d_step { role[m] == ADOPTING && (ANY_TIME || !IS_HERE(source[m])) && IS_HERE(m) ->
        printf("%d discards the answer of %d\n", m, source[m]);
        promised[m] = promised[m] & ~(1 << source[m]);
        dropAnswer(m, source[m]);
        source[m] = NOBODY;
        role[m] = SEALING
    }

    /* Sequencer.input */
    :: d_step { role[m] == PRIMARY && ANY_TIME && sequenced < RECORDS && HAS_ROOM(m) ->
        append(m);
        sequenced++;
        printf("%d sequences record %d under ballot %d\n", m, n, ballot[m])
    }

    /* A crash and a restart on the same boot; Allegiance.followNobody does no more */
    :: d_step { ANY_TIME && (role[m] != FOLLOWER || HAS_BEGUN(m) || HAS_LOST(m)) ->
        printf("%d restarts\n", m);
        forget(m);
#ifdef VOID_BY_BALLOT
        log[m] = physical[m];
#endif
#ifdef PROMISE_NOT_WRITTEN
        ballot[m] = TAIL_BALLOT(log[m]);
#endif
#ifdef AMNESIA
        if
        :: learner[m] -> granted[m] = 0; admission[m] = 0
        :: else
        fi;
        ballot[m] = (kept[m] > TAIL_BALLOT(log[m]) -> kept[m] : TAIL_BALLOT(log[m]))
#endif
    }

#ifdef LIVENESS
    /* Understudy.onSealed, Succession.giveUp: who would have to answer has promised more */
    :: d_step { quiet && IS_HERE(m) && (role[m] == PRIMARY && !IS_FOLLOWED(m) ||
        (role[m] == SEALING || role[m] == ADOPTING) && !IS_HIGHEST(ballot[m])) ->
        printf("%d follows nobody\n", m);
        forget(m)
    }
    :: d_step { !quiet && m == 0 -> quiet = true; printf("quiet\n") }
    :: d_step { !quiet && owner[BALLOTS] != m -> quiet = true; away = m; printf("quiet without %d\n", m) }
#endif

#ifdef AMNESIA
    /* A reboot without durability=fsync: promises and any part of the tail are lost */
    :: d_step { reboots < REBOOTS && !learner[NEXT(m)] && !learner[AFTER_NEXT(m)] ->
        printf("%d reboots and has all its records\n", m);
        reboot(m)
    }
    :: d_step { reboots < REBOOTS && !learner[NEXT(m)] && !learner[AFTER_NEXT(m)] && log[m] != 0 ->
        printf("%d reboots and has lost its last record\n", m);
        log[m] = PREFIX(log[m], LAST(log[m]) - 1);
        reboot(m)
    }
    :: d_step { reboots < REBOOTS && !learner[NEXT(m)] && !learner[AFTER_NEXT(m)] && log[m] != 0 ->
        printf("%d reboots and has lost its records\n", m);
        log[m] = 0;
        reboot(m)
    }
    /* The control plane issues an epoch that names this boot: ControlDesk.askForReadmission */
    :: d_step { learner[m] && granted[m] == 0 && issued < BALLOTS ->
        issued++;
        granted[m] = issued;
        printf("%d is readmitted by the epoch of ballot %d\n", m, issued)
    }
    /* Readmission.begin */
    :: d_step { learner[m] && granted[m] > admission[m] ->
        printf("%d promises the first ballot of its epoch, %d\n", m, granted[m]);
        admission[m] = granted[m];
        if :: granted[m] > kept[m] -> kept[m] = granted[m] :: else fi
    }
    /* Readmission.finish */
    :: d_step { learner[m] && admission[m] > 0 && COUNTS(m, ballot[m]) && role[m] == FOLLOWER &&
        led[ballot[m]] != 0 && SAME(log[m], led[ballot[m]], LAST(log[m])) && HAS_EPOCH_START(m) ->
        printf("%d is a voter again\n", m);
        learner[m] = false;
        admission[m] = 0;
        granted[m] = 0
    }
    /* The control plane issues the next ballot */
    :: d_step { m == 0 && issued < BALLOTS ->
        issued++
    }
#endif

#ifdef FSYNC
    /* SyncThread: all that is journaled is durable */
    :: d_step { synced[m] != log[m] ->
        synced[m] = log[m];
        printf("%d syncs\n", m);
        i = 0
    }
    /* A reboot: what was appended since the last sync is lost, or its end, or nothing */
    :: d_step { reboots < REBOOTS ->
        printf("%d reboots and has lost what it had not synced\n", m);
        log[m] = synced[m];
        powerCut(m)
    }
    :: d_step { reboots < REBOOTS && LAST(log[m]) > COMMON(log[m], synced[m]) + 1 ->
        printf("%d reboots and has lost its last record\n", m);
        log[m] = PREFIX(log[m], LAST(log[m]) - 1);
        powerCut(m)
    }
    :: d_step { reboots < REBOOTS && log[m] != synced[m] ->
        printf("%d reboots and has all its records\n", m);
        powerCut(m)
    }
#endif
    od
}

#ifdef LIVENESS
/* Time goes on where nobody does anything any more. */
proctype Time()
{
end:
    do
    :: quiet -> skip
    od
}
#endif

init
{
    d_step {
        source[0] = NOBODY;
        source[1] = NOBODY;
        source[2] = NOBODY
    };
    /* Members that have done nothing yet are interchangeable: no line is left out. */
    if
    :: owner[2] = 0
    :: owner[2] = 1
    fi;
    if
    :: owner[3] = 0
    :: owner[3] = 1
    :: owner[2] == 1 -> owner[3] = 2
    fi;
#if BALLOTS > 3
    if
    :: owner[4] = 0
    :: owner[4] = 1
    :: owner[2] == 1 || owner[3] == 1 -> owner[4] = 2
    fi;
#endif
    atomic {
        run Member(0);
        run Member(1);
#ifdef LIVENESS
        run Time();
#endif
        run Member(2)
    }
}
