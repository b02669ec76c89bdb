package io.understudy.gateway.control;

import io.understudy.codecs.control.ControlAnswerDecoder;

/** Says in words why a request was refused. */
final class Sentences
{
    private Sentences()
    {
    }

    static String of(final ControlAnswerDecoder answer)
    {
        final String member = "member " + answer.memberId();
        switch (answer.result())
        {
            case NOT_BOOTSTRAPPED:
                return "the cluster has not been bootstrapped: start its members once with " +
                    "--bootstrap";

            case OTHER_BOOTSTRAP:
                return "bootstrapped before, and differently: clusterId=" + answer.clusterId() +
                    " voters=" + Long.toBinaryString(answer.voters()) + " engineVersion=" +
                    answer.engineVersion() + ", or the same voters in another order";

            case UNKNOWN_MEMBER:
                return member + " is not among voters=" + Long.toBinaryString(answer.voters());

            case OTHER_EPOCH:
                return "the epoch is " + answer.epoch() + " by now";

            case NOT_IN_LINE:
                return answer.memberId() < 0 ? "there is no next member in line" :
                    member + " does not stand in line in epoch " + answer.epoch();

            case LAST_IN_LINE:
                return member + " is the last in line in epoch " + answer.epoch() +
                    ": nobody else could lead";

            case NOT_OWNER:
                return member + " does not own the ballot under which it says it serves";

            case OTHER_ENGINE_VERSION:
                return member + " has another engine than the cluster's engineVersion=" +
                    answer.engineVersion();

            case DIVERGED:
                return member + " has diverged: its state differs from a majority's; install a " +
                    "peer's snapshot and clear it";

            case AWAITS_CHECKPOINT:
                return member + " has been cleared and may stand in line once a checkpoint of " +
                    "its agrees with a majority's";

            case FORMER_BOOT:
                return member + " has been readmitted for a later boot than the one that asks";

            case OLD_CHECKPOINT:
                return member + " sent a checkpoint older than those that are compared";

            case MALFORMED:
                return "the control plane does not understand request " +
                    answer.requestTemplateId() + ": is it of another version?";

            default:
                return answer.result().name();
        }
    }
}
