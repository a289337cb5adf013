package org.gatehouse.ticketing.wire;

import java.util.HexFormat;
import java.util.List;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.signature.Sha256;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// Tickets from a list. Those that were sold elsewhere have a code of their own: a barcode, or the id within an older
/// JSON code. Who has none gets a ticket with a code of ours.
public final class Imports {
    private Imports() {}

    /// Asks to take them in, from the first on. A row that is wrong by itself or beside the others is named, and nothing
    /// is taken in then.
    public record Request(List<Row> rows) {
        /// How many one request may carry: that many are some tens of kilobytes, and are in within seconds.
        public static final int MOST = 300;

        public Request {
            rows = List.copyOf(rows);
        }
    }

    /// @param barcode the text that will be scanned, at most 512 bytes; of an older JSON code its `ticketId`; null for
    ///        a code of ours
    /// @param holder the name on it, which a row without a barcode must have
    /// @param email of the attendee
    /// @param copy of rows without a barcode that say the same which one this is, from 2; null for the first
    public record Row(@Nullable String barcode, TypeNumber type, @Nullable String holder, @Nullable String email,
            @Nullable Integer copy) {
        /// Bytes of a hash that tell rows apart.
        private static final int ENOUGH = 16;

        /// One that no other says the same as.
        public Row(@Nullable String barcode, TypeNumber type, @Nullable String holder, @Nullable String email) {
            this(barcode, type, holder, email, null);
        }

        /// Of somebody who left no address.
        public Row(@Nullable String barcode, TypeNumber type, @Nullable String holder) {
            this(barcode, type, holder, null);
        }

        /// The same, as the n-th that says so.
        public Row copy(int n) {
            return new Row(barcode, type, holder, email, n == 1 ? null : n);
        }

        /// What a row without a barcode becomes. It follows from what the row says, so that the same list sent again
        /// is known for what it is, whatever order its rows are in.
        public RegistrationId registration(EventId event) {
            // an address has no white space, so none of these runs into the next; the name is the last
            var said = String.join("\n", event.wire(), type.toString(), copy == null ? "1" : copy.toString(),
                    email == null ? "" : email, holder == null ? "" : holder);
            return new RegistrationId(HexFormat.of().formatHex(Sha256.of(said), 0, ENOUGH));
        }
    }

    /// What was taken in: all of the request, or as much of its beginning as could be. The rows after that are as if they
    /// had never been sent; whoever sends them again is told what is in their way. Where not even the first could be
    /// taken in, the answer is a problem instead.
    ///
    /// @param tickets by which the rows are known here, in their order
    /// @param already how many of them had been taken in before
    public record Reply(List<TicketId> tickets, int already) {
        public Reply {
            tickets = List.copyOf(tickets);
        }
    }
}
