package io.understudy.gateway.chaos;

import io.understudy.codecs.journal.RecordKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares what clients have sent and heard with what the committed records, replayed through the
 * reference book, say that they must have. Shares nothing with the engine but the schemas. Given
 * the stream piece by piece, the histories at moments when nothing is on its way. One thread.
 */
final class Checker
{
    /** How far ahead a report is looked for that is not where it should be. */
    private static final int LOOK_AHEAD = 64;

    private static final class Account
    {
        private final History history;
        private final Deque<Report> owed = new ArrayDeque<>();
        private final Deque<Report> heard = new ArrayDeque<>();
        private final Set<String> told = new HashSet<>();
        private final Set<String> inStream = new HashSet<>();

        private Account(final History history)
        {
            this.history = history;
        }
    }

    private final Map<Integer, Account> accounts = new TreeMap<>();
    private final SbeSessions sbe = new SbeSessions();
    private final FixSessions fix = new FixSessions();
    private final Venue venue = new Venue();
    private final Verdict verdict;
    private final Map<Integer, long[]> inputs = new HashMap<>();
    private final Map<String, String> tradeIds = new HashMap<>();
    private final Map<String, String> tradeNumbers = new HashMap<>();
    private long lastSequence;
    private long lastHash;
    private long lastTimestampNs;
    private long lastBallot;

    Checker(final List<History> histories, final Verdict verdict)
    {
        this.verdict = verdict;
        histories.forEach(history -> accounts.put(history.sessionId(), new Account(history)));
    }

    /** A session of FIX, and the client's CompID. */
    void defineFix(final String clientCompId, final int sessionId)
    {
        fix.define(clientCompId, sessionId);
    }

    int trades()
    {
        return venue.trades();
    }

    int openOrders()
    {
        return venue.openOrders();
    }

    /** The next committed record. */
    void onRecord(final Entry entry)
    {
        checkChain(entry);
        if (!isNewInput(entry))
        {
            return;
        }
        switch (entry.kind())
        {
            case DISCONNECT:
                sbe.onDisconnect(entry.source().connection());
                fix.onDisconnect(entry.source().connection());
                break;
            case LOGON:
                fix.onLogon(entry, this::onAccepted);
                break;
            case FRAME:
                if (FixSessions.isFix(entry.payload()))
                {
                    fix.onFrame(entry, this::onAccepted);
                }
                else
                {
                    sbe.onFrame(entry, this::onAccepted);
                }
                break;
            default:
                break;
        }
    }

    private void checkChain(final Entry entry)
    {
        if (entry.sequence() != lastSequence + 1)
        {
            verdict.violated("record " + entry.sequence() + " follows " + lastSequence);
        }
        if (entry.predecessorHash() != lastHash)
        {
            verdict.violated("record " + entry.sequence() + " does not follow by its hash");
        }
        if (entry.timestampNs() < lastTimestampNs)
        {
            verdict.violated("record " + entry.sequence() + " is " +
                (lastTimestampNs - entry.timestampNs()) + " ns older than the one before");
        }
        if (entry.ballot() < lastBallot)
        {
            verdict.violated("record " + entry.sequence() + " is of a lower ballot, " +
                entry.ballot() + " after " + lastBallot);
        }
        lastSequence = entry.sequence();
        lastHash = entry.chainHash();
        lastTimestampNs = entry.timestampNs();
        lastBallot = entry.ballot();
    }

    /** An edge's inputs count 1, 2, 3 ... within its incarnation, and incarnations rise. */
    private boolean isNewInput(final Entry entry)
    {
        final Entry.Source source = entry.source();
        if (source.edgeSequence() == 0 || entry.kind() == RecordKind.CONFIRM)
        {
            return true;
        }
        final long[] last = inputs.computeIfAbsent(source.edgeId(), edge -> new long[2]);
        final boolean isSame = source.incarnation() == last[0];
        if (source.incarnation() < last[0] || isSame && source.edgeSequence() <= last[1])
        {
            verdict.duplicated("record " + entry.sequence() + " is input " + source +
                ", after input " + last[1] + " of incarnation " + last[0]);
            return false;
        }
        if (source.edgeSequence() != (isSame ? last[1] : 0) + 1)
        {
            verdict.violated("record " + entry.sequence() + " is input " + source + ", after " +
                (isSame ? last[1] : 0));
        }
        last[0] = source.incarnation();
        last[1] = source.edgeSequence();
        return true;
    }

    private void onAccepted(final Accepted accepted)
    {
        final Account account = accounts.get(accepted.sessionId());
        final Command command = accepted.command();
        final Command sent = account == null ? null : account.history.sent(command.clOrdId());
        if (!command.equals(sent))
        {
            verdict.violated("record " + accepted.sequence() + " has " + command + ", session " +
                accepted.sessionId() + " sent " + sent);
        }
        if (account == null)
        {
            return;
        }
        if (!account.inStream.add(command.clOrdId()))
        {
            verdict.duplicated("record " + accepted.sequence() + " makes session " +
                accepted.sessionId() + " do " + command.clOrdId() + " a second time");
            return;
        }
        if (account.history.wasNotApplied(command.clOrdId()))
        {
            verdict.violated("record " + accepted.sequence() + " has " + command.clOrdId() +
                ", of which the gateway has said that it was not applied");
        }
        for (final Venue.Owed owed : venue.apply(accepted))
        {
            accounts.get(owed.sessionId()).owed.add(owed.report());
        }
    }

    /** Nothing is on its way: what is owed must have been heard, and nothing else. */
    void settle()
    {
        for (final Account account : accounts.values())
        {
            account.heard.addAll(account.history.takeHeard());
            settle(account);
            for (final String clOrdId : account.history.takeWaiting())
            {
                if (!account.inStream.contains(clOrdId))
                {
                    verdict.lost("session " + account.history.sessionId() + " sent " + clOrdId +
                        ", it is in no committed record, and nobody has said so");
                }
            }
            account.history.takeComplaints().forEach(verdict::violated);
        }
    }

    private void settle(final Account account)
    {
        final int sessionId = account.history.sessionId();
        while (!account.owed.isEmpty() || !account.heard.isEmpty())
        {
            final Report owed = account.owed.peek();
            final Report heard = account.heard.peek();
            if (owed != null && heard != null && owed.says(heard))
            {
                account.owed.remove();
                account.heard.remove();
                account.told.add(heard.identity());
                checkTradeId(sessionId, owed, heard);
            }
            else if (heard == null)
            {
                account.owed.remove();
                verdict.lost("session " + sessionId + " never heard " + owed);
            }
            else if (account.told.contains(heard.identity()))
            {
                account.heard.remove();
                verdict.duplicated("session " + sessionId + " heard again " + heard);
            }
            else
            {
                settleOdd(account, owed, heard);
            }
        }
    }

    /** Neither what is owed nor a repeat: missing before it, out of place, wrong, or invented. */
    private void settleOdd(final Account account, final Report owed, final Report heard)
    {
        final int sessionId = account.history.sessionId();
        final boolean isHeardLater = owed != null && isAmong(account.heard, owed);
        final boolean isOwedLater = isAmong(account.owed, heard);
        if (isOwedLater && !isHeardLater)
        {
            account.owed.remove();
            verdict.lost("session " + sessionId + " never heard " + owed);
            return;
        }
        account.heard.remove();
        if (isOwedLater)
        {
            account.owed.removeIf(heard::says);
            account.told.add(heard.identity());
            verdict.violated("session " + sessionId + " heard " + heard + " before " + owed);
        }
        else if (!account.inStream.contains(heard.clOrdId()))
        {
            verdict.lost("session " + sessionId + " heard " + heard +
                ", and no committed record has its command");
        }
        else
        {
            verdict.violated("session " + sessionId + " heard " + heard + " instead of " + owed);
            if (owed != null && !isHeardLater)
            {
                account.owed.remove();
            }
        }
    }

    private static boolean isAmong(final Deque<Report> reports, final Report wanted)
    {
        int looked = 0;
        for (final Report report : reports)
        {
            if (report.says(wanted))
            {
                return true;
            }
            if (++looked == LOOK_AHEAD)
            {
                return false;
            }
        }
        return false;
    }

    /** Both sides of a trade hear one id, and no two trades have the same. */
    private void checkTradeId(final int sessionId, final Report owed, final Report heard)
    {
        if (owed.kind() != Report.Kind.TRADE)
        {
            return;
        }
        final String id = tradeIds.putIfAbsent(owed.tradeId(), heard.tradeId());
        final String number = tradeNumbers.putIfAbsent(heard.tradeId(), owed.tradeId());
        if (heard.tradeId().isEmpty() || id != null && !id.equals(heard.tradeId()) ||
            number != null && !number.equals(owed.tradeId()))
        {
            verdict.violated("session " + sessionId + " heard trade " + owed.tradeId() +
                " with id " + heard.tradeId() + ", the other side with " + id);
        }
    }
}
