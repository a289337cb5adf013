package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestPost.ADA;
import static org.gatehouse.backend.runtime.TestPost.FROM;
import static org.gatehouse.backend.runtime.TestPost.KEYS;
import static org.gatehouse.backend.runtime.TestPost.ORGANIZER;
import static org.gatehouse.backend.runtime.TestPost.mailer;
import static org.gatehouse.backend.runtime.TestPost.path;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gatehouse.backend.local.AccessKeys;
import org.gatehouse.backend.mail.Mailer;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.Imports;
import org.gatehouse.ticketing.wire.LogEntry;
import org.gatehouse.ticketing.wire.MailRequest;
import org.junit.jupiter.api.Test;

/// What is not sent by e-mail, and that nobody is told it was.
class MailRefusedTest extends OverThePost {
    @Test
    void whereThereIsNothingToSendOrNowhereToItSaysSo() throws Exception {
        int before = post.service().messages().all().size();
        assertThat(post.refused(bought(null, 1), ADA)).isEqualTo("no-address");
        assertThat(post.refused(bought("jürgen@example.org", 1), "jürgen@example.org")).isEqualTo("address-unusable");
        var blocked = bought(ADA, 1);
        api.post(ORGANIZER, "/tickets/" + blocked.tickets().getFirst().id().value() + "/block", "{}", Map.class);
        assertThat(post.refused(blocked, ADA)).isEqualTo("no-valid-ticket");
        var cancelled = bought(ADA, 1);
        api.post(ORGANIZER, path(cancelled) + "/cancel", "{}", Registration.class);
        assertThat(post.refused(cancelled, ADA)).isEqualTo("no-valid-ticket");
        assertThat(post.refused(soldElsewhere(), ADA)).isEqualTo("sold-elsewhere");
        var over = bought(ADA, 1);
        api.now = TestApi.DOORS.plus(Duration.ofHours(9));
        assertThat(post.refused(over, ADA)).isEqualTo("event-over");
        api.now = TestApi.DOORS;
        api.post(ORGANIZER, TestApi.path(event.id()) + "/archive", "{}", Map.class);
        assertThat(post.refused(over, ADA)).isEqualTo("event-archived");
        api.post(ORGANIZER, TestApi.path(event.id()) + "/unarchive", "{}", Map.class);
        api.post(ORGANIZER, TestApi.path(event.id()) + "/cancel", "{}", Map.class);
        assertThat(post.refused(over, ADA)).isEqualTo("event-cancelled");
        assertThat(post.service().messages().all()).hasSize(before);
    }

    @Test
    void whatTheMailServiceDoesNotTakeIsNotSaidToBeSent() {
        var bought = bought(ADA, 1);
        var nowhere = URI.create("http://127.0.0.1:1");

        assertThat(over(mailer(post.service().endpoint(), KEYS, "stranger@example.org"), bought)).isEqualTo(
                "409 mail-closed");
        assertThat(over(mailer(post.service().endpoint(), AccessKeys.random(new SecureRandom()), FROM), bought))
                .isEqualTo(
                        "409 mail-closed");
        assertThat(over(mailer(nowhere, KEYS, FROM), bought)).isEqualTo("503 mail-later");
        assertThat(problem(TestApi.over(post.cloud()), bought)).isEqualTo("409 mail-not-set-up");

        assertThat(post.history(bought).mailings()).isEmpty();
        assertThat(post.history(bought).deeds()).extracting(LogEntry::deed).doesNotContain("registrations.mail");
    }

    @Test
    void aMessageWhoseAnswerIsLostIsHandedOverOnceAndNotSaidToBeUnsent() throws Exception {
        var bought = bought(ADA, 1);
        try (var silent = new SilentPost()) {
            assertThat(over(mailer(silent.endpoint(), KEYS, FROM), bought)).isEqualTo("503 mail-unsure");

            assertThat(silent.taken()).isEqualTo(1);
        }
        assertThat(post.history(bought).mailings()).isEmpty();
    }

    @Test
    void whatIsStillOwedForIsSentOnlyWhereGatesLetItInAndSaysSo() throws Exception {
        var owing = post.bought(event.id(), ADA, 1, Payment.UNPAID);

        assertThat(post.refused(owing, ADA)).isEqualTo("unpaid");
        api.put(ORGANIZER, TestApi.path(event.id()) + "/policy",
                Map.of("holders", "SHOWN", "unpaid", "ADMITTED", "mostBySignature", 10, "emails", "WITHHELD"),
                Map.class, Map.of());

        assertThat(post.send(owing, ADA).mailed()).isNotNull();
        var text = new ByteArrayOutputStream();
        post.sent(owing).getFirst().writeTo(text);
        assertThat(text.toString(StandardCharsets.UTF_8)).contains("Still to pay");
    }

    private Registration soldElsewhere() {
        var rows = List.of(new Imports.Row("X-1", new TypeNumber(1), "Ada Lindqvist", ADA));
        api.post(ORGANIZER, TestApi.path(event.id()) + "/imports", new Imports.Request(rows), Map.class);
        Guest.Listed listed = api.get(ORGANIZER, TestApi.path(event.id()) + "/guests", Guest.Listed.class);
        return listed.guests().stream().map(Guest::registration)
                .filter(registration -> registration.channel() == Channel.IMPORT).findFirst().orElseThrow();
    }

    private static String over(Mailer mailer, Registration bought) {
        return problem(TestApi.over(post.cloud(), mailer), bought);
    }

    private static String problem(TestApi other, Registration bought) {
        other.now = api.now;
        var problem = other.refused(ORGANIZER, "POST", path(bought) + "/mail", new MailRequest(ADA));
        return problem.status() + " " + problem.type();
    }
}
