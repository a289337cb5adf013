package org.gatehouse.backend.local.ses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

/// Takes messages as SES does: from addresses it knows to be ours, to addresses that can be one, whole MIME messages
/// that are not too large.
final class SesService {
    /// What SES takes with attachments.
    private static final int LARGEST = 40_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> ours;
    private final Messages messages;

    /// @param ours the addresses that messages may come from
    SesService(Set<String> ours, Messages messages) {
        this.ours = Set.copyOf(ours);
        this.messages = messages;
    }

    /// The message's id.
    ///
    /// @throws SesProblem where SES would not take it
    String take(byte[] request) throws IOException {
        var asked = JSON.readTree(request);
        var from = asked.path("FromEmailAddress").asText();
        if (!ours.contains(from)) {
            throw SesProblem.notVerified(from);
        }
        check(asked.path("Destination").path("ToAddresses"));
        var message = asked.path("Content").path("Raw").path("Data").binaryValue();
        if (message == null || message.length == 0) {
            throw SesProblem.bad("This mail service takes raw messages only.");
        }
        if (message.length > LARGEST) {
            throw SesProblem.bad("The message is too long.");
        }
        check(message);
        var id = UUID.randomUUID().toString();
        messages.keep(id, message);
        return id;
    }

    private static void check(JsonNode addresses) {
        if (addresses.isEmpty()) {
            throw SesProblem.bad("There are no recipients.");
        }
        for (var address : addresses) {
            try {
                new InternetAddress(address.asText(), true);
            } catch (MessagingException e) {
                throw SesProblem.bad("Missing or illegal address.");
            }
        }
    }

    private static void check(byte[] message) {
        try {
            var parsed = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
            if (parsed.getFrom() == null || parsed.getAllRecipients() == null) {
                throw SesProblem.bad("The message says not from whom or to whom it is.");
            }
        } catch (MessagingException e) {
            throw SesProblem.bad("The message is no MIME message.");
        }
    }
}
