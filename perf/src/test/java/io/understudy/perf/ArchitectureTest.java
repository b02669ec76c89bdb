package io.understudy.perf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows of the design: codecs, journal, replay, gateway, perf, each on those before it. */
class ArchitectureTest
{
    private static final String[] PURE = {
        "io.understudy.gateway.engine..", "io.understudy.gateway.sequence..",
        "io.understudy.gateway.peer..", "io.understudy.gateway.takeover..",
    };

    private static JavaClasses classes;

    @BeforeAll
    static void importClasses()
    {
        classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.understudy");
    }

    @Test
    void shouldPointArrowsFromPerfToCodecsOnly()
    {
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage("io.understudy..")
            .layer("codecs").definedBy("io.understudy.codecs..")
            .layer("journal").definedBy("io.understudy.journal..")
            .layer("replay").definedBy("io.understudy.replay..")
            .layer("gateway").definedBy("io.understudy.gateway..")
            .layer("perf").definedBy("io.understudy.perf..")
            .whereLayer("perf").mayNotBeAccessedByAnyLayer()
            .whereLayer("gateway").mayOnlyBeAccessedByLayers("perf")
            .whereLayer("replay").mayOnlyBeAccessedByLayers("gateway", "perf")
            .whereLayer("journal").mayOnlyBeAccessedByLayers("replay", "gateway", "perf")
            .check(classes);
    }

    @Test
    void shouldKeepEngineAndProtocolFreeOfInputAndOutput()
    {
        noClasses()
            .that().resideInAnyPackage(PURE)
            .should().dependOnClassesThat().resideInAnyPackage(
                "io.aeron..", "net.openhft.chronicle..", "java.io..", "java.net..",
                "java.nio.file..", "java.nio.channels..", "java.time..", "java.util.concurrent..",
                "io.understudy.journal..", "io.understudy.gateway.ingress..",
                "io.understudy.gateway.edge..", "io.understudy.gateway.member..",
                "io.understudy.gateway.client..", "io.understudy.gateway.ops..")
            .check(classes);
    }

    @Test
    void shouldKeepEngineAndProtocolFreeOfClocksThreadsAndChance()
    {
        noClasses()
            .that().resideInAnyPackage(PURE)
            .should().callMethod(System.class, "nanoTime")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(System.class, "identityHashCode", Object.class)
            .orShould().callMethod(System.class, "getProperty", String.class)
            .orShould().callMethod(System.class, "getenv", String.class)
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Random")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.lang.Thread")
            .check(classes);
    }

    @Test
    void shouldLetEdgesAndClientsKnowNothingOfTheEngine()
    {
        noClasses()
            .that().resideInAnyPackage(
                "io.understudy.gateway.edge..", "io.understudy.gateway.client..")
            .should().dependOnClassesThat().resideInAnyPackage(
                "io.understudy.gateway.engine..", "io.understudy.gateway.member..",
                "io.understudy.gateway.sequence..", "io.understudy.journal..",
                "io.understudy.replay..")
            .check(classes);
    }
}
