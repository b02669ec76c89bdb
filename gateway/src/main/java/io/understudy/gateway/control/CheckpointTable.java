package io.understudy.gateway.control;

import io.understudy.gateway.takeover.Configuration;
import java.util.ArrayList;
import java.util.List;

/** What the members said of their state at the last few checkpoints, lowest sequence first. */
final class CheckpointTable
{
    private final List<Slot> slots = new ArrayList<>();
    private final int capacity;

    CheckpointTable(final int capacity)
    {
        this.capacity = capacity;
    }

    /** One checkpoint: who said what. */
    static final class Slot
    {
        final long sequence;
        private final long[] chainHash = new long[Configuration.MAX_MEMBERS];
        private final long[] stateDigest = new long[Configuration.MAX_MEMBERS];
        private long heard;

        private Slot(final long sequence)
        {
            this.sequence = sequence;
        }

        long heard()
        {
            return heard;
        }

        long chainHash(final int memberId)
        {
            return chainHash[memberId];
        }

        long stateDigest(final int memberId)
        {
            return stateDigest[memberId];
        }

        private void put(final int memberId, final long hash, final long digest)
        {
            chainHash[memberId] = hash;
            stateDigest[memberId] = digest;
            heard |= 1L << memberId;
        }

        /** Bit i is set where member i says this state. */
        long agreeing(final long hash, final long digest)
        {
            long agreeing = 0;
            for (int i = 0; i < Configuration.MAX_MEMBERS; i++)
            {
                if ((heard & 1L << i) != 0 && chainHash[i] == hash && stateDigest[i] == digest)
                {
                    agreeing |= 1L << i;
                }
            }
            return agreeing;
        }

        /** The majority that says the same, 0 where there is none yet. */
        long majority(final Configuration configuration)
        {
            for (int i = 0; i < Configuration.MAX_MEMBERS; i++)
            {
                if ((heard & 1L << i) != 0)
                {
                    final long agreeing = agreeing(chainHash[i], stateDigest[i]);
                    if (configuration.isMajority(agreeing))
                    {
                        return agreeing;
                    }
                }
            }
            return 0;
        }
    }

    /** Keeps what a member said; null where the sequence is below all that are kept. */
    Slot put(
        final long sequence, final int memberId, final long chainHash, final long stateDigest)
    {
        final Slot slot = slotFor(sequence);
        if (slot != null)
        {
            slot.put(memberId, chainHash, stateDigest);
        }
        return slot;
    }

    private Slot slotFor(final long sequence)
    {
        int at = slots.size();
        while (at > 0 && slots.get(at - 1).sequence >= sequence)
        {
            at--;
        }
        if (at < slots.size() && slots.get(at).sequence == sequence)
        {
            return slots.get(at);
        }
        if (slots.size() == capacity)
        {
            if (at == 0)
            {
                return null;
            }
            slots.remove(0);
            at--;
        }
        final Slot slot = new Slot(sequence);
        slots.add(at, slot);
        return slot;
    }

    /** Whether a majority says another state at this sequence. */
    boolean contradicts(
        final Configuration configuration, final long sequence, final long chainHash,
        final long stateDigest)
    {
        for (final Slot slot : slots)
        {
            if (slot.sequence == sequence)
            {
                final long majority = slot.majority(configuration);
                return majority != 0 && (slot.agreeing(chainHash, stateDigest) & majority) == 0;
            }
        }
        return false;
    }

    /** Forgets what a member said. */
    void forget(final int memberId)
    {
        slots.forEach(slot -> slot.heard &= ~(1L << memberId));
        slots.removeIf(slot -> slot.heard == 0);
    }

    List<Slot> slots()
    {
        return slots;
    }
}
