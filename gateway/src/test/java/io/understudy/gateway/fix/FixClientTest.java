package io.understudy.gateway.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both clients against QuickFIX/J's acceptor: all that the demo and the tests build on. */
class FixClientTest
{
    private enum Library
    {
        QUICKFIXJ(QuickFixClient::start),
        PHILADELPHIA(PhiladelphiaClient::start);

        private final Function<FixClientContext, FixClient> start;

        Library(final Function<FixClientContext, FixClient> start)
        {
            this.start = start;
        }
    }

    private static final BigDecimal PRICE = new BigDecimal("10.125");
    private static final long PARK_NS = TimeUnit.MICROSECONDS.toNanos(100);
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(10);

    private final List<FixReport> reports = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final FixClientListener listener = new FixClientListener()
    {
        @Override
        public void onLogon()
        {
            events.add("logon");
        }

        @Override
        public void onLogout(final String text)
        {
            events.add("logout " + text);
        }

        @Override
        public void onExecutionReport(final FixReport report)
        {
            reports.add(report);
        }

        @Override
        public void onReject(final FixReport report)
        {
            reports.add(report);
        }

        @Override
        public void onPossDup(final long msgSeqNum, final boolean sent)
        {
            events.add("again");
        }

        @Override
        public void onSequenceGap(final long expected, final long received)
        {
            events.add("gap " + (received - expected));
        }
    };

    @ParameterizedTest
    @EnumSource(Library.class)
    void shouldTradeAndReportEachAnswer(final Library library)
    {
        try (BookAcceptor acceptor = BookAcceptor.start("FIX.4.4", "");
            FixClient client = library.start.apply(context(acceptor)))
        {
            await(client, client::isLoggedOn);
            assertThat(client.newOrder(order("1", null, FixOrder.BUY, 300))).isTrue();
            assertThat(client.replace(order("2", "1", FixOrder.BUY, 200))).isTrue();
            assertThat(client.newOrder(order("3", null, FixOrder.SELL, 50))).isTrue();
            assertThat(client.cancel(order("4", "2", FixOrder.BUY, 150))).isTrue();
            assertThat(client.cancel(order("5", "2", FixOrder.BUY, 150))).isTrue();
            await(client, () -> reports.size() == 7);

            assertThat(reports).extracting(FixReport::refId)
                .containsExactly("1", "2", "3", "2", "3", "4", "5");
            assertThat(reports).extracting(FixReport::execType)
                .containsExactly('0', '5', '0', 'F', 'F', '4', '\0');
            final FixReport fill = reports.get(3);
            assertThat(fill.isFill()).isTrue();
            assertThat(fill.lastPx()).isEqualByComparingTo(PRICE);
            assertThat(fill.lastQty()).isEqualByComparingTo("50");
            assertThat(fill.cumQty()).isEqualByComparingTo("50");
            assertThat(fill.leavesQty()).isEqualByComparingTo("150");
            assertThat(fill.tradeId()).isEqualTo(reports.get(4).tradeId()).isNotEmpty();
            final FixReport refusal = reports.get(6);
            assertThat(refusal.msgType()).isEqualTo('9');
            assertThat(refusal.isRefusal()).isTrue();
            assertThat(refusal.reason()).isEqualTo(1);
            assertThat(refusal.text()).isEqualTo("no such order");
            assertThat(client.resent()).isZero();
            assertThat(client.sequenceGaps()).isZero();

            client.logout();
            await(client, () -> events.size() == 2);
            assertThat(events).first().isEqualTo("logon");
            assertThat(events).last().asString().startsWith("logout");
            assertThat(client.newOrder(order("6", null, FixOrder.BUY, 300))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIX.4.2", "FIXT.1.1"})
    void shouldSpeakTheOtherVersions(final String beginString)
    {
        for (final Library library : Library.values())
        {
            reports.clear();
            try (BookAcceptor acceptor = BookAcceptor.start(beginString, "");
                FixClient client = library.start.apply(
                    context(acceptor).beginString(beginString)))
            {
                await(client, client::isLoggedOn);
                client.newOrder(order("1", null, FixOrder.BUY, 300));
                client.newOrder(order("2", null, FixOrder.SELL, 300));
                await(client, () -> reports.size() == 4);
                assertThat(reports).extracting(FixReport::isFill).as("%s", library)
                    .containsExactly(false, false, true, true);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void shouldGoOnAtTheNextHostWithTheSequenceNumbersOfBefore(final Library library)
    {
        try (BookAcceptor acceptor = BookAcceptor.start("FIX.4.4", "");
            FixClient client = library.start.apply(
                context(acceptor).hosts(acceptor.hostsAfterDeadOne())))
        {
            await(client, client::isLoggedOn);
            client.newOrder(order("1", null, FixOrder.BUY, 300));
            await(client, () -> reports.size() == 1);
            acceptor.breakConnection();
            await(client, () -> client.reconnects() == 1 && client.isLoggedOn());
            client.cancel(order("2", "1", FixOrder.BUY, 300));
            await(client, () -> reports.size() == 2);
            assertThat(reports.get(1).execType()).isEqualTo('4');
            assertThat(reports.get(1).msgSeqNum()).isEqualTo(4);
            assertThat(client.sequenceGaps()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void shouldCountWhatIsMissingAndWhatIsSentAgain(final Library library)
    {
        try (BookAcceptor acceptor = BookAcceptor.start("FIX.4.4", "");
            FixClient client = library.start.apply(context(acceptor)))
        {
            await(client, client::isLoggedOn);
            client.newOrder(order("1", null, FixOrder.BUY, 300));
            await(client, () -> reports.size() == 1);
            acceptor.loseOutgoing(3);
            client.newOrder(order("2", null, FixOrder.BUY, 300));
            await(client, () -> reports.size() == 2);
            assertThat(client.sequenceGaps()).isEqualTo(1);
            assertThat(client.resent()).isPositive();
            assertThat(events).contains("gap 3", "again");
            assertThat(reports.get(1).refId()).isEqualTo("2");
        }
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void shouldSendCredentials(final Library library)
    {
        try (BookAcceptor acceptor = BookAcceptor.start("FIX.4.4", "secret"))
        {
            try (FixClient client = library.start.apply(
                context(acceptor).credentials("TW", "wrong")))
            {
                await(client, () -> !events.isEmpty());
                assertThat(events).first().asString().startsWith("logout");
                assertThat(client.isLoggedOn()).isFalse();
                assertThat(client.newOrder(order("1", null, FixOrder.BUY, 1))).isFalse();
            }
            try (FixClient client = library.start.apply(
                context(acceptor).credentials("TW", "secret").resetOnLogon(true)))
            {
                await(client, client::isLoggedOn);
            }
        }
    }

    private FixClientContext context(final BookAcceptor acceptor)
    {
        return new FixClientContext().hosts(List.of(acceptor.address())).listener(listener);
    }

    private static FixOrder order(
        final String clOrdId, final String orig, final char side, final long quantity)
    {
        return new FixOrder(clOrdId, orig, "600519", side, quantity, PRICE);
    }

    private void await(final FixClient client, final BooleanSupplier condition)
    {
        final long startNs = System.nanoTime();
        while (!condition.getAsBoolean())
        {
            client.poll();
            assertThat(System.nanoTime() - startNs).as("events %s, reports %s", events, reports)
                .isLessThan(TIMEOUT_NS);
            LockSupport.parkNanos(PARK_NS);
        }
    }
}
