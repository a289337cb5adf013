package org.gatehouse.demo.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {
    private static final String WRONG = "org.gatehouse.demo.wrong";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.gatehouse");
    private static final JavaClasses WRONG_EXAMPLES = new ClassFileImporter().importPackages(WRONG);

    static List<HouseRule> rulesOfTheHouse() {
        return rulesBelow("org.gatehouse");
    }

    static List<HouseRule> rulesOfTheWrongExamples() {
        return rulesBelow(WRONG);
    }

    private static List<HouseRule> rulesBelow(String root) {
        var ours = new Packages(root);
        return Stream.concat(new Directions(ours).rules().stream(), new Habits(ours).rules().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheHouse")
    void theHouseKeepsToTheRule(HouseRule rule) {
        rule.rule().check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheWrongExamples")
    void theRuleCatchesTheClassThatBreaksIt(HouseRule rule) {
        var found = rule.rule().evaluate(WRONG_EXAMPLES).getFailureReport().getDetails();

        assertThat(found).as("what “%s” finds", rule)
                .anySatisfy(violation -> assertThat(violation).contains(rule.brokenBy().getName()));
    }

    @Test
    void everyModuleIsLookedAt() {
        var modules = HOUSE.stream().map(type -> type.getPackageName().split("\\.")[2]).collect(Collectors.toSet());

        assertThat(modules).contains("ticketing", "sync",
                "desk", "organizer", "scanner", "backend");
    }
}
