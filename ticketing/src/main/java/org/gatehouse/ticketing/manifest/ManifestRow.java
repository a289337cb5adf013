package org.gatehouse.ticketing.manifest;

import java.time.Instant;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/// One ticket as a gate carries it.
///
/// @param since since when the status holds
/// @param holder the name on the ticket, where gates may show it
/// @param owed what is still to be paid
/// @param barcode a text that stands for this ticket: a barcode sold elsewhere, or a legacy ticket id
/// @param order the registration that the ticket belongs to, so that a gate finds whoever came together
/// @param email the attendee's address, where gates may search by it
public record ManifestRow(
        TicketId ticket,
        TicketStatus status,
        Instant since,
        @Nullable String holder,
        @Nullable Money owed,
        @Nullable String barcode,
        @Nullable RegistrationId order,
        @Nullable String email) {
    /// A row without what only a search needs.
    public ManifestRow(TicketId ticket, TicketStatus status, Instant since, @Nullable String holder,
            @Nullable Money owed, @Nullable String barcode) {
        this(ticket, status, since, holder, owed, barcode, null, null);
    }

    public TypeNumber type() {
        return ticket.type();
    }
}
