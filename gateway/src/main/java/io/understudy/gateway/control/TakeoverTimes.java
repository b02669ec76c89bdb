package io.understudy.gateway.control;

/**
 * When a takeover reached its steps: monotonic times of the member that took over (ns), 0 where it
 * has none. {@link Takeover#clockOffsetNs} makes epoch ns of them.
 *
 * @param lastHeardNs   the primary's last sign of life.
 * @param suspectedNs   the primary was suspected, or known to be dead.
 * @param sealedNs      a majority had sealed.
 * @param tailAdoptedNs the missing tail was there.
 * @param committedNs   EpochStart was committed.
 * @param firstOutputNs the first output left.
 */
public record TakeoverTimes(
    long lastHeardNs, long suspectedNs, long sealedNs, long tailAdoptedNs, long committedNs,
    long firstOutputNs)
{
}
