package io.understudy.perf.failover;

import io.aeron.Image;
import io.aeron.ImageFragmentAssembler;
import io.understudy.replay.SnapshotSource;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.IdleStrategy;

/** A snapshot's rows as the cluster's archive plays them back. The service's thread. */
final class ImageRows implements SnapshotSource
{
    private final Image image;
    private final IdleStrategy idle;
    private final ExpandableArrayBuffer row = new ExpandableArrayBuffer();
    private final ImageFragmentAssembler assembler = new ImageFragmentAssembler(
        (buffer, offset, rowLength, header) -> take(buffer, offset, rowLength));
    private int length;

    ImageRows(final Image image, final IdleStrategy idle)
    {
        this.image = image;
        this.idle = idle;
    }

    @Override
    public boolean next()
    {
        length = 0;
        while (length == 0)
        {
            final int fragments = image.poll(assembler, 1);
            if (fragments == 0 && (image.isClosed() || image.isEndOfStream()))
            {
                return false;
            }
            idle.idle(fragments);
        }
        return true;
    }

    private void take(final DirectBuffer buffer, final int offset, final int rowLength)
    {
        row.putBytes(0, buffer, offset, rowLength);
        length = rowLength;
    }

    @Override
    public DirectBuffer buffer()
    {
        return row;
    }

    @Override
    public int offset()
    {
        return 0;
    }

    @Override
    public int length()
    {
        return length;
    }
}
