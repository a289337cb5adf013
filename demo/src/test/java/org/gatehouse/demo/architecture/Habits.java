package org.gatehouse.demo.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.List;
import org.gatehouse.demo.wrong.backend.KeepsStaticState;
import org.gatehouse.demo.wrong.backend.PrintsToTheConsole;
import org.gatehouse.demo.wrong.backend.ReadsTheWallClock;
import org.gatehouse.demo.wrong.backend.SecondJsonLibrary;
import org.gatehouse.demo.wrong.backend.SecondLogger;
import org.gatehouse.demo.wrong.desk.CrossesTheBridgeAnywhere;
import org.gatehouse.demo.wrong.desk.TouchesGluon;
import org.gatehouse.demo.wrong.desk.UsesFxTasks;
import org.gatehouse.demo.wrong.organizer.KnowsTheCameraLibrary;
import org.gatehouse.demo.wrong.scanner.SpeaksSql;
import org.gatehouse.demo.wrong.unmarked.MayBeNull;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/// What every class of the house keeps to, whichever module it lives in.
final class Habits {
    private final Packages ours;

    Habits(Packages ours) {
        this.ours = ours;
    }

    List<HouseRule> rules() {
        return List.of(new HouseRule(oneBridgeToTheFxThread(), CrossesTheBridgeAnywhere.class), //
                new HouseRule(noFxTasks(), UsesFxTasks.class), //
                new HouseRule(sqlOnlyInStores(), SpeaksSql.class), //
                new HouseRule(timeIsGiven(), ReadsTheWallClock.class), //
                new HouseRule(nobodyPrints(), PrintsToTheConsole.class), //
                new HouseRule(everyPackageIsNullMarked(), MayBeNull.class), //
                new HouseRule(noStaticState(), KeepsStaticState.class), //
                new HouseRule(home("com.gluonhq..", "Gluon Attach is under the GPL and must stay behind one port",
                        "desk.platform"), TouchesGluon.class),
                new HouseRule(home("com.github.sarxos..", "a camera is one replaceable part of the gate",
                        "scanner.camera", "scanner.app"), KnowsTheCameraLibrary.class),
                new HouseRule(oneJsonLibrary(), SecondJsonLibrary.class), //
                new HouseRule(oneLogger(), SecondLogger.class));
    }

    private ArchRule oneBridgeToTheFxThread() {
        return outside("desk.thread").should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .as("only desk.thread calls Platform.runLater")
                .because("with one bridge there is one place where threads meet, and tests can replace it");
    }

    private ArchRule noFxTasks() {
        return noClasses().that(are(ourPrograms())).should().dependOnClassesThat()
                .resideInAnyPackage("javafx.concurrent..").as("nobody uses javafx.concurrent")
                .because("background work goes through desk.thread, which names it and reports its failures");
    }

    private ArchRule sqlOnlyInStores() {
        return outside("sync.store").should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..").as("SQL lives in sync.store only")
                .because("what is durable, and when, is decided in one place");
    }

    private ArchRule timeIsGiven() {
        return noClasses().that(are(ourPrograms())).and(are(CompositionRoot.NOT)).should()
                .accessTargetWhere(new ReadsWallClock()).as("only composition roots read the wall clock")
                .because("a clock that comes through the constructor can be wrong, frozen or replayed in a test");
    }

    private ArchRule nobodyPrints() {
        return noClasses().that(are(ourPrograms())).and(are(CompositionRoot.NOT)).should()
                .accessTargetWhere(new WritesToConsole()).as("only composition roots write to the console")
                .because("what went wrong belongs in the log file or on the screen, where someone finds it");
    }

    private ArchRule everyPackageIsNullMarked() {
        return classes().should(new BeNullMarked()).as("every class is in a null-marked package or module")
                .because("NullAway checks only what is marked");
    }

    private ArchRule noStaticState() {
        return fields().that().areDeclaredInClassesThat(ourPrograms()).and().areStatic().should().beFinal()
                .as("no field is static and changeable")
                .because("two gates in one test must not share anything they were not given");
    }

    private ArchRule oneJsonLibrary() {
        return noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("com.google.gson..", "org.json..", "jakarta.json..", "com.nimbusds.jose.shaded..")
                .as("JSON is Jackson's")
                .because("both ends must read what the other writes, and libraries differ in the corners");
    }

    private ArchRule oneLogger() {
        return noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "org.apache.log4j..",
                        "org.apache.logging..")
                .as("logging is SLF4J's")
                .because("one log file with one set of rules keeps codes, secrets and names out");
    }

    private ArchRule home(String library, String why, String... packages) {
        return outside(packages).should().dependOnClassesThat().resideInAnyPackage(library)
                .as(library + " is known to " + String.join(", ", packages) + " only").because(why);
    }

    private GivenClassesConjunction outside(String... packages) {
        return noClasses().that().resideOutsideOfPackages(ours.of(packages));
    }

    /// Demo and benchmarks are programs that play the others: they may look at a clock and print what they see.
    private DescribedPredicate<JavaClass> ourPrograms() {
        return resideInAnyPackage(ours.of("ticketing", "sync", "desk", "organizer", "scanner", "backend"))
                .as("part of the product");
    }
}
