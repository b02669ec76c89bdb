package io.understudy.replay;

/**
 * The point of the order stream that a snapshot stands for. The same on every member, so the
 * snapshots of equal states are equal files.
 *
 * @param clusterId      whose stream it is.
 * @param sequence       of the last record that the state holds, from 1.
 * @param ballot         of that record's author.
 * @param chainHash      of that record: by it a journal confirms the snapshot.
 * @param timestampNs    of that record (epoch ns).
 * @param machineVersion of the rules by which the state came about.
 */
public record SnapshotPoint(
    long clusterId,
    long sequence,
    long ballot,
    long chainHash,
    long timestampNs,
    int machineVersion)
{
}
