package org.gatehouse.demo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.demo.play.EventPlan;
import org.gatehouse.demo.play.Organizer;
import org.gatehouse.demo.play.Person;
import org.gatehouse.demo.play.Venue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A list of tickets sold elsewhere, from the file through the console into the cloud.
@Tag("ui")
@ExtendWith(TheVenue.class)
class AListOfGuestsTest {
    private static final int GUESTS = 65;

    @Test
    void everybodyOnAListIsInTheEventOnceThoughItIsImportedTwice(Venue venue) throws IOException {
        try (var console = venue.console("console-list")) {
            var list = IntStream.range(0, GUESTS)
                    .mapToObj(i -> "40063813%05d,Гость №%d,guest%d@example.org,Day ticket".formatted(i, i, i))
                    .collect(Collectors.joining("\n", "Barcode,Name,E-mail,Type\n", "\n"));
            Files.writeString(venue.tickets().resolve("guests.csv"), list);
            var person = anEventFor(new Organizer(new Person("the console", console.window())));

            person.press("go-registrations").press("registrations-import").press("import-start")
                    .see("import-close", Duration.ofSeconds(60));
            assertThat(person.read("import-said")).isEqualTo("65 of 65 tickets are in the event.");
            person.press("import-close").readUntil("registrations-count", "65 registrations"::equals);
            person.press("registrations-import").press("import-start").see("import-close", Duration.ofSeconds(60));

            assertThat(person.read("import-said")).contains("65 of them were there before");
            person.press("import-close").readUntil("registrations-count", "65 registrations"::equals);
        }
    }

    private static Person anEventFor(Organizer organizer) {
        organizer.signIn(TheVenue.EMAIL, TheVenue.PASSWORD);
        organizer.create(EventPlan.tonight("List " + System.nanoTime(), "Old Harbour",
                ZonedDateTime.now(ZoneId.of("Europe/Madrid"))).selling(new EventPlan.Type("Day ticket", 45, 100))
                .through("North"));
        organizer.publish();
        return organizer.person();
    }
}
