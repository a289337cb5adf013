package org.gatehouse.organizer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.gatehouse.desk.screen.Question;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.Moment;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeAndGateTest {
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());
    private final AtomicBoolean saved = new AtomicBoolean();
    private final ArrayList<Question> asked = new ArrayList<>();

    @Test
    void aTicketTypeIsAddedToTheOpenEvent() {
        var model = newType();
        model.form().text("name").set("Child");
        model.form().text("price").set("12,50");
        model.form().text("quota").set("100");

        model.save(this::goOn, () -> saved.set(true));

        assertThat(saved).isTrue();
        assertThat(event.event().types()).last().satisfies(type -> {
            assertThat(type.name()).isEqualTo("Child");
            assertThat(type.details().price()).isEqualTo(new Money(1250, "EUR"));
            assertThat(type.reentry()).isEqualTo(new ReentryRule.None());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"quota | 5000 | above the event's capacity", "quota | '' | Fill this in",
            "price | -1 | zero or more",
            "price | 1.999 | could not be read", "price | free | could not be read", "admits | 0 | above zero",
            "name | weekend PASS | different name"})
    void aFieldThatIsWrongSaysSoAndNothingIsSent(String field, String typed, String sentence) {
        var model = newType();
        model.form().text("name").set("Child");
        model.form().text("quota").set("100");
        model.form().text(field).set(typed);
        int before = office.calls();

        model.save(this::goOn, () -> saved.set(true));

        assertThat(saved).isFalse();
        assertThat(model.form().faults().message(field).get()).contains(sentence);
        assertThat(office.calls()).isEqualTo(before);
    }

    @Test
    void anAdmissionWindowMustEndAfterItBegins() {
        var model = newType();
        model.form().text("name").set("Early bird");
        model.form().text("quota").set("10");
        model.form().admission().from().dayProperty().set(LocalDate.of(2026, 9, 12));
        model.form().admission().from().timeProperty().set("18:00");
        model.form().admission().until().dayProperty().set(LocalDate.of(2026, 9, 12));
        model.form().admission().until().timeProperty().set("17:00");

        model.save(this::goOn, () -> saved.set(true));

        assertThat(model.form().faults().message("until").get()).contains("later end");
    }

    @Test
    void aTicketTypeIsOnSaleInTheWindowThatIsTypedAndKeepsItWhenEdited() {
        var model = newType();
        model.form().text("name").set("Early bird");
        model.form().text("quota").set("10");
        model.form().sale().until().dayProperty().set(LocalDate.of(2026, 8, 31));
        model.form().sale().until().timeProperty().set("6pm");
        model.save(this::goOn, () -> saved.set(true));

        var added = event.event().types().getLast();
        assertThat(added.details().sale()).isEqualTo(new Window(null, Instant.parse("2026-08-31T16:00:00Z")));
        assertThat(added.details().admission()).isEqualTo(Window.always());
        var again = new TypeSheetModel(event, office, rig.calls, rig.words, Optional.of(added));
        assertThat(again.form().check()).contains(added.details());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"18:30|18:30", "18.30|18:30", "1830|18:30", "730|07:30", "18h30|18:30",
            "18h|18:00", "7|07:00", "6pm|18:00", "6:05 p.m.|18:05", "12am|00:00", "12 PM|12:00", "١٨:٣٠|18:30"})
    void aTimeIsReadAsPeopleWriteIt(String typed, LocalTime time) {
        var moment = new Moment();
        moment.dayProperty().set(LocalDate.of(2026, 9, 12));
        moment.timeProperty().set(typed);

        assertThat(moment.in(ZoneOffset.UTC))
                .contains(LocalDate.of(2026, 9, 12).atTime(time).toInstant(ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25", "24:00", "18:60", "13pm", "0am", "six", "18:3", "18:300"})
    void anythingElseIsNoTimeAndTheFormSaysWhatIs(String typed) {
        var model = newType();
        model.form().admission().from().dayProperty().set(LocalDate.of(2026, 9, 12));
        model.form().admission().from().timeProperty().set(typed);

        assertThat(model.form().check()).isEmpty();
        assertThat(model.form().faults().message("from").get()).contains("such as 18:30");
    }

    @Test
    void anEditedTypeKeepsItsNumberAndMayKeepItsName() {
        var type = event.event().types().getFirst();
        var model = new TypeSheetModel(event, office, rig.calls, rig.words, Optional.of(type));
        model.form().text("quota").set("1700");

        model.save(this::goOn, () -> saved.set(true));

        assertThat(event.event().type(new TypeNumber(1)))
                .hasValueSatisfying(now -> assertThat(now.details().quota()).isEqualTo(1700));
        assertThat(event.event().types()).hasSize(4);
    }

    @Test
    void aGateNeedsANameAndADirection() {
        var model = gate(Optional.empty());
        model.inProperty().set(false);

        model.save(this::goOn, () -> saved.set(true));

        assertThat(saved).isFalse();
        assertThat(model.faults().message("name").get()).contains("Fill this in");
        assertThat(model.faults().message("directions").get()).contains("entry, exit or both");
    }

    @Test
    void aGateIsAddedWithTheTypesThatMayPass() {
        var model = gate(Optional.empty());
        model.nameProperty().set("South Gate");
        model.outProperty().set(true);
        model.serves().add(new TypeNumber(2));

        model.save(this::goOn, () -> saved.set(true));

        assertThat(event.event().gates()).last().satisfies(gate -> {
            assertThat(gate.name()).isEqualTo("South Gate");
            assertThat(gate.details().directions()).containsExactlyInAnyOrder(Direction.IN, Direction.OUT);
            assertThat(gate.serves(new TypeNumber(1))).isFalse();
        });
    }

    @Test
    void whoStandsAtAGateIsNamedBeforeFewerMayPassThere() {
        var north = event.event().gates().getFirst();
        var model = gate(Optional.of(north));
        model.serves().add(new TypeNumber(1));

        model.save(this::goOn, () -> saved.set(true));

        assertThat(asked).singleElement().extracting(Question::text).asString()
                .contains("North 1 – ThinkPad, North 2 – ThinkPad").doesNotContain("River – MacBook");
        assertThat(saved).isTrue();
    }

    @Test
    void aGateThatOnlyGetsANameIsSavedUnasked() {
        var model = gate(Optional.of(event.event().gates().getFirst()));
        model.nameProperty().set("North-East");

        model.save(this::goOn, () -> saved.set(true));

        assertThat(asked).isEmpty();
        assertThat(event.event().gates().getFirst().name()).isEqualTo("North-East");
    }

    @Test
    void aQuotaBelowWhatIsSoldIsSavedOnceItIsKnown() {
        var type = event.event().types().getFirst();
        var model = new TypeSheetModel(event, office, rig.calls, rig.words, Optional.of(type));
        model.form().text("quota").set("500");

        model.save(this::goOn, () -> saved.set(true));

        assertThat(asked).singleElement().extracting(Question::text).asString()
                .contains("508 tickets of “Weekend pass” are sold, 8 more than the new quota");
        assertThat(event.event().type(type.number()).orElseThrow().details().quota()).isEqualTo(500);
    }

    private GateSheetModel gate(Optional<Gate> edited) {
        return new GateSheetModel(event, office, new Standing(office), rig.calls, rig.words, edited);
    }

    private void goOn(Question question, Runnable yes) {
        asked.add(question);
        yes.run();
    }

    private TypeSheetModel newType() {
        return new TypeSheetModel(event, office, rig.calls, rig.words, Optional.empty());
    }
}
