package org.gatehouse.organizer.tickets;

import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// Whether a registration's tickets can be sent by e-mail, as far as the console knows. The cloud has the last word.
enum Sendable {
    YES, NO_ADDRESS, NOTHING_VALID, SOLD_ELSEWHERE;

    static Sendable of(Registration registration) {
        var valid = registration.tickets().stream().filter(ticket -> ticket.status() == TicketStatus.VALID).toList();
        if (valid.isEmpty()) {
            return NOTHING_VALID;
        }
        if (valid.stream().allMatch(ticket -> ticket.barcode() != null)) {
            return SOLD_ELSEWHERE;
        }
        return registration.attendee().email() == null ? NO_ADDRESS : YES;
    }
}
