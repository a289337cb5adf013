package org.gatehouse.backend.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Imports;

/// What is asked to be imported, each barcode as a gate will read it.
record ImportList(List<Imports.Row> rows) {
    ImportList {
        rows = List.copyOf(rows);
    }

    /// @throws ProblemException naming every row that is wrong by itself or beside the others
    static ImportList of(Imports.Request asked, StoredEvent stored) {
        if (asked.rows().size() > Imports.Request.MOST) {
            throw new ProblemException(new Problem.TooLarge(
                    "One request imports at most " + Imports.Request.MOST + " tickets.",
                    "Send them in several requests."));
        }
        var errors = new ArrayList<FieldError>();
        var read = new ArrayList<Imports.Row>();
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < asked.rows().size(); i++) {
            var row = asked.rows().get(i);
            check(row, "rows[" + i + "]", stored, errors);
            var barcode = asRead(row.barcode());
            var first = places.putIfAbsent(barcode, i);
            if (first != null) {
                errors.add(FieldError.malformed("rows[" + i + "].barcode",
                        "The same barcode as in rows[" + first + "]. Send each once."));
            }
            read.add(new Imports.Row(barcode, row.type(), row.holder(), row.email()));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new ImportList(read);
    }

    private static void check(Imports.Row row, String at, StoredEvent stored, List<FieldError> errors) {
        switch (ScannedCode.of(row.barcode())) {
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

    /// Scanners and gates leave out what surrounds a code.
    private static String asRead(String barcode) {
        return ScannedCode.of(barcode) instanceof ScannedCode.Barcode(var text) ? text : barcode;
    }

    List<String> barcodes() {
        return rows.stream().map(Imports.Row::barcode).toList();
    }

    List<Imports.Row> without(Set<String> known) {
        return rows.stream().filter(row -> !known.contains(row.barcode())).toList();
    }

    /// @param known tickets that barcodes of this list stand for already
    /// @throws ProblemException naming every row that would make something else of one of them, or bring back one
    ///         that is void
    void check(Map<String, Ticket> known) {
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var ticket = known.get(row.barcode());
            if (ticket != null
                    && !(ticket.type().equals(row.type()) && Objects.equals(ticket.holder(), row.holder()))) {
                errors.add(FieldError.malformed("rows[" + i + "].barcode",
                        "It was imported before, with another ticket type or holder, as " + ticket.id() + "."));
            } else if (ticket != null && ticket.status() != TicketStatus.VALID) {
                errors.add(FieldError.malformed("rows[" + i + "].barcode", "It was imported before, as " + ticket.id()
                        + ", which is void by now. Issue a ticket of the event instead."));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
