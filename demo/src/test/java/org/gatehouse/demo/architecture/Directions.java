package org.gatehouse.demo.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.Slice;
import java.util.List;
import org.gatehouse.demo.wrong.backend.BackendUsesTheClient;
import org.gatehouse.demo.wrong.desk.DeskKnowsTickets;
import org.gatehouse.demo.wrong.desk.first.First;
import org.gatehouse.demo.wrong.organizer.ConsoleUsesTheScanner;
import org.gatehouse.demo.wrong.scanner.ScannerUsesTheBackend;
import org.gatehouse.demo.wrong.sync.ClientUsesTheDesk;
import org.gatehouse.demo.wrong.ticketing.RulesReadFiles;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/// Which module may know which.
final class Directions {
    private static final String[] PURE = {"java.lang..", "java.math..", "java.nio", "java.nio.charset..",
            "java.security..", "java.time..", "java.util..",
            "org.bouncycastle..", "com.fasterxml.jackson.annotation..", "org.jspecify.."};

    private final Packages ours;

    Directions(Packages ours) {
        this.ours = ours;
    }

    List<HouseRule> rules() {
        return List.of(new HouseRule(ticketingStandsAlone(), RulesReadFiles.class), //
                new HouseRule(
                        never("sync",
                                "both ends share ticketing and nothing else; windows stand on the client, not under it",
                                "backend", "desk", "organizer", "scanner", "proving", "demo", "benchmarks"),
                        ClientUsesTheDesk.class),
                new HouseRule(never("backend", "the cloud runs without any client or window", "sync", "desk",
                        "organizer", "scanner", "proving", "demo", "benchmarks"), BackendUsesTheClient.class),
                new HouseRule(
                        never("desk", "what two windows share knows neither tickets nor the network", "ticketing",
                                "sync", "backend", "organizer", "scanner", "proving", "demo", "benchmarks"),
                        DeskKnowsTickets.class),
                new HouseRule(never("organizer", "each program can be built, shipped and understood without the other",
                        "scanner", "backend", "proving", "demo", "benchmarks"), ConsoleUsesTheScanner.class),
                new HouseRule(never("scanner", "each program can be built, shipped and understood without the other",
                        "organizer", "backend", "proving", "demo", "benchmarks"), ScannerUsesTheBackend.class),
                new HouseRule(packagesFormNoCycle(), First.class));
    }

    private ArchRule ticketingStandsAlone() {
        return classes().that().resideInAnyPackage(ours.of("ticketing")).should()
                .onlyDependOnClassesThat(new Pure(ours.with(ours.of("ticketing"), PURE)))
                .as("ticketing uses only itself, the JDK without files and network, the signature library and JSON annotations")
                .because("rules that do no I/O give the same answer at the gate, in the cloud and in a test");
    }

    private ArchRule never(String module, String why, String... others) {
        return noClasses().that().resideInAnyPackage(ours.of(module)).should().dependOnClassesThat()
                .resideInAnyPackage(ours.of(others)).as(module + " knows nothing of " + String.join(", ", others))
                .because(why);
    }

    private ArchRule packagesFormNoCycle() {
        return slices().matching(ours.root() + ".(*).(*)..").that(doWork()).should().beFreeOfCycles()
                .ignoreDependency(resideInAnyPackage(ours.of("sync")), whatTheGateSays())
                .as("packages of a module form no cycle")
                .because("a reader can then start anywhere and only ever read downwards; ticketing alone is a"
                        + " vocabulary whose words define each other");
    }

    private static DescribedPredicate<Slice> doWork() {
        return DescribedPredicate.describe("do work", slice -> !slice.getNamePart(1).equals("ticketing"));
    }

    /// The gate's answers and failures stand beside the gate in `sync.checkin`, and its parts speak in them.
    private DescribedPredicate<JavaClass> whatTheGateSays() {
        return resideInAnyPackage(ours.of("sync.checkin")).and(DescribedPredicate.describe("are values",
                type -> type.isRecord() || type.isEnum() || type.isInterface() || isFailure(type)));
    }

    private static boolean isFailure(JavaClass type) {
        return type.getRawSuperclass().filter(above -> above.getName().equals(RuntimeException.class.getName()))
                .isPresent();
    }
}
