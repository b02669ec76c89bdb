package io.understudy.gateway.chaos;

import java.util.ArrayList;
import java.util.List;

/** What the judge has found, and the first sentences of it. One thread. */
final class Verdict
{
    private static final int MAX_SENTENCES = 40;

    private final List<String> sentences = new ArrayList<>();
    private long lost;
    private long duplicated;
    private long violations;

    /** Something acknowledged is not there, or an answer that was owed never came. */
    void lost(final String sentence)
    {
        lost++;
        say("lost: " + sentence);
    }

    /** Something was done or said twice. */
    void duplicated(final String sentence)
    {
        duplicated++;
        say("duplicated: " + sentence);
    }

    /** Anything else that must not be. */
    void violated(final String sentence)
    {
        violations++;
        say("violation: " + sentence);
    }

    private void say(final String sentence)
    {
        if (sentences.size() < MAX_SENTENCES)
        {
            sentences.add(sentence);
        }
    }

    long lost()
    {
        return lost;
    }

    long duplicated()
    {
        return duplicated;
    }

    long violations()
    {
        return violations;
    }

    boolean isClean()
    {
        return lost + duplicated + violations == 0;
    }

    /** Takes the sentences since the last call. */
    List<String> takeSentences()
    {
        final List<String> taken = List.copyOf(sentences);
        sentences.clear();
        return taken;
    }
}
