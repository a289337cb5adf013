package org.gatehouse.organizer.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.gatehouse.sync.search.Folding;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Imports;
import org.jspecify.annotations.Nullable;

/// Tells of every row whether it can be imported, by the rules of the cloud, before anything is sent. Of one row's
/// faults the first is told.
final class Judge {
    private final Mapping mapping;
    private final Map<String, TypeNumber> types = new HashMap<>();
    private final Known known;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<Imports.Row, Integer> copies = new HashMap<>();
    private final List<Judged.Good> good = new ArrayList<>();
    private final List<Judged.Bad> bad = new ArrayList<>();
    private final Map<TypeNumber, Integer> fresh = new HashMap<>();
    private final List<Integer> alike = new ArrayList<>();
    private int already;
    private int ours;

    private Judge(Mapping mapping, List<TicketType> types, Known known) {
        this.mapping = mapping;
        this.known = known;
        for (var type : types) {
            this.types.put(type.number().toString(), type.number());
        }
        types.forEach(type -> this.types.put(Folding.fold(type.name()), type.number()));
    }

    static Judged of(Grid grid, Mapping mapping, List<TicketType> types, Known known) {
        var judge = new Judge(mapping, types, known);
        if (mapping.isEnough()) {
            grid.lines().stream().skip(mapping.headed() ? 1 : 0).forEach(judge::judge);
        }
        return new Judged(judge.good, judge.bad, judge.already, judge.fresh, judge.ours, judge.alike);
    }

    private void judge(Grid.Line line) {
        var cell = mapping.cell(line, Part.BARCODE);
        if (cell.isEmpty()) {
            row(line, null).ifPresent(row -> guest(line, row.copy(copies.merge(row, 1, Integer::sum))));
            return;
        }
        switch (ScannedCode.of(cell)) {
            case ScannedCode.Barcode(var text) -> sold(line, text);
            case ScannedCode.Legacy(var ticket, _) -> sold(line, ticket);
            case ScannedCode.Signed _ -> bad(line, Flaw.OUR_CODE, cell);
            case ScannedCode.NotACode _,ScannedCode.Found _ -> bad(line, Flaw.NOT_A_BARCODE, cell);
        }
    }

    private void sold(Grid.Line line, String barcode) {
        var first = seen.putIfAbsent(barcode, line.number());
        if (first != null) {
            bad.add(new Judged.Bad(line.number(), Flaw.TWICE, barcode, first));
            return;
        }
        row(line, barcode).ifPresent(row -> compare(line, row, barcode));
    }

    /// What a line says, but for its barcode in order by itself.
    private Optional<Imports.Row> row(Grid.Line line, @Nullable String barcode) {
        var name = (mapping.cell(line, Part.NAME) + " " + mapping.cell(line, Part.SURNAME)).strip();
        var email = mapping.cell(line, Part.EMAIL);
        var type = type(mapping.cell(line, Part.TYPE));
        if (name.isEmpty() && (barcode == null || mapping.isNamed())) {
            bad(line, Flaw.NO_NAME, "");
        } else if (name.length() > EventChecks.LONGEST_NAME) {
            bad(line, Flaw.NAME_TOO_LONG, name);
        } else if (!email.isEmpty() && !Attendee.isAddress(email)) {
            bad(line, Flaw.NOT_AN_ADDRESS, email);
        } else if (type.isEmpty()) {
            bad(line, Flaw.UNKNOWN_TYPE, mapping.cell(line, Part.TYPE));
        } else {
            return Optional.of(new Imports.Row(barcode, type.get(), name.isEmpty() ? null : name,
                    email.isEmpty() ? null : email));
        }
        return Optional.empty();
    }

    /// A ticket sold elsewhere, with what the event has already.
    private void compare(Grid.Line line, Imports.Row row, String barcode) {
        var before = known.ticket(row);
        if (before.filter(ticket -> !(ticket.type().equals(row.type())
                && Objects.equals(ticket.holder(), row.holder()))).isPresent()) {
            bad(line, Flaw.OTHER_TICKET, barcode);
        } else if (before.filter(Judge::isVoid).isPresent()) {
            bad(line, Flaw.VOID_TICKET, barcode);
        } else {
            good(line, row, before);
        }
    }

    /// Somebody without a barcode, who may have been given a ticket of ours before.
    private void guest(Grid.Line line, Imports.Row row) {
        var before = known.ticket(row);
        if (before.filter(Judge::isVoid).isPresent()) {
            bad(line, Flaw.VOID_GUEST, String.valueOf(row.holder()));
            return;
        }
        if (before.isEmpty()) {
            ours++;
            if (known.hasAlike(row)) {
                alike.add(line.number());
            }
        }
        good(line, row, before);
    }

    private static boolean isVoid(Ticket ticket) {
        return ticket.status() != TicketStatus.VALID;
    }

    private void good(Grid.Line line, Imports.Row row, Optional<Ticket> before) {
        before.ifPresentOrElse(_ -> already++, () -> fresh.merge(row.type(), 1, Integer::sum));
        good.add(new Judged.Good(line.number(), row));
    }

    private Optional<TypeNumber> type(String cell) {
        return mapping.has(Part.TYPE) ? Optional.ofNullable(types.get(Folding.fold(cell))) : mapping.one();
    }

    private void bad(Grid.Line line, Flaw flaw, String cell) {
        bad.add(new Judged.Bad(line.number(), flaw, cell, 0));
    }
}
