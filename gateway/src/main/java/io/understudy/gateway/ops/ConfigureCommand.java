package io.understudy.gateway.ops;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sets the capacities of an order stream: its first command, once. */
@Command(
    name = "configure",
    description = "Sets the capacities and windows of an order stream: the first command, once.",
    showDefaultValues = true)
final class ConfigureCommand implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Mixin
    private OperatorOptions member;

    @Option(names = "--max-open-orders", defaultValue = "100000", paramLabel = "N",
        description = "1 to 4,000,000.")
    private int maxOpenOrders;

    @Option(names = "--max-price-levels", defaultValue = "100000", paramLabel = "N",
        description = "Over all books, 1 to 4,000,000.")
    private int maxPriceLevels;

    @Option(names = "--max-instruments", defaultValue = "1000", paramLabel = "N",
        description = "1 to 100,000.")
    private int maxInstruments;

    @Option(names = "--max-sessions", defaultValue = "1000", paramLabel = "N",
        description = "1 to 100,000.")
    private int maxSessions;

    @Option(names = "--max-edges", defaultValue = "16", paramLabel = "N",
        description = "Edges and co-located clients, 1 to 1,024.")
    private int maxEdges;

    @Option(names = "--dedupe-window", defaultValue = "2000000", paramLabel = "N",
        description = "ClOrdIDs remembered in a trading day; what exceeds them is refused.")
    private int dedupeWindowInputs;

    @Option(names = "--sent-store-bytes", defaultValue = "134217728", paramLabel = "N",
        description = "Messages kept for retransmission, all sessions; 64 KiB to 1 GiB.")
    private long sentStoreBytes;

    @Option(names = "--outbox-bytes", defaultValue = "4194304", paramLabel = "N",
        description = "Unconfirmed outputs kept for each edge; 64 KiB to 1 GiB.")
    private int outboxBytes;

    @Option(names = "--max-input-age-ms", defaultValue = "0", paramLabel = "MS",
        description = "Inputs sent longer ago are refused; 0: unlimited.")
    private int maxInputAgeMs;

    @Override
    public Integer call()
    {
        return member.execute(spec.commandLine().getOut(), operator ->
            operator.configure(command -> command
                .maxOpenOrders(maxOpenOrders)
                .maxInstruments(maxInstruments)
                .maxSessions(maxSessions)
                .maxEdges(maxEdges)
                .maxPriceLevels(maxPriceLevels)
                .dedupeWindowInputs(dedupeWindowInputs)
                .sentStoreBytes(sentStoreBytes)
                .outboxBytes(outboxBytes)
                .maxInputAgeMs(maxInputAgeMs)));
    }
}
