package io.understudy.perf.compare;

/** Whether more of a figure of a RESULT line is good or bad, by its key. */
enum Direction
{
    /** Speeds, and ratios that are better the higher. */
    MORE_IS_BETTER,
    /** Times, memory and allocation, and ratios of such. */
    LESS_IS_BETTER,
    /** What was done rather than how well, and what others came to. */
    NEITHER;

    static Direction of(final String key)
    {
        if (key.startsWith("cluster_") || key.startsWith("quickfixj_") ||
            key.startsWith("echo_") || key.contains("_raw_") ||
            key.startsWith("append_bytes_") || key.startsWith("minutes_") ||
            key.startsWith("suspect_") || key.startsWith("dead_"))
        {
            return NEITHER;
        }
        if (key.endsWith("per_s") || key.equals("ratio_gap") || key.equals("ratio_replay_raw") ||
            key.equals("ratio_read_raw") || key.startsWith("ratio_throughput"))
        {
            return MORE_IS_BETTER;
        }
        return key.startsWith("ratio_") || key.startsWith("alloc_") ||
            key.matches(".*_(ns|us|ms|s|mb)") ? LESS_IS_BETTER : NEITHER;
    }
}
