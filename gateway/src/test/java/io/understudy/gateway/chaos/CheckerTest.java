package io.understudy.gateway.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.gateway.chaos.Report.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two sessions trade; then their histories, or the stream, are broken on purpose. */
class CheckerTest
{
    private static final int SELLER = 1;
    private static final int BUYER = 2;
    private static final int FIX_SELLER = 11;
    private static final long PRICE = 1_800_000;

    private final Verdict verdict = new Verdict();
    private final History seller = new History(SELLER);
    private final History buyer = new History(BUYER);
    private final History fixSeller = new History(FIX_SELLER);
    private final Checker checker =
        new Checker(List.of(seller, buyer, fixSeller), verdict);
    private final StreamWriter stream = new StreamWriter();
    private final List<Report> sellerHeard = new ArrayList<>();
    private final List<Report> buyerHeard = new ArrayList<>();

    /** The seller offers 300, the buyer takes 100 and 500, the rest of which it cancels. */
    private void tradeWell()
    {
        checker.defineFix("CLIENT11", FIX_SELLER);
        stream.establish(SELLER);
        stream.establish(BUYER);
        send(seller, 1, new Command("1-1", 'N', 'S', PRICE, 300, "", Command.DAY));
        send(buyer, 1, new Command("2-1", 'N', 'B', PRICE + 5, 100, "", Command.DAY));
        send(buyer, 2, new Command("2-2", 'N', 'B', PRICE, 500, "", Command.DAY));
        send(buyer, 3, new Command("2-3", 'C', 'B', 0, 0, "2-2", Command.DAY));
        send(buyer, 4, new Command("2-4", 'C', 'B', 0, 0, "2-1", Command.DAY));
        sellerHeard.add(Report.of(Kind.NEW, "1-1", 0, 300));
        sellerHeard.add(new Report(Kind.TRADE, "1-1", PRICE, 100, 100, 200, "77", 0));
        sellerHeard.add(new Report(Kind.TRADE, "1-1", PRICE, 200, 300, 0, "78", 0));
        buyerHeard.add(Report.of(Kind.NEW, "2-1", 0, 100));
        buyerHeard.add(new Report(Kind.TRADE, "2-1", PRICE, 100, 100, 0, "77", 0));
        buyerHeard.add(Report.of(Kind.NEW, "2-2", 0, 500));
        buyerHeard.add(new Report(Kind.TRADE, "2-2", PRICE, 200, 200, 300, "78", 0));
        buyerHeard.add(Report.of(Kind.CANCELED, "2-3", 200, 0));
        buyerHeard.add(Report.of(Kind.CANCEL_REJECTED, "2-4", 0, 0));
    }

    private void send(final History history, final long sequence, final Command command)
    {
        history.onSent(command);
        stream.request(history.sessionId(), sequence, command);
    }

    private void judge()
    {
        stream.entries().forEach(checker::onRecord);
        hear(seller, sellerHeard);
        hear(buyer, buyerHeard);
        checker.settle();
    }

    private static void hear(final History history, final List<Report> reports)
    {
        for (int i = 0; i < reports.size(); i++)
        {
            history.onHeard(reports.get(i), i + 1, true);
        }
    }

    private void mustBe(final long lost, final long duplicated, final long violations)
    {
        assertThat(List.of(verdict.lost(), verdict.duplicated(), verdict.violations()))
            .as("lost, duplicated, violations: %s", verdict.takeSentences())
            .containsExactly(lost, duplicated, violations);
    }

    @Test
    void shouldFindNothingWhereAllIsWell()
    {
        tradeWell();
        judge();
        mustBe(0, 0, 0);
        assertThat(checker.trades()).isEqualTo(2);
        assertThat(checker.openOrders()).isZero();
    }

    @Test
    void shouldMissAnAnswer()
    {
        tradeWell();
        buyerHeard.remove(2);
        judge();
        mustBe(1, 0, 0);
    }

    @Test
    void shouldMissTheLastAnswer()
    {
        tradeWell();
        buyerHeard.remove(buyerHeard.size() - 1);
        judge();
        mustBe(1, 0, 0);
    }

    @Test
    void shouldMissAnAcknowledgedOrderInTheStream()
    {
        tradeWell();
        seller.onSent(new Command("1-2", 'N', 'S', PRICE, 100, "", Command.DAY));
        sellerHeard.add(Report.of(Kind.NEW, "1-2", 0, 100));
        judge();
        mustBe(1, 0, 0);
    }

    @Test
    void shouldMissAnOrderOfWhichNobodySaidAnything()
    {
        tradeWell();
        seller.onSent(new Command("1-2", 'N', 'S', PRICE, 100, "", Command.DAY));
        judge();
        mustBe(1, 0, 0);
    }

    @Test
    void shouldAcceptThatAnOrderWasNotAppliedIfItIsNotInTheStream()
    {
        tradeWell();
        seller.onSent(new Command("1-2", 'N', 'S', PRICE, 100, "", Command.DAY));
        seller.onNotApplied("1-2");
        judge();
        mustBe(0, 0, 0);
    }

    @Test
    void shouldNoticeThatAnOrderWasAppliedOfWhichItWasSaidThatItWasNot()
    {
        tradeWell();
        buyer.onNotApplied("2-3");
        judge();
        mustBe(0, 0, 1);
    }

    @Test
    void shouldNoticeATradeThatIsToldTwice()
    {
        tradeWell();
        sellerHeard.add(2, sellerHeard.get(1));
        judge();
        mustBe(0, 1, 0);
    }

    @Test
    void shouldNoticeAWrongOrder()
    {
        tradeWell();
        Collections.swap(buyerHeard, 0, 1);
        judge();
        assertThat(verdict.violations()).isEqualTo(1);
    }

    @Test
    void shouldNoticeAWrongPrice()
    {
        tradeWell();
        sellerHeard.set(1, new Report(Kind.TRADE, "1-1", PRICE + 1, 100, 100, 200, "77", 0));
        judge();
        mustBe(0, 0, 1);
    }

    @Test
    void shouldNoticeThatTheSidesOfATradeHaveDifferentIds()
    {
        tradeWell();
        buyerHeard.set(1, new Report(Kind.TRADE, "2-1", PRICE, 100, 100, 0, "79", 0));
        judge();
        mustBe(0, 0, 1);
    }

    @Test
    void shouldNoticeAReportThatNamesAnotherRecordThanItsOwn()
    {
        tradeWell();
        sellerHeard.set(0, sellerHeard.get(0).causedBy(2));
        judge();
        mustBe(0, 0, 1);
    }

    @Test
    void shouldNoticeAGapInTheNumbersOfMessages()
    {
        tradeWell();
        stream.entries().forEach(checker::onRecord);
        hear(buyer, buyerHeard);
        for (int i = 0; i < sellerHeard.size(); i++)
        {
            seller.onHeard(sellerHeard.get(i), i == 2 ? 4 : i + 1, true);
        }
        checker.settle();
        mustBe(0, 0, 1);
    }

    @Test
    void shouldNoticeAnInputThatIsInTheStreamTwice()
    {
        tradeWell();
        stream.again(5);
        judge();
        mustBe(0, 1, 0);
    }

    @Test
    void shouldNoticeThatTheStreamHasAnotherOrderThanWasSent()
    {
        tradeWell();
        buyer.onSent(new Command("2-2", 'N', 'B', PRICE, 400, "", Command.DAY));
        judge();
        mustBe(0, 0, 1);
    }

    @Test
    void shouldNoticeARecordThatIsMissing()
    {
        tradeWell();
        stream.entries().remove(stream.entries().size() - 3);
        stream.entries().forEach(checker::onRecord);
        assertThat(verdict.violations()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void shouldIgnoreRequestsOfAConnectionWhoseSessionHasMovedOn()
    {
        tradeWell();
        stream.establish(SELLER);
        stream.requestOnFirstConnection(SELLER, 2,
            new Command("1-2", 'N', 'S', PRICE, 100, "", Command.DAY));
        judge();
        mustBe(0, 0, 0);
    }

    @Test
    void shouldTakeFixRequestsInTheOrderOfTheirNumbersAndEachOnce()
    {
        tradeWell();
        final Command first = new Command("11-1", 'N', 'S', PRICE, 100, "", Command.DAY);
        final Command second = new Command("11-2", 'C', 'S', 0, 0, "11-1", Command.DAY);
        fixSeller.onSent(first);
        fixSeller.onSent(second);
        stream.logon("CLIENT11", 1, 1);
        stream.fix(1, 3, second);
        stream.logon("CLIENT11", 2, 4);
        stream.fix(1, 2, first);
        stream.fix(2, 2, first);
        stream.fix(2, 3, second);
        stream.fix(2, 2, first);
        fixSeller.onHeard(Report.of(Kind.NEW, "11-1", 0, 100), 2, false);
        fixSeller.onHeard(Report.of(Kind.CANCELED, "11-2", 0, 0), 5, false);
        judge();
        mustBe(0, 0, 0);
    }

    @Test
    void shouldHearOfImmediateOrdersThatTheirRestIsCanceled()
    {
        stream.establish(SELLER);
        stream.establish(BUYER);
        send(seller, 1, new Command("1-1", 'N', 'S', PRICE, 300, "", Command.DAY));
        send(buyer, 1,
            new Command("2-1", 'N', 'B', PRICE, 400, "", Command.ALL_OR_NOTHING));
        send(buyer, 2, new Command("2-2", 'N', 'B', PRICE, 400, "", Command.IMMEDIATE));
        sellerHeard.add(Report.of(Kind.NEW, "1-1", 0, 300));
        sellerHeard.add(new Report(Kind.TRADE, "1-1", PRICE, 300, 300, 0, "1", 0));
        buyerHeard.add(Report.of(Kind.NEW, "2-1", 0, 400));
        buyerHeard.add(Report.of(Kind.CANCELED, "2-1", 0, 0));
        buyerHeard.add(Report.of(Kind.NEW, "2-2", 0, 400));
        buyerHeard.add(new Report(Kind.TRADE, "2-2", PRICE, 300, 300, 100, "1", 0));
        buyerHeard.add(Report.of(Kind.CANCELED, "2-2", 300, 0));
        judge();
        mustBe(0, 0, 0);
    }
}
