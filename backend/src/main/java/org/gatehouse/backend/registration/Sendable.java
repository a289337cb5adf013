package org.gatehouse.backend.registration;

import java.time.Instant;
import java.util.List;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// Which tickets of a registration a guest is sent: those that gates let in by a code of ours, and so none that is owed for
/// where the event's gates refuse those.
final class Sendable {
    private Sendable() {}

    /// @param to the attendee's address as the caller knows it
    /// @throws ProblemException where there are none, or nowhere to send them
    static List<Ticket> tickets(Registration registration, StoredEvent stored, String to, Instant now) {
        checkEvent(stored, now);
        checkStanding(registration);
        checkAddress(registration, to);
        var valid = registration.tickets().stream().filter(ticket -> ticket.status() == TicketStatus.VALID).toList();
        if (valid.isEmpty()) {
            throw ProblemException.conflict("no-valid-ticket", "No valid ticket",
                    "Gates refuse every ticket of this registration, so there is none to send.",
                    "Unblock a ticket, or issue another one.");
        }
        var settled = valid.stream().filter(ticket -> isSettled(ticket, stored)).toList();
        if (settled.isEmpty()) {
            throw ProblemException.conflict("unpaid", "Not paid",
                    "These tickets are still to be paid, and the event's gates refuse them until they are.",
                    "Take the payment first, or let gates admit unpaid tickets.");
        }
        var ours = settled.stream().filter(ticket -> ticket.barcode() == null).toList();
        if (ours.isEmpty()) {
            throw ProblemException.conflict("sold-elsewhere", "Sold elsewhere",
                    "These tickets were sold elsewhere and have barcodes of their own, which the guest got there.",
                    "Issue a ticket anew if the guest needs a code from here.");
        }
        return ours;
    }

    private static boolean isSettled(Ticket ticket, StoredEvent stored) {
        return ticket.owed() == null || stored.policy().unpaid() == GatePolicy.Unpaid.ADMITTED;
    }

    private static void checkEvent(StoredEvent stored, Instant now) {
        var event = stored.event();
        if (stored.archived()) {
            throw ProblemException.conflict("event-archived", "In the archive",
                    "This event is in the archive: nothing is sent for it any more.",
                    "Take it out of the archive first.");
        }
        switch (event.status()) {
            case CANCELLED -> throw ProblemException.conflict("event-cancelled", "Event cancelled",
                    "This event has been cancelled: gates let nobody in.",
                    "Tell the guest so yourself; no tickets are sent.");
            case ENDED -> throw over();
            case DRAFT, PUBLISHED -> {
                if (!now.isBefore(event.details().end())) {
                    throw over();
                }
            }
        }
    }

    private static ProblemException over() {
        return ProblemException.conflict("event-over", "Event over", "This event is over: its tickets admit nobody.",
                "Correct the event's end if it is not over.");
    }

    private static void checkStanding(Registration registration) {
        switch (registration.status()) {
            case CANCELLED, REFUNDED -> throw ProblemException.conflict("no-valid-ticket", "No valid ticket",
                    "This registration has been cancelled or refunded: its tickets are void.",
                    "Issue new tickets if the guest comes after all.");
            case PENDING, CONFIRMED -> {
            }
        }
    }

    private static void checkAddress(Registration registration, String to) {
        var address = registration.attendee().email();
        if (address == null || address.isBlank()) {
            throw ProblemException.conflict("no-address", "No address", "No e-mail address is known of this guest.",
                    "Enter one, and send the tickets then.");
        }
        if (!address.equals(to)) {
            throw ProblemException.conflict("address-changed", "Address changed",
                    "Somebody else changed the guest's address since you opened the registration.",
                    "Open the registration again, and send the tickets to the address that is there now.");
        }
    }
}
