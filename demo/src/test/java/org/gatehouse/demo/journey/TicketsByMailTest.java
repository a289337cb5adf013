package org.gatehouse.demo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gatehouse.demo.play.Venue;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.wire.MailRequest;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// From the console's client through the local cloud to a message in its folder.
@Tag("ui")
@ExtendWith(TheVenue.class)
class TicketsByMailTest {
    @TempDir
    Path folder;

    @Test
    void whatAGuestIsSentIsAFileInTheCloudsFolder(Venue venue) throws IOException {
        var occasion = Occasion.with(1, venue, folder);
        var registrations = occasion.clerk().cloud().registrations();
        var line = new NewRegistration.Line(new TypeNumber(1), 2);
        var bought = registrations.create(new NewRegistration(occasion.event(), Channel.COMP,
                new Attendee("Grace Hopper", "grace@example.org"), Payment.FREE, List.of(line)),
                IdempotencyKey.random());

        var sent = registrations.mail(bought.id(), new MailRequest("grace@example.org"), IdempotencyKey.random());

        assertThat(sent.mailed()).isNotNull();
        assertThat(venue.cloud().mail().all()).anySatisfy(file -> assertThat(Files.readString(file))
                .contains("To: Grace Hopper <grace@example.org>", "application/pdf"));
    }
}
