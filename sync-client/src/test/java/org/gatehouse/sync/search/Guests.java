package org.gatehouse.sync.search;

import java.time.Instant;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/// Tickets of people, written as `name`, or `name /order/last 8 characters/e-mail` with what there is.
final class Guests {
    private static final int HOLDER = 0;
    private static final int ORDER = 1;
    private static final int TICKET = 2;
    private static final int EMAIL = 3;

    private Guests() {}

    static String name(String guest) {
        return part(guest, HOLDER);
    }

    static ManifestRow row(String guest) {
        var order = part(guest, ORDER);
        var ticket = part(guest, TICKET);
        var last = ticket.isEmpty() ? "%08x".formatted(guest.hashCode()) : ticket;
        return row(TicketId.parse("5eed000000016a4b00000000" + last), name(guest),
                order.isEmpty() ? null : new RegistrationId(order), part(guest, EMAIL));
    }

    static ManifestRow row(TicketId ticket, @Nullable String holder, @Nullable RegistrationId order,
            @Nullable String email) {
        return new ManifestRow(ticket, TicketStatus.VALID, Instant.EPOCH, holder, null, null, order,
                email == null || email.isEmpty() ? null : email);
    }

    private static String part(String guest, int number) {
        var parts = guest.split("/");
        return parts.length > number ? parts[number].strip() : "";
    }
}
