package io.understudy.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Which boot of the kernel this is: what was in the page cache of the same boot is still there,
 * however the process ended. Immutable: any thread.
 */
public final class BootId
{
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final long high;
    private final long low;

    private BootId(final long high, final long low)
    {
        this.high = high;
        this.low = low;
    }

    /**
     * The boot of this host.
     *
     * @return the kernel's boot id; where there is none to be read, an unknown one, which is the
     *     same boot as no other.
     */
    public static BootId current()
    {
        try
        {
            return of(Files.readAllLines(BOOT_ID).get(0).trim());
        }
        catch (final IOException | RuntimeException ex)
        {
            return new BootId(0, 0);
        }
    }

    /**
     * A boot by its name.
     *
     * @param text as the kernel writes it, 36 characters.
     * @return the boot id.
     * @throws IllegalArgumentException if it is not a UUID.
     */
    public static BootId of(final String text)
    {
        final UUID uuid = UUID.fromString(text);
        return new BootId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    static BootId of(final long high, final long low)
    {
        return new BootId(high, low);
    }

    long high()
    {
        return high;
    }

    long low()
    {
        return low;
    }

    boolean isKnown()
    {
        return (high | low) != 0;
    }

    /** Whether both are known and the same. */
    boolean isSameBootAs(final BootId other)
    {
        return isKnown() && high == other.high && low == other.low;
    }

    /**
     * What members call this boot in messages.
     *
     * @return a hash; 0 where the boot is unknown.
     */
    public long hash()
    {
        final long hash = ((high ^ high >>> 32) * MULTIPLIER ^ low) * MULTIPLIER;
        return hash ^ hash >>> 31;
    }

    @Override
    public String toString()
    {
        return isKnown() ? new UUID(high, low).toString() : "unknown";
    }
}
