package org.gatehouse.backend.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Imports;

/// What is asked to be imported, each barcode as a gate will read it.
record ImportList(List<Entry> rows) {
    /// With the event, its inventory, version, feed entry and log entry it is as much as one transaction holds.
    private static final int MOST_WRITES = 95;

    ImportList {
        rows = List.copyOf(rows);
    }

    record Entry(Imports.Row row, Mark mark) {}

    /// By what a row is known when it comes again.
    sealed interface Mark {
        record Barcode(String text) implements Mark {}

        /// What a row becomes that has no barcode.
        record Guest(RegistrationId id) implements Mark {}

        /// How many rows of the tables it comes to: a registration, a ticket, and a barcode where there is one.
        default int writes() {
            return switch (this) {
                case Barcode _ -> 3;
                case Guest _ -> 2;
            };
        }
    }

    /// @throws ProblemException naming every row that is wrong by itself or beside the others
    static ImportList of(Imports.Request asked, StoredEvent stored) {
        if (asked.rows().size() > Imports.Request.MOST) {
            throw new ProblemException(new Problem.TooLarge(
                    "One request imports at most " + Imports.Request.MOST + " tickets.",
                    "Send them in several requests."));
        }
        return of(asked.rows(), stored);
    }

    /// @throws ProblemException as for a request of these
    static ImportList of(List<Imports.Row> asked, StoredEvent stored) {
        var errors = new ArrayList<FieldError>();
        var read = new ArrayList<Entry>();
        var places = new HashMap<Mark, Integer>();
        for (int i = 0; i < asked.size(); i++) {
            var row = asked.get(i);
            check(row, "rows[" + i + "]", stored, errors);
            var entry = new Entry(row, mark(row, stored));
            var first = places.putIfAbsent(entry.mark(), i);
            if (first != null) {
                errors.add(repeated(entry.mark(), i, first));
            }
            read.add(entry);
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new ImportList(read);
    }

    private static Mark mark(Imports.Row row, StoredEvent stored) {
        var barcode = row.barcode();
        return barcode == null
                ? new Mark.Guest(row.registration(stored.event().id()))
                : new Mark.Barcode(
                        asRead(barcode));
    }

    private static FieldError repeated(Mark mark, int row, int first) {
        return switch (mark) {
            case Mark.Barcode ignored -> FieldError.malformed("rows[" + row + "].barcode",
                    "The same barcode as in rows[" + first + "]. Send each once.");
            case Mark.Guest ignored -> FieldError.malformed("rows[" + row + "].copy",
                    "The same as rows[" + first + "]. Where somebody has several tickets, number them from 2.");
        };
    }

    private static void check(Imports.Row row, String at, StoredEvent stored, List<FieldError> errors) {
        var barcode = row.barcode();
        if (barcode == null) {
            checkGuest(row, at, errors);
        } else {
            checkBarcode(barcode, at, errors);
        }
        if (stored.event().type(row.type()).isEmpty()) {
            errors.add(FieldError.of(at + ".type", Fault.UNKNOWN_TYPE));
        }
        if (row.holder() != null && row.holder().length() > EventChecks.LONGEST_NAME) {
            errors.add(FieldError.of(at + ".holder", Fault.TOO_LONG));
        }
        if (row.email() != null && !Attendee.isAddress(row.email())) {
            errors.add(FieldError.malformed(at + ".email", "Enter an address such as ada@example.org."));
        }
    }

    private static void checkGuest(Imports.Row row, String at, List<FieldError> errors) {
        if (row.holder() == null || row.holder().isBlank()) {
            errors.add(FieldError.of(at + ".holder", Fault.EMPTY));
        }
        if (row.copy() != null && row.copy() < 2) {
            errors.add(FieldError.malformed(at + ".copy", "Leave it out for the first, and number others from 2."));
        }
    }

    private static void checkBarcode(String barcode, String at, List<FieldError> errors) {
        switch (ScannedCode.of(barcode)) {
            case ScannedCode.Barcode ignored -> {
            }
            case ScannedCode.Signed ignored -> errors.add(FieldError.malformed(at + ".barcode",
                    "This is a ticket code of Gatehouse itself, which needs no import."));
            case ScannedCode.Legacy ignored -> errors.add(FieldError.malformed(at + ".barcode",
                    "Of an older JSON code, send what stands at ticketId alone."));
            case ScannedCode.Found ignored -> throw new IllegalStateException("no text is found by hand");
            case ScannedCode.NotACode ignored -> errors.add(FieldError.malformed(at + ".barcode",
                    "A barcode has between 1 and " + ScannedCode.LONGEST + " bytes and no invisible characters."));
        }
    }

    /// Scanners and gates leave out what surrounds a code.
    private static String asRead(String barcode) {
        return ScannedCode.of(barcode) instanceof ScannedCode.Barcode(var text) ? text : barcode;
    }

    List<String> barcodes() {
        return marks(Mark.Barcode.class).map(Mark.Barcode::text).toList();
    }

    List<RegistrationId> guests() {
        return marks(Mark.Guest.class).map(Mark.Guest::id).toList();
    }

    private <M extends Mark> Stream<M> marks(Class<M> kind) {
        return rows.stream().map(Entry::mark).filter(kind::isInstance).map(kind::cast);
    }

    /// The same rows, as many at a time as one transaction holds.
    List<List<Imports.Row>> parts() {
        var parts = new ArrayList<List<Imports.Row>>();
        int left = 0;
        for (var entry : rows) {
            left -= entry.mark().writes();
            if (parts.isEmpty() || left < 0) {
                parts.add(new ArrayList<>());
                left = MOST_WRITES - entry.mark().writes();
            }
            parts.getLast().add(entry.row());
        }
        return parts;
    }

    List<Entry> without(Set<Mark> known) {
        return rows.stream().filter(row -> !known.contains(row.mark())).toList();
    }

    /// @param known tickets that rows of this list stand for already
    /// @throws ProblemException naming every row that would make something else of one of them, or bring back one
    ///         that is void
    void check(Map<Mark, Ticket> known) {
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < rows.size(); i++) {
            var entry = rows.get(i);
            var ticket = known.get(entry.mark());
            if (ticket != null) {
                check(entry, "rows[" + i + "]", ticket, errors);
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void check(Entry entry, String at, Ticket ticket, List<FieldError> errors) {
        var row = entry.row();
        boolean sold = entry.mark() instanceof Mark.Barcode;
        // a guest's ticket may have been given to somebody else since: the row is the same one all the same
        if (sold && !(ticket.type().equals(row.type()) && Objects.equals(ticket.holder(), row.holder()))) {
            errors.add(FieldError.malformed(at + ".barcode",
                    "It was imported before, with another ticket type or holder, as " + ticket.id() + "."));
        } else if (ticket.status() != TicketStatus.VALID) {
            errors.add(FieldError.malformed(at + (sold ? ".barcode" : ".holder"), "It was imported before, as "
                    + ticket.id() + ", which is void by now. Issue a ticket of the event instead."));
        }
    }
}
