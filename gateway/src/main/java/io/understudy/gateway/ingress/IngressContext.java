package io.understudy.gateway.ingress;

/**
 * What a member needs to know of its edges.
 *
 * @param clusterId           that an edge may ask for.
 * @param memberId            of this member.
 * @param host                on which the member listens to edges.
 * @param doorPort            where edges greet, 0 for any free port.
 * @param windowBytes         of frames kept for an edge, a power of two, at least what edges use.
 * @param edgeTimeoutNs       after which a silent edge's link is closed.
 * @param heartbeatIntervalNs between signs of life to an edge that gets no outputs.
 */
public record IngressContext(
    long clusterId,
    int memberId,
    String host,
    int doorPort,
    int windowBytes,
    long edgeTimeoutNs,
    long heartbeatIntervalNs)
{
    /**
     * Checks the settings against each other.
     */
    public IngressContext
    {
        if (edgeTimeoutNs <= 2 * heartbeatIntervalNs)
        {
            throw new IllegalArgumentException("edgeTimeoutNs=" + edgeTimeoutNs +
                " must exceed 2 * heartbeatIntervalNs=" + heartbeatIntervalNs);
        }
    }

    String doorChannel()
    {
        return "aeron:udp?endpoint=" + host + ':' + doorPort;
    }

    String listenChannel()
    {
        return "aeron:udp?endpoint=" + host + ":0";
    }
}
