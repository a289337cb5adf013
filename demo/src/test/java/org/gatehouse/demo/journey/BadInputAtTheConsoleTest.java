package org.gatehouse.demo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.gatehouse.demo.play.EventPlan;
import org.gatehouse.demo.play.Organizer;
import org.gatehouse.demo.play.Person;
import org.gatehouse.demo.play.Venue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("ui")
@ExtendWith(TheVenue.class)
class BadInputAtTheConsoleTest {
    @Test
    void everyMistakeIsToldWithWhatToDoAndNothingTypedIsLost(Venue venue) {
        try (var console = venue.console("console-mistakes")) {
            var person = new Person("the console", console.window());
            var organizer = new Organizer(person);
            wrongPassword(person, organizer);
            emptyNameAndEndBeforeStart(person, organizer);
            quotaAboveCapacity(person);
        }
    }

    private void wrongPassword(Person person, Organizer organizer) {
        person.write("signin-email", TheVenue.EMAIL).write("signin-password", "Lantern-Night-2025")
                .press("signin-go");

        assertThat(person.readInside("signin-banner")).contains("The e-mail address or the password is wrong.")
                .contains("Check both and try again.");
        assertThat(person.read("signin-email")).isEqualTo(TheVenue.EMAIL);
        organizer.signIn(TheVenue.EMAIL, TheVenue.PASSWORD);
    }

    private void emptyNameAndEndBeforeStart(Person person, Organizer organizer) {
        var plan = EventPlan.tonight("", "Old Harbour", ZonedDateTime.now(ZoneId.of("Europe/Madrid")));
        person.press("events-create");
        organizer.fill(plan);
        organizer.when("event-end", plan.start().minusHours(3));
        person.press("event-save");

        assertThat(person.read("event-name-error")).isEqualTo("Fill this in.");
        assertThat(person.read("event-end-day-error"))
                .isEqualTo("The end must be after the start: choose a later end.");
        assertThat(person.read("event-venue")).isEqualTo("Old Harbour");
        organizer.when("event-end", plan.end());
        person.write("event-name", "Late Lanterns " + System.nanoTime()).press("event-save").see("overview-add-type");
    }

    private void quotaAboveCapacity(Person person) {
        person.press("overview-add-type").write("type-name", "Day ticket").write("type-quota", "5000")
                .press("type-sheet-save");

        assertThat(person.read("type-quota-error"))
                .isEqualTo("The quota is above the event's capacity: lower the quota or raise the capacity.");
        assertThat(person.read("type-name")).isEqualTo("Day ticket");
        person.write("type-quota", "500").press("type-sheet-save").seeGone("type-sheet").awaitWords("Day ticket");
    }
}
