package io.understudy.gateway.engine.venue;

import java.util.Arrays;

/**
 * A pool of price levels over all books: a treap a side for finding a price, and links between
 * neighbours so that the best and the next are one step away. A level's rank is its price on the
 * sell side and the price negated on the buy side: the lower rank is the better price. Heap
 * priorities are a hash of the rank, so the shape depends on the prices alone.
 */
final class PriceLevels
{
    static final int NONE = -1;

    private final long[] rank;
    private final long[] total;
    private final int[] head;
    private final int[] tail;
    private final int[] left;
    private final int[] right;
    private final int[] parent;
    private final int[] better;
    private final int[] worse;
    private final int[] side;
    private final int[] root;
    private final int[] best;
    private int free;

    PriceLevels(final int maxLevels, final int maxSides)
    {
        rank = new long[maxLevels];
        total = new long[maxLevels];
        head = new int[maxLevels];
        tail = new int[maxLevels];
        left = new int[maxLevels];
        right = new int[maxLevels];
        parent = new int[maxLevels];
        better = new int[maxLevels];
        worse = new int[maxLevels];
        side = new int[maxLevels];
        root = new int[maxSides];
        best = new int[maxSides];
        Arrays.fill(root, NONE);
        Arrays.fill(best, NONE);
        for (int i = 0; i < maxLevels; i++)
        {
            worse[i] = i + 1 < maxLevels ? i + 1 : NONE;
        }
        free = 0;
    }

    boolean isFull()
    {
        return free == NONE;
    }

    int best(final int sideIndex)
    {
        return best[sideIndex];
    }

    int worse(final int level)
    {
        return worse[level];
    }

    int side(final int level)
    {
        return side[level];
    }

    long rank(final int level)
    {
        return rank[level];
    }

    long total(final int level)
    {
        return total[level];
    }

    void addTotal(final int level, final long quantityMantissa)
    {
        total[level] += quantityMantissa;
    }

    int head(final int level)
    {
        return head[level];
    }

    int tail(final int level)
    {
        return tail[level];
    }

    void head(final int level, final int order)
    {
        head[level] = order;
    }

    void tail(final int level, final int order)
    {
        tail[level] = order;
    }

    int find(final int sideIndex, final long wanted)
    {
        int at = root[sideIndex];
        while (at != NONE && rank[at] != wanted)
        {
            at = wanted < rank[at] ? left[at] : right[at];
        }
        return at;
    }

    /** Adds a level that {@link #find} did not find; there must be a free one. */
    int add(final int sideIndex, final long newRank)
    {
        final int level = free;
        free = worse[level];
        rank[level] = newRank;
        total[level] = 0;
        head[level] = NONE;
        tail[level] = NONE;
        left[level] = NONE;
        right[level] = NONE;
        side[level] = sideIndex;

        int above = NONE;
        int betterOne = NONE;
        int worseOne = NONE;
        int at = root[sideIndex];
        while (at != NONE)
        {
            above = at;
            if (newRank < rank[at])
            {
                worseOne = at;
                at = left[at];
            }
            else
            {
                betterOne = at;
                at = right[at];
            }
        }
        linkNeighbours(level, betterOne, worseOne);
        parent[level] = above;
        if (above == NONE)
        {
            root[sideIndex] = level;
        }
        else if (newRank < rank[above])
        {
            left[above] = level;
        }
        else
        {
            right[above] = level;
        }
        while (parent[level] != NONE && priority(level) > priority(parent[level]))
        {
            rotateUp(level);
        }
        return level;
    }

    void remove(final int level)
    {
        while (left[level] != NONE || right[level] != NONE)
        {
            final int l = left[level];
            final int r = right[level];
            rotateUp(r == NONE || l != NONE && priority(l) > priority(r) ? l : r);
        }
        replaceChild(parent[level], level, NONE);

        final int b = better[level];
        final int w = worse[level];
        if (b == NONE)
        {
            best[side[level]] = w;
        }
        else
        {
            worse[b] = w;
        }
        if (w != NONE)
        {
            better[w] = b;
        }
        worse[level] = free;
        free = level;
    }

    private void linkNeighbours(final int level, final int betterOne, final int worseOne)
    {
        better[level] = betterOne;
        worse[level] = worseOne;
        if (betterOne == NONE)
        {
            best[side[level]] = level;
        }
        else
        {
            worse[betterOne] = level;
        }
        if (worseOne != NONE)
        {
            better[worseOne] = level;
        }
    }

    private void rotateUp(final int level)
    {
        final int above = parent[level];
        final int inner;
        if (left[above] == level)
        {
            inner = right[level];
            left[above] = inner;
            right[level] = above;
        }
        else
        {
            inner = left[level];
            right[above] = inner;
            left[level] = above;
        }
        if (inner != NONE)
        {
            parent[inner] = above;
        }
        replaceChild(parent[above], above, level);
        parent[level] = parent[above];
        parent[above] = level;
    }

    private void replaceChild(final int above, final int old, final int now)
    {
        if (above == NONE)
        {
            root[side[old]] = now;
        }
        else if (left[above] == old)
        {
            left[above] = now;
        }
        else
        {
            right[above] = now;
        }
    }

    private long priority(final int level)
    {
        final long mixed = (rank[level] + 0x9E3779B97F4A7C15L) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }
}
