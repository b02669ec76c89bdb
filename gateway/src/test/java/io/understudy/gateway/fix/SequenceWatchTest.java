package io.understudy.gateway.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as sent again, and what as a jump. */
class SequenceWatchTest
{
    private final List<String> events = new ArrayList<>();
    private final SequenceWatch watch = new SequenceWatch(new SequenceWatch.Listener()
    {
        @Override
        public void onPossDup(final long msgSeqNum, final boolean sent)
        {
            events.add("again " + msgSeqNum + (sent ? " sent" : " received"));
        }

        @Override
        public void onSequenceGap(final long expected, final long received)
        {
            events.add("gap " + expected + ' ' + received);
        }
    });

    @Test
    void shouldFindNothingInAnOrderlyStream()
    {
        receive("35=A|34=1|");
        receive("35=8|34=2|58=34=9|");
        receive("35=4|34=3|123=Y|36=7|");
        receive("35=0|34=7|");
        watch.onSent(text("35=A|34=1|"));
        assertThat(events).isEmpty();
    }

    @Test
    void shouldCountAJumpOnceAndWhatFillsItAsResent()
    {
        receive("35=A|34=1|");
        receive("35=8|34=4|");
        receive("35=8|34=5|");
        receive("35=8|34=2|43=Y|");
        receive("35=4|34=3|43=Y|123=Y|36=6|");
        receive("35=8|34=6|");
        watch.onSent(text("35=D|34=2|43=Y|"));
        assertThat(events).containsExactly(
            "gap 2 4", "again 2 received", "again 3 received", "again 2 sent");
        assertThat(watch.gaps()).isEqualTo(1);
        assertThat(watch.resent()).isEqualTo(3);
    }

    @Test
    void shouldCountAFallBackAsAJumpUnlessItIsAReset()
    {
        receive("35=A|34=1|");
        receive("35=0|34=2|");
        receive("35=A|34=1|141=Y|");
        receive("35=4|34=77|36=5|");
        receive("35=0|34=5|");
        assertThat(events).isEmpty();
        receive("35=0|34=5|");
        assertThat(events).containsExactly("gap 6 5");
    }

    private void receive(final String fields)
    {
        watch.onReceived(text(fields));
    }

    private static String text(final String fields)
    {
        return ("8=FIX.4.4|9=0|" + fields).replace('|', '\u0001');
    }
}
