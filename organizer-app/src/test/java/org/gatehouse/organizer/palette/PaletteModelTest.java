package org.gatehouse.organizer.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;

class PaletteModelTest {
    private final PaletteModel model = new PaletteModel(
            commands("Events", "Registrations", "Check-in live", "Harvest Moon Festival", "Fiesta de San José"));

    @ParameterizedTest
    @CsvSource({"reg, Registrations", "hmf, Harvest Moon Festival", "live, Check-in live", "jose, Fiesta de San José",
            "HARV moon, Harvest Moon Festival", "ev, Events", "ci, Check-in live"})
    void aFewLettersFindIt(String typed, String found) {
        model.typedProperty().set(typed);

        assertThat(model.shown().getFirst().name()).isEqualTo(found);
    }

    @Test
    void beforeAnythingIsTypedAllIsThereInItsOrder() {
        assertThat(model.shown()).extracting(Command::name).startsWith("Events", "Registrations").hasSize(5);
    }

    @Test
    void lettersInAnotherOrderFindNothing() {
        model.typedProperty().set("ger");

        assertThat(model.shown()).isEmpty();
    }

    @Test
    void whatComesToBeKnownLaterIsFoundByWhatWasTypedBefore() {
        model.typedProperty().set("wint");

        model.add(commands("Winter Lights"));

        assertThat(model.shown()).extracting(Command::name).containsExactly("Winter Lights");
    }

    private static List<Command> commands(String... names) {
        return Stream.of(names).map(name -> new Command(Feather.CIRCLE, name, "", "", () -> {})).toList();
    }
}
