package org.gatehouse.organizer.tickets;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Tone;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.MailRequest;
import org.gatehouse.ticketing.wire.Problem;
import org.gatehouse.ticketing.wire.Right;

/// What can be done with many registrations at once.
enum Deed {
    /// Guests get them by e-mail, also those who got them before.
    MAIL {
        /// The event, or the whole cloud, lets no message out.
        private static final Set<String> FOR_ALL = Set.of("mail-not-set-up", "mail-closed", "mail-later",
                "mail-unsure",
                "event-archived", "event-cancelled", "event-over");

        @Override
        boolean concerns(GuestRow row) {
            return switch (Sendable.of(row.registration())) {
                case YES, NO_ADDRESS -> true;
                case NOTHING_VALID, SOLD_ELSEWHERE -> false;
            };
        }

        @Override
        Optional<String> hindrance(GuestRow row) {
            return row.registration().attendee().email() == null ? Optional.of("problem.no-address") : Optional.empty();
        }

        @Override
        void to(GuestRow row, BoxOffice boxOffice, MailKeys keys, Consumer<Block> touched) {
            var address = Objects.requireNonNull(row.registration().attendee().email());
            try {
                boxOffice.mail(row.id(), new MailRequest(address), keys.keyFor(row.registration(), address));
                keys.answered(row.id());
            } catch (CloudException failure) {
                if (Trouble.of(failure) instanceof Trouble.Refused no && !no.mayPass()) {
                    keys.answered(row.id());
                }
                throw failure;
            }
        }

        @Override
        boolean endsWith(Problem problem) {
            return FOR_ALL.contains(problem.type());
        }

        @Override
        Tone tone() {
            return Tone.ACCENT;
        }

        @Override
        Right right() {
            return Right.SELL;
        }
    },
    /// Gates refuse their tickets from then on.
    BLOCK {
        @Override
        boolean concerns(GuestRow row) {
            return row.has(TicketStatus.VALID);
        }

        @Override
        void to(GuestRow row, BoxOffice boxOffice, MailKeys keys, Consumer<Block> touched) {
            var valid = row.registration().tickets().stream().filter(ticket -> ticket.status() == TicketStatus.VALID);
            Block.each(valid.map(Block::of).toList(), block -> {
                // whether it is done is not known until it is answered
                touched.accept(block);
                touched.accept(block.put(boxOffice));
            });
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
        void to(GuestRow row, BoxOffice boxOffice, MailKeys keys, Consumer<Block> touched) {
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
        void to(GuestRow row, BoxOffice boxOffice, MailKeys keys, Consumer<Block> touched) {
            boxOffice.cancel(row.id());
        }
    };

    /// Whether there is anything to do to it.
    abstract boolean concerns(GuestRow row);

    /// What says why it cannot be done to one that it concerns, where that is known without asking.
    Optional<String> hindrance(GuestRow row) {
        return Optional.empty();
    }

    /// Whether what is refused to one for this reason is refused to all.
    boolean endsWith(Problem problem) {
        return false;
    }

    /// How it is asked about.
    Tone tone() {
        return Tone.REFUSE;
    }

    /// Who may.
    Right right() {
        return Right.RUN_EVENTS;
    }

    /// Does it; blocks until the cloud has answered.
    ///
    /// @param keys under which messages go out
    /// @param touched told of each ticket for which it can be taken back
    abstract void to(GuestRow row, BoxOffice boxOffice, MailKeys keys, Consumer<Block> touched);
}
