package io.understudy.perf.suspicions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A flow may last as long as it likes; what is lost or done twice is still found. */
class LedgerTest
{
    private final Ledger ledger = new Ledger();

    @Test
    void shouldCallLostWhatIsNeverAnswered()
    {
        send(3);
        ledger.onAnswer(0);
        ledger.onAnswer(2);
        ledger.onAnswer(2);
        assertThat(ledger.lost()).isEqualTo(1);
    }

    @Test
    void shouldRememberALossHoweverManyOrdersFollow()
    {
        send(1);
        for (int i = 1; i <= 3 * Ledger.SIZE; i++)
        {
            ledger.onSent();
            ledger.onAccepted(i);
            ledger.onAnswer(i);
        }
        assertThat(ledger.lost()).isEqualTo(1);
        assertThat(ledger.duplicated()).isZero();
    }

    @Test
    void shouldCallTwiceWhatIsAcceptedTwiceHoweverLate()
    {
        send(2);
        ledger.onAccepted(0);
        ledger.onAccepted(0);
        assertThat(ledger.duplicated()).isEqualTo(1);
        ledger.onAccepted(1);
        send(2 * Ledger.SIZE);
        ledger.onAccepted(1);
        assertThat(ledger.duplicated()).isEqualTo(2);
    }

    private void send(final int commands)
    {
        for (int i = 0; i < commands; i++)
        {
            ledger.onSent();
        }
    }
}
