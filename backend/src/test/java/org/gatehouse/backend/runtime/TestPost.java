package org.gatehouse.backend.runtime;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.gatehouse.backend.local.AccessKeys;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.backend.local.ses.SesEndpoint;
import org.gatehouse.backend.mail.Mailer;
import org.gatehouse.backend.mail.Sender;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.wire.GuestHistory;
import org.gatehouse.ticketing.wire.MailRequest;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.jspecify.annotations.Nullable;

/// An API with a mail service that is spoken to as Amazon's is, and what organizers do with it.
record TestPost(SesEndpoint service, TestApi api, TestCloud.Handles cloud) implements AutoCloseable {
    static final String ORGANIZER = "organizer:u7@mail";
    static final String FROM = "tickets@nordlicht.example";
    static final String ADA = "ada@example.org";
    static final AccessKeys KEYS = AccessKeys.random(new SecureRandom());

    /// Makes tables and bucket too; call it once per test class.
    static TestPost open(TestCloud.Handles cloud, Path folder) throws IOException {
        TestApi.prepare(cloud);
        var service = SesEndpoint.start(new SesEndpoint.Settings(folder, 0, KEYS, Set.of(FROM), Clock.systemUTC()));
        return new TestPost(service, TestApi.over(cloud, mailer(service.endpoint(), KEYS, FROM)), cloud);
    }

    @Override
    public void close() {
        service.close();
    }

    static Mailer mailer(URI endpoint, AccessKeys keys, String from) {
        return new Mailer(() -> TestCloud.ses(endpoint, keys), new Sender(from, Optional.empty()), Locale.ENGLISH);
    }

    Registration bought(EventId event, @Nullable String address, int quantity, Payment payment) {
        var order = new NewRegistration(event, Channel.BOX_OFFICE, new Attendee("Ada Lindqvist", address), payment,
                List.of(new NewRegistration.Line(new TypeNumber(1), quantity)));
        return api.post(ORGANIZER, "/registrations", order, Registration.class);
    }

    static String path(Registration registration) {
        return "/registrations/" + registration.id().value();
    }

    Registration send(Registration registration, String to) {
        return api.post(ORGANIZER, path(registration) + "/mail", new MailRequest(to), Registration.class);
    }

    /// Why it is not sent.
    String refused(Registration registration, String to) {
        return api.refused(ORGANIZER, "POST", path(registration) + "/mail", new MailRequest(to)).type();
    }

    GuestHistory history(Registration registration) {
        return api.get(ORGANIZER, path(registration) + "/history", GuestHistory.class);
    }

    /// The messages with this registration's tickets.
    List<MimeMessage> sent(Registration registration) throws Exception {
        var document = "tickets-" + registration.id().value().substring(0, 8) + ".pdf";
        var messages = new ArrayList<MimeMessage>();
        for (var file : service.messages().all()) {
            var message = new MimeMessage(Session.getInstance(new Properties()),
                    new ByteArrayInputStream(Files.readAllBytes(file)));
            if (document.equals(((MimeMultipart) message.getContent()).getBodyPart(1).getFileName())) {
                messages.add(message);
            }
        }
        return messages;
    }
}
