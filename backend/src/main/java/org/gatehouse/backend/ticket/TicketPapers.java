package org.gatehouse.backend.ticket;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.backend.bucket.Bucket;
import org.gatehouse.backend.event.Organizations;
import org.gatehouse.backend.event.SigningKeys;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.ticket.pdf.TicketFace;
import org.gatehouse.backend.ticket.pdf.TicketPdf;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.wire.Download;

/// Tickets as PDF files in the bucket, drawn when first asked for and again once the event or the name on it has changed.
public final class TicketPapers {
    private static final Duration URL_LIFE = Duration.ofMinutes(15);

    private final Bucket bucket;
    private final TicketPdf pdf;
    private final SigningKeys keys;
    private final Organizations organizations;
    private final InstantSource clock;

    public TicketPapers(Bucket bucket, TicketPdf pdf, SigningKeys keys, Organizations organizations,
            InstantSource clock) {
        this.bucket = bucket;
        this.pdf = pdf;
        this.keys = keys;
        this.organizations = organizations;
        this.clock = clock;
    }

    Download of(Ticket ticket, StoredEvent stored) {
        var event = stored.event();
        var object = "tickets/%s/%s-%d-%s.pdf".formatted(event.id().value(), ticket.id().value(), event.revision(),
                named(ticket));
        if (!bucket.has(object)) {
            bucket.put(object, pdf.render(List.of(face(ticket, stored))), "application/pdf");
        }
        var name = "ticket-" + ticket.id().lastCharacters() + ".pdf";
        var until = clock.instant().plus(URL_LIFE);
        return new Download(bucket.url(object, name, URL_LIFE), until, name);
    }

    /// One document of several, a page each, in their order.
    public byte[] document(List<Ticket> tickets, StoredEvent stored) {
        return pdf.render(tickets.stream().map(ticket -> face(ticket, stored)).toList());
    }

    /// What differs with the name on it, and does not tell it.
    private static String named(Ticket ticket) {
        var holder = Optional.ofNullable(ticket.holder()).orElse("");
        return UUID.nameUUIDFromBytes((ticket.id().value() + holder).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private TicketFace face(Ticket ticket, StoredEvent stored) {
        var event = stored.event();
        var details = event.details();
        var type = event.type(ticket.type());
        var key = keys.of(stored, ticket.id());
        return new TicketFace(organizations.nameOf(event.organization()), details.name(), details.venue(),
                ZonedDateTime.ofInstant(details.doors(), details.zone()),
                ZonedDateTime.ofInstant(details.start(), details.zone()),
                Optional.ofNullable(ticket.holder()).orElse(""), type.map(TicketType::name).orElse(""),
                gates(stored, ticket), type.map(TicketType::admits).orElse(1),
                type.map(known -> Prices.text(known.details().price())).orElse(""),
                order(ticket.registration()),
                TicketCode.issue(ticket.id(), key.number(), key.key()).encode(),
                spaced(ticket.id().lastCharacters()));
    }

    /// None where all gates let it in: then there is nothing to choose.
    private static List<String> gates(StoredEvent stored, Ticket ticket) {
        var serving = stored.facts().gatesServing(ticket.type());
        boolean all = serving.size() == stored.event().gates().size();
        return all ? List.of() : serving.stream().map(Gate::name).toList();
    }

    /// What a registration is called on paper.
    public static String order(RegistrationId registration) {
        var id = registration.value();
        return id.substring(0, Math.min(8, id.length()));
    }

    private static String spaced(String characters) {
        int half = characters.length() / 2;
        return characters.substring(0, half) + " " + characters.substring(half);
    }
}
