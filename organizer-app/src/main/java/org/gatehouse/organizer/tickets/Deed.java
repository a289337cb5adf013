package org.gatehouse.organizer.tickets;

import java.util.function.Consumer;

import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// What can be done with many registrations at once.
enum Deed {
    /// Gates refuse their tickets from then on.
    BLOCK {
        @Override
        boolean concerns(GuestRow row) {
            return row.has(TicketStatus.VALID);
        }

        @Override
        void to(GuestRow row, BoxOffice boxOffice, Consumer<TicketId> touched) {
            row.registration().tickets().stream().filter(ticket -> ticket.status() == TicketStatus.VALID)
                    .forEach(ticket -> touched.accept(boxOffice.block(ticket.id()).id()));
        }
    },
    /// The money is noted as given back.
    REFUND {
        @Override
        boolean concerns(GuestRow row) {
            return row.registration().status() == RegistrationStatus.CONFIRMED
                    && row.registration().amount().minor() > 0;
        }

        @Override
        void to(GuestRow row, BoxOffice boxOffice, Consumer<TicketId> touched) {
            boxOffice.refund(row.id());
        }
    },
    /// Their places are free again.
    CANCEL {
        @Override
        boolean concerns(GuestRow row) {
            var status = row.registration().status();
            return status == RegistrationStatus.CONFIRMED || status == RegistrationStatus.PENDING;
        }

        @Override
        void to(GuestRow row, BoxOffice boxOffice, Consumer<TicketId> touched) {
            boxOffice.cancel(row.id());
        }
    };

    /// Whether there is anything to do to it.
    abstract boolean concerns(GuestRow row);

    /// Does it; blocks until the cloud has answered.
    ///
    /// @param touched told of each ticket for which it can be taken back
    abstract void to(GuestRow row, BoxOffice boxOffice, Consumer<TicketId> touched);
}
