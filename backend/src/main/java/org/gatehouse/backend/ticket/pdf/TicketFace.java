package org.gatehouse.backend.ticket.pdf;

import java.time.ZonedDateTime;
import java.util.List;

/// What one page says.
///
/// @param organizer who invites
/// @param event the event's name
/// @param venue where it is; may be empty
/// @param doors when the gates open, in the event's time zone
/// @param start when it begins, in the event's time zone
/// @param holder whose ticket it is; empty for a bearer ticket
/// @param type the kind of ticket
/// @param gates the entrances it may use; empty for any
/// @param admits how many persons may enter on it
/// @param price what was paid, ready to print
/// @param order the registration it belongs to
/// @param code the text inside the QR symbol
/// @param number the characters a person reads out when the symbol cannot be scanned
public record TicketFace(String organizer, String event, String venue, ZonedDateTime doors, ZonedDateTime start,
        String holder, String type, List<String> gates, int admits, String price, String order, String code,
        String number) {
    public TicketFace {
        gates = List.copyOf(gates);
        if (event.isBlank() || code.isEmpty() || number.isBlank()) {
            throw new IllegalArgumentException("A ticket page needs the event's name, a code and a number.");
        }
    }
}
