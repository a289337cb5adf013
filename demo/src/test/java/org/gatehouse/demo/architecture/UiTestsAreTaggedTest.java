package org.gatehouse.demo.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gatehouse.demo.wrong.desk.DrawsWithoutSaying;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

/// A machine without `libpangoft2` cannot draw windows; `./gatehouse test` leaves out what is tagged.
class UiTestsAreTaggedTest {
    private static final ArchRule RULE = classes().that(areTests()).and(startJavaFx()).should(new BeTaggedUi())
            .as("tests that start JavaFX are tagged \"ui\"")
            .because("where JavaFX cannot draw, they are left out by that tag and named, instead of failing");

    @Test
    void everyTestThatDrawsSaysSo() {
        RULE.check(tests());
    }

    @Test
    void theRuleCatchesATestThatDoesNot() {
        var found = RULE.evaluate(new ClassFileImporter().importClasses(DrawsWithoutSaying.class)).getFailureReport();

        assertThat(found.getDetails()).anySatisfy(detail -> assertThat(detail).contains("DrawsWithoutSaying"));
    }

    private static JavaClasses tests() {
        var folders = Stream.of("desk", "organizer-app", "scanner-app", "demo")
                .map(module -> Path.of("..", module, "target", "test-classes")).toList();
        assertThat(folders).allSatisfy(folder -> assertThat(folder).isDirectory());
        return new ClassFileImporter().withImportOption(location -> !location.contains("/demo/wrong/"))
                .importPaths(folders);
    }

    private static DescribedPredicate<JavaClass> areTests() {
        return DescribedPredicate.describe("are tests",
                type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Test.class)));
    }

    private static DescribedPredicate<JavaClass> startJavaFx() {
        return DescribedPredicate.describe("start JavaFX",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("org.testfx"))
                        || type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTarget().getFullName()
                                        .startsWith("javafx.application.Platform.startup")));
    }

    /// A class that draws is tagged as a whole.
    private static final class BeTaggedUi extends ArchCondition<JavaClass> {
        BeTaggedUi() {
            super("be tagged \"ui\"");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean tagged = type.tryGetAnnotationOfType(Tag.class).filter(tag -> tag.value().equals("ui")).isPresent();
            events.add(
                    new SimpleConditionEvent(type, tagged, type.getName() + (tagged ? " is" : " is not") + " tagged"));
        }
    }
}
