package org.gatehouse.ticketing.ticket;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.jspecify.annotations.Nullable;

/// The right to enter.
///
/// @param holder the name on it
/// @param since since when the status holds
/// @param owed what is still to be paid for it
/// @param barcode the text that stands for it, where it was sold elsewhere
/// @param replacedBy the ticket that lets in instead, where it was issued anew or given to somebody else
public record Ticket(
        TicketId id,
        EventId event,
        RegistrationId registration,
        @Nullable String holder,
        TicketStatus status,
        Instant since,
        @Nullable Money owed,
        @Nullable String barcode,
        @Nullable TicketId replacedBy) {
    /// One that none has taken the place of.
    public Ticket(TicketId id, EventId event, RegistrationId registration, @Nullable String holder,
            TicketStatus status, Instant since, @Nullable Money owed, @Nullable String barcode) {
        this(id, event, registration, holder, status, since, owed, barcode, null);
    }

    /// One that was sold here.
    public Ticket(TicketId id, EventId event, RegistrationId registration, @Nullable String holder,
            TicketStatus status, Instant since, @Nullable Money owed) {
        this(id, event, registration, holder, status, since, owed, null);
    }

    /// The same ticket, which is something else since then.
    public Ticket become(TicketStatus newStatus, Instant at) {
        return new Ticket(id, event, registration, holder, newStatus, at, owed, barcode, replacedBy);
    }

    /// The same ticket, which another one stands for since then.
    public Ticket replaced(TicketStatus newStatus, Instant at, TicketId by) {
        return new Ticket(id, event, registration, holder, newStatus, at, owed, barcode, by);
    }

    /// The same ticket, which bears another name.
    public Ticket named(String name) {
        return new Ticket(id, event, registration, name, status, since, owed, barcode, replacedBy);
    }

    /// As whoever knows no barcode knows it.
    ///
    /// @param name the name on it, where that is known
    public Ticket known(@Nullable String name) {
        return new Ticket(id, event, registration, name, status, since, owed, null, replacedBy);
    }

    /// Whether another one stands for it.
    @JsonIgnore
    public boolean isReplaced() {
        return status == TicketStatus.REISSUED || status == TicketStatus.TRANSFERRED;
    }

    public TypeNumber type() {
        return id.type();
    }
}
