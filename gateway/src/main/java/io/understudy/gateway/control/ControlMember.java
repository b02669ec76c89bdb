package io.understudy.gateway.control;

import java.util.List;

/**
 * Where a member's control plane listens: five UDP ports from a base.
 *
 * @param memberId of the member, from 0.
 * @param host     name or address, the same as seen by all members.
 * @param basePort ingress; consensus, log, catch-up and archive have the next four.
 */
public record ControlMember(int memberId, String host, int basePort)
{
    /** Ports that a member's control plane takes. */
    public static final int PORTS = 5;

    private static final int CONSENSUS = 1;
    private static final int LOG = 2;
    private static final int CATCH_UP = 3;
    private static final int ARCHIVE = 4;

    /**
     * Where a client of the control plane asks.
     *
     * @param members of the control plane.
     * @return Aeron Cluster's form: {@code 0=host:port,1=host:port}.
     */
    public static String ingressEndpoints(final List<ControlMember> members)
    {
        final StringBuilder text = new StringBuilder();
        for (final ControlMember member : members)
        {
            text.append(text.length() == 0 ? "" : ",")
                .append(member.memberId).append('=').append(member.endpoint(0));
        }
        return text.toString();
    }

    static String clusterMembers(final List<ControlMember> members)
    {
        final StringBuilder text = new StringBuilder();
        for (final ControlMember member : members)
        {
            text.append(text.length() == 0 ? "" : "|").append(member.memberId)
                .append(',').append(member.endpoint(0))
                .append(',').append(member.endpoint(CONSENSUS))
                .append(',').append(member.endpoint(LOG))
                .append(',').append(member.endpoint(CATCH_UP))
                .append(',').append(member.archiveEndpoint());
        }
        return text.toString();
    }

    String archiveEndpoint()
    {
        return endpoint(ARCHIVE);
    }

    private String endpoint(final int port)
    {
        return host + ':' + (basePort + port);
    }
}
