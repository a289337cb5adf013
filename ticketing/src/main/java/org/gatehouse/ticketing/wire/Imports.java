package org.gatehouse.ticketing.wire;

import java.util.List;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// Tickets that were sold elsewhere and have a code of their own: a barcode, or the id within an older JSON code.
public final class Imports {
    private Imports() {}

    /// Asks to take them in, all or none.
    public record Request(List<Row> rows) {
        /// How many one request may carry.
        public static final int MOST = 30;

        public Request {
            rows = List.copyOf(rows);
        }
    }

    /// @param barcode the text that will be scanned, at most 512 bytes; of an older JSON code its `ticketId`
    /// @param holder the name on it
    /// @param email of the attendee
    public record Row(String barcode, TypeNumber type, @Nullable String holder, @Nullable String email) {
        /// Of somebody who left no address.
        public Row(String barcode, TypeNumber type, @Nullable String holder) {
            this(barcode, type, holder, null);
        }
    }

    /// @param tickets by which the rows are known here, in their order
    /// @param already how many of them had been taken in before
    public record Reply(List<TicketId> tickets, int already) {
        public Reply {
            tickets = List.copyOf(tickets);
        }
    }
}
