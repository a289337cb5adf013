package org.gatehouse.backend.mail;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.gatehouse.ticketing.event.Money;

/// What a guest is told with their tickets.
///
/// @param organizer who invites; may be empty
/// @param guest whom it is for
/// @param address where it goes
/// @param event the event's name
/// @param venue where it is; may be empty
/// @param doors when the gates open, in the event's time zone
/// @param start when it begins, in the event's time zone
/// @param tickets how many are in the document
/// @param order the registration they belong to, as the document calls it
/// @param owed what is still to be paid for these tickets, in each currency; empty where nothing is
/// @param document the tickets as a PDF
/// @param written when
public record Letter(String organizer, String guest, String address, String event, String venue, ZonedDateTime doors,
        ZonedDateTime start, int tickets, String order, List<Money> owed, byte[] document, Instant written) {
    public Letter {
        owed = List.copyOf(owed);
    }

    /// Who sends it, as a guest knows them.
    String from() {
        return organizer.isBlank() ? event : organizer;
    }

    String fileName() {
        return "tickets-" + order + ".pdf";
    }
}
