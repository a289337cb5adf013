package org.gatehouse.organizer.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.sync.api.Intention;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Oversold;
import org.gatehouse.ticketing.wire.PolicyChange;
import org.jspecify.annotations.Nullable;

/// An event made after another: its ticket types, its gates and what they may do, and nothing that was sold. Windows of sale and admission move
/// by as much as the start does, by the clock on the wall. Broken off and begun again, it goes on with the event it had
/// made, whose details may be others by then. For workers, one at a time.
final class Copying {
    private final EventDesk desk;
    private final Event source;
    private final Intention<EventDetails> creating = new Intention<>();
    private @Nullable EventId made;

    Copying(EventDesk desk, Event source) {
        this.desk = desk;
        this.source = source;
    }

    EventReply run(EventDetails details) {
        var reply = begun(details);
        made = reply.event().id();
        var numbers = new HashMap<TypeNumber, TypeNumber>();
        for (var type : source.types()) {
            reply = with(reply, moved(type.details(), details));
            numbers.put(type.number(), named(reply.event(), type.name()).orElseThrow().number());
        }
        for (var gate : source.gates()) {
            reply = with(reply, serving(gate, numbers));
        }
        return ruledAlike(reply.event());
    }

    /// Supervisors keep their PIN: the cloud knows it by its seal alone, and nobody here at all.
    private EventReply ruledAlike(Event made) {
        var rules = desk.policy(source.id());
        var pin = switch (rules.pin()) {
            case SET -> new PolicyChange.CopyPin(source.id());
            case NONE -> null;
        };
        desk.setPolicy(made.id(), new PolicyChange(rules.holders(), rules.unpaid(), rules.mostBySignature(),
                rules.emails(), pin), made.revision());
        return desk.get(made.id());
    }

    private EventReply begun(EventDetails details) {
        if (made != null) {
            var now = desk.get(made);
            return now.event().details().equals(details) ? now : changed(now, details);
        }
        return desk.create(details, creating.keyFor(details));
    }

    /// No house becomes smaller than its types.
    private EventReply changed(EventReply before, EventDetails details) {
        var now = before;
        for (var type : before.event().types()) {
            if (type.details().quota() > details.capacity()) {
                now = desk.editType(now.event().id(), type.number(), fitting(type.details(), details),
                        Oversold.REFUSED);
            }
        }
        return desk.edit(now.event().id(), details, now.event().revision(), Oversold.REFUSED);
    }

    private static TicketTypeDetails fitting(TicketTypeDetails type, EventDetails details) {
        return new TicketTypeDetails(type.name(), type.price(), Math.min(type.quota(), details.capacity()),
                type.sale(), type.admission(), type.reentry(), type.admits());
    }

    private EventReply with(EventReply before, TicketTypeDetails type) {
        var event = before.event();
        var there = named(event, type.name());
        if (there.isPresent()) {
            return there.get().details().equals(type)
                    ? before
                    : desk.editType(event.id(), there.get().number(), type, Oversold.REFUSED);
        }
        return desk.addType(event.id(), type, IdempotencyKey.random());
    }

    private EventReply with(EventReply before, GateDetails gate) {
        var event = before.event();
        boolean there = event.gates().stream().anyMatch(known -> known.name().equals(gate.name()));
        return there ? before : desk.addGate(event.id(), gate, IdempotencyKey.random());
    }

    private static Optional<TicketType> named(Event event, String name) {
        return event.types().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /// A smaller house takes fewer of each.
    private TicketTypeDetails moved(TicketTypeDetails type, EventDetails details) {
        return new TicketTypeDetails(type.name(), type.price(), Math.min(type.quota(), details.capacity()),
                moved(type.sale(), details), moved(type.admission(), details), type.reentry(), type.admits());
    }

    private Window moved(Window window, EventDetails details) {
        return new Window(moved(window.from(), details), moved(window.until(), details));
    }

    private @Nullable Instant moved(@Nullable Instant then, EventDetails details) {
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
