package org.gatehouse.organizer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.Rig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFormTest {
    private final EventForm form = new EventForm(new Rig().words);

    @BeforeEach
    void aGoodEvent() {
        form.fill(Festival.details("Harvest Moon", "Meadow", Instant.parse("2026-09-12T18:00:00Z"), 3000));
    }

    @Test
    void whatWasFilledInComesOutTheSame() {
        assertThat(form.check())
                .contains(Festival.details("Harvest Moon", "Meadow", Instant.parse("2026-09-12T18:00:00Z"), 3000));
        assertThat(form.faults().any()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"name | '' | Fill this in.", "venue | ' ' | Fill this in.",
            "capacity | many | could not be read",
            "capacity | 0 | above zero", "capacity | 99999999 | smaller", "currency | EURO | such as EUR",
            "zone | Atlantis/Center | could not be read"})
    void aFieldThatIsWrongSaysSoBesideIt(String field, String typed, String sentence) {
        form.text(field).set(typed);

        assertThat(form.check()).isEmpty();
        assertThat(form.faults().message(field).get()).contains(sentence);
    }

    @Test
    void anEndBeforeTheStartSaysSoAtTheEnd() {
        form.end().dayProperty().set(LocalDate.of(2026, 9, 11));

        assertThat(form.check()).isEmpty();
        assertThat(form.faults().message("end").get()).contains("choose a later end");
        assertThat(form.faults().message("start").get()).isEmpty();
    }

    @Test
    void aTimeThatCannotBeReadIsNotCalledMissing() {
        form.start().timeProperty().set("half past eight");

        assertThat(form.check()).isEmpty();
        assertThat(form.faults().message("start").get()).contains("such as 18:30");
        assertThat(form.faults().message("end").get()).isEmpty();
    }

    @Test
    void withoutATimeForDoorsTheyOpenAtTheStart() {
        form.doors().set(null, ZoneId.of("UTC"));

        assertThat(form.check()).hasValueSatisfying(details -> assertThat(details.doors()).isEqualTo(details.start()));
    }

    @Test
    void timesAreInTheZoneThatIsTyped() {
        form.text("zone").set("Asia/Tokyo");
        form.start().dayProperty().set(LocalDate.of(2026, 9, 12));
        form.start().timeProperty().set("19.30");

        assertThat(form.check()).hasValueSatisfying(
                details -> assertThat(details.start()).isEqualTo(Instant.parse("2026-09-12T10:30:00Z")));
    }

    @Test
    void theFaultGoesWhenTheFieldIsRight() {
        form.text("name").set("");
        form.check();
        form.text("name").set("Harvest Moon");

        assertThat(form.check()).isPresent();
        assertThat(form.faults().any()).isFalse();
    }
}
