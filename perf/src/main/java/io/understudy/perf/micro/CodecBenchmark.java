package io.understudy.perf.micro;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.client.ExecInst;
import io.understudy.codecs.client.ExecType;
import io.understudy.codecs.client.ExecutionReportEncoder;
import io.understudy.codecs.client.Flag;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.client.NewOrderDecoder;
import io.understudy.codecs.client.OrdStatus;
import io.understudy.codecs.client.RejectReason;
import io.understudy.codecs.client.Side;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to read a new order and to write the report that accepts it, every field. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark
{
    /** To see that a comparison finds it: each fifth operation is done twice, 20 percent more. */
    private static final boolean IS_SLOWED = Boolean.getBoolean("understudy.bench.slowed");
    /** Five operations, of which one counts two. */
    private static final int SLOWED_EVERY = 6;

    private final UnsafeBuffer in = new UnsafeBuffer(ByteBuffer.allocateDirect(512));
    private final UnsafeBuffer out = new UnsafeBuffer(ByteBuffer.allocateDirect(512));
    private final MessageHeaderDecoder headerIn = new MessageHeaderDecoder();
    private final MessageHeaderEncoder headerOut = new MessageHeaderEncoder();
    private final NewOrderDecoder order = new NewOrderDecoder();
    private final ExecutionReportEncoder report = new ExecutionReportEncoder();
    private long sequence;

    /** Puts an order into the input. */
    public CodecBenchmark()
    {
        new OrderStream().newOrder(in, 0, Side.BUY, OrderStream.PRICE);
    }

    /**
     * Decodes and encodes.
     *
     * @return the length of the report, bytes.
     */
    @Benchmark
    public int decodeToEncode()
    {
        if (IS_SLOWED && sequence % SLOWED_EVERY == 0)
        {
            step();
        }
        return step();
    }

    private int step()
    {
        order.wrapAndApplyHeader(in, RecordLayout.PAYLOAD_OFFSET, headerIn);
        sequence++;
        final long price = order.price().mantissa();
        final long quantity = order.quantity().mantissa();
        report.wrapAndApplyHeader(out, 0, headerOut)
            .sequence(sequence).lastInputSequence(order.sequence())
            .sendingTime(order.sendingTime()).orderId(sequence).execId(sequence)
            .tradeId(0).causeSequence(sequence).instrumentId(order.instrumentId())
            .rejectReason(RejectReason.NONE).possResend(Flag.NO).aggressor(Flag.NO)
            .execType(ExecType.NEW).ordStatus(OrdStatus.NEW).side(order.side())
            .ordType(order.ordType()).timeInForce(order.timeInForce())
            .execInst(ExecInst.NONE);
        report.price().mantissa(price);
        report.quantity().mantissa(quantity);
        report.lastPrice().mantissa(0);
        report.lastQuantity().mantissa(0);
        report.cumQuantity().mantissa(0);
        report.leavesQuantity().mantissa(quantity);
        report.averagePrice().mantissa(0);
        final int orderAt = order.offset();
        final int reportAt = report.offset();
        out.putBytes(
            reportAt + ExecutionReportEncoder.clOrdIdEncodingOffset(), in,
            orderAt + NewOrderDecoder.clOrdIdEncodingOffset(),
            NewOrderDecoder.clOrdIdEncodingLength());
        out.setMemory(
            reportAt + ExecutionReportEncoder.origClOrdIdEncodingOffset(),
            ExecutionReportEncoder.origClOrdIdEncodingLength(), (byte)0);
        out.putBytes(
            reportAt + ExecutionReportEncoder.accountEncodingOffset(), in,
            orderAt + NewOrderDecoder.accountEncodingOffset(),
            NewOrderDecoder.accountEncodingLength());
        return headerOut.encodedLength() + report.encodedLength();
    }
}
