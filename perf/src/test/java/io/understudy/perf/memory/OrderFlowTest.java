package io.understudy.perf.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.understudy.codecs.client.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The memory benchmark's flow does the work that its figures are named for. */
final class OrderFlowTest
{
    @Test
    void shouldKeepTheNumberOfOpenOrdersOverSeveralDays()
    {
        final OrderFlow flow = new OrderFlow(20, 1_000, 1);
        flow.runTo(4L * SessionsStream.WINDOW_INPUTS / 5);
        assertThatCode(flow::check).doesNotThrowAnyException();
        flow.runTo(2L * SessionsStream.WINDOW_INPUTS);
        assertThatCode(flow::check).doesNotThrowAnyException();
    }

    @Test
    void shouldFailWhereTheEngineDidOtherWork()
    {
        final OrderFlow flow = new OrderFlow(2, 10, 1);
        flow.runTo(100);
        flow.stream.order(1, 1_000_000, 1, Side.BUY, 1);
        assertThatThrownBy(flow::check)
            .isInstanceOf(IllegalStateException.class).hasMessageContaining("ORDERS_ACCEPTED=");
    }

    @Test
    void shouldReadTheResidentSetAsTheKernelWritesIt()
    {
        assertThat(Footprint.rssBytes(List.of("VmSize:\t  99 kB", "VmRSS:\t    1234 kB")))
            .isEqualTo(1234L * 1024);
    }

    @Test
    void shouldTakeOnlyArgumentsThatItKnows()
    {
        assertThat(MemoryMain.orders(new String[0])).isEqualTo(10_000_000);
        assertThat(MemoryMain.orders(new String[] {"--quick"})).isEqualTo(500_000);
        assertThat(MemoryMain.orders(new String[] {"--orders", "250000"})).isEqualTo(250_000);
        assertThat(MemoryMain.orders(new String[] {"--orders", "-1"})).isZero();
        assertThat(MemoryMain.orders(new String[] {"--slow"})).isZero();
    }
}
