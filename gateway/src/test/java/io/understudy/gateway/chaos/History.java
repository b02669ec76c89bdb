package io.understudy.gateway.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a session's client has sent and heard, in order. The trading thread writes; the judge takes
 * what is there while nobody trades. Any thread.
 */
final class History
{
    private final int sessionId;
    private final Map<String, Command> sent = new HashMap<>();
    private final Set<String> waiting = new HashSet<>();
    private final Set<String> notApplied = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private List<Report> heard = new ArrayList<>();
    private long lastNumber;
    private int sentCount;

    History(final int sessionId)
    {
        this.sessionId = sessionId;
    }

    int sessionId()
    {
        return sessionId;
    }

    synchronized void onSent(final Command command)
    {
        sent.put(command.clOrdId(), command);
        waiting.add(command.clOrdId());
        sentCount++;
    }

    /**
     * A message of the gateway came.
     *
     * @param number of the message in its session.
     * @param isNext whether it must be the very next one; else only a later one.
     */
    synchronized void onHeard(final Report report, final long number, final boolean isNext)
    {
        if (number <= lastNumber || isNext && lastNumber > 0 && number != lastNumber + 1)
        {
            complain("message " + number + " follows " + lastNumber + ": " + report);
        }
        lastNumber = Math.max(lastNumber, number);
        heard.add(report);
        if (report.kind() != Report.Kind.TRADE)
        {
            waiting.remove(report.clOrdId());
        }
    }

    /** By the gateway's own word this command did not arrive, and will have no effect. */
    synchronized void onNotApplied(final String clOrdId)
    {
        waiting.remove(clOrdId);
        notApplied.add(clOrdId);
    }

    /** Something that must not happen to a client. */
    synchronized void complain(final String what)
    {
        complaints.add("session " + sessionId + ": " + what);
    }

    synchronized Command sent(final String clOrdId)
    {
        return sent.get(clOrdId);
    }

    synchronized boolean wasNotApplied(final String clOrdId)
    {
        return notApplied.contains(clOrdId);
    }

    synchronized int sentCount()
    {
        return sentCount;
    }

    synchronized int waitingCount()
    {
        return waiting.size();
    }

    /** Takes the reports since the last call. */
    synchronized List<Report> takeHeard()
    {
        final List<Report> taken = heard;
        heard = new ArrayList<>();
        return taken;
    }

    synchronized List<String> takeComplaints()
    {
        final List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    /** Takes the commands that nothing was said of; nobody waits for them any more. */
    synchronized List<String> takeWaiting()
    {
        final List<String> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
