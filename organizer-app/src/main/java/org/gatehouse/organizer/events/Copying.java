package org.gatehouse.organizer.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.wire.EventReply;
import org.jspecify.annotations.Nullable;

/// An event made after another: its ticket types and gates, and nothing that was sold. Windows of sale and admission move
/// by as much as the start does, by the clock on the wall. Broken off and begun again with the same key, it goes on
/// where it was.
final class Copying {
    private final EventDesk desk;
    private final Event source;
    private final EventDetails details;
    private final IdempotencyKey key;

    Copying(EventDesk desk, Event source, EventDetails details, IdempotencyKey key) {
        this.desk = desk;
        this.source = source;
        this.details = details;
        this.key = key;
    }

    EventReply run() {
        var made = desk.create(details, key);
        var numbers = new HashMap<TypeNumber, TypeNumber>();
        for (var type : source.types()) {
            made = desk.addType(made.event().id(), moved(type.details()), keyOf("type", type.number().value()));
            numbers.put(type.number(), numberOf(made, type.name()));
        }
        int count = 0;
        for (var gate : source.gates()) {
            made = desk.addGate(made.event().id(), serving(gate, numbers), keyOf("gate", count++));
        }
        return made;
    }

    private IdempotencyKey keyOf(String what, int number) {
        return new IdempotencyKey(key.value() + "-" + what + "-" + number);
    }

    private static TypeNumber numberOf(EventReply made, String name) {
        return made.event().types().stream().filter(type -> type.name().equals(name)).map(TicketType::number)
                .reduce((_, last) -> last).orElseThrow();
    }

    /// A smaller house takes fewer of each.
    private TicketTypeDetails moved(TicketTypeDetails type) {
        return new TicketTypeDetails(type.name(), type.price(), Math.min(type.quota(), details.capacity()),
                moved(type.sale()), moved(type.admission()), type.reentry(), type.admits());
    }

    private Window moved(Window window) {
        return new Window(moved(window.from()), moved(window.until()));
    }

    private @Nullable Instant moved(@Nullable Instant then) {
        if (then == null) {
            return null;
        }
        var old = source.details();
        var by = Duration.between(local(old.start(), old), local(details.start(), details));
        return local(then, old).plus(by).atZone(details.zone()).toInstant();
    }

    private static LocalDateTime local(Instant at, EventDetails where) {
        return at.atZone(where.zone()).toLocalDateTime();
    }

    private static GateDetails serving(Gate gate, Map<TypeNumber, TypeNumber> numbers) {
        return new GateDetails(gate.name(),
                gate.details().serves().stream().filter(numbers::containsKey).map(numbers::get).toList(),
                gate.details().directions());
    }
}
