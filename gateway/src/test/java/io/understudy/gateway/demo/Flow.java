package io.understudy.gateway.demo;

import io.understudy.gateway.reference.FlowGenerator;
import io.understudy.gateway.reference.FlowOp;
import io.understudy.gateway.reference.ReferenceTrade;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A trading day's commands in order, as its file has them: {@code time_ms,op,order_no,side,
 * price_milli,qty}; op N (new), C (cancel) or R (replace: price and what shall be left).
 */
final class Flow
{
    private static final int GZIP_MAGIC = 0x1f;
    private static final String OPS = "NCR";

    private final List<FlowOp> ops = new ArrayList<>();
    private final String name;

    private Flow(final String name)
    {
        this.name = name;
    }

    /**
     * Reads a flow file, gzipped or not.
     *
     * @throws IllegalArgumentException naming the first line that is not of the form.
     */
    static Flow read(final Path file)
    {
        final Flow flow = new Flow(file.toString());
        try (BufferedReader reader = open(file))
        {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine())
            {
                flow.add(line);
            }
        }
        catch (final IOException ex)
        {
            throw unreadable(file, ex);
        }
        return flow;
    }

    /** A generated day. */
    static Flow generate(final long seed, final int commands)
    {
        final Flow flow = new Flow("generated, seed " + seed);
        final FlowGenerator generator = new FlowGenerator(seed);
        for (int i = 0; i < commands; i++)
        {
            flow.ops.add(generator.next());
        }
        return flow;
    }

    /** Reads trades: {@code buy_order_no,sell_order_no,price_milli,qty,aggressor}. */
    static List<ReferenceTrade> readTrades(final Path file)
    {
        final List<ReferenceTrade> trades = new ArrayList<>();
        try (BufferedReader reader = open(file))
        {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine())
            {
                trades.add(ReferenceTrade.parse(line));
            }
        }
        catch (final IOException ex)
        {
            throw unreadable(file, ex);
        }
        return trades;
    }

    /** The first commands only. */
    Flow first(final int count)
    {
        final Flow flow = new Flow(name);
        flow.ops.addAll(ops.subList(0, Math.min(count, ops.size())));
        return flow;
    }

    int size()
    {
        return ops.size();
    }

    FlowOp op(final int index)
    {
        return ops.get(index);
    }

    private void add(final String line)
    {
        try
        {
            final FlowOp op = FlowOp.parse(line);
            if (OPS.indexOf(op.op()) >= 0)
            {
                ops.add(op);
                return;
            }
        }
        catch (final IndexOutOfBoundsException | NumberFormatException ex)
        {
            // said below, as for an unknown op
        }
        throw new IllegalArgumentException(name + ", line " + (ops.size() + 2) +
            ", is not time_ms,op,order_no,side,price_milli,qty with op N, C or R: " + line);
    }

    private static UncheckedIOException unreadable(final Path file, final IOException ex)
    {
        return new UncheckedIOException(ex instanceof NoSuchFileException ?
            "there is no file " + file : "cannot read " + file + ": " + ex.getMessage(), ex);
    }

    private static BufferedReader open(final Path file) throws IOException
    {
        final InputStream in = Files.newInputStream(file);
        final InputStream buffered = new BufferedInputStream(in);
        buffered.mark(1);
        final boolean gzipped = buffered.read() == GZIP_MAGIC;
        buffered.reset();
        return new BufferedReader(new InputStreamReader(
            gzipped ? new GZIPInputStream(buffered) : buffered, StandardCharsets.US_ASCII));
    }
}
