package org.gatehouse.organizer.office;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventPicture;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Oversold;

/// Events with their types and gates, on paper.
abstract class PaperCatalogue extends PaperBooks implements EventDesk {
    final Set<EventId> archived = new HashSet<>();
    final Map<EventId, EventPicture> pictures = new HashMap<>();
    private EventReply.Mail mail = EventReply.Mail.SENT;

    PaperCatalogue(InstantSource clock) {
        super(clock);
    }

    @Override
    public synchronized List<EventReply> all() {
        arrive();
        return events.values().stream().map(this::reply).toList();
    }

    @Override
    public synchronized EventReply get(EventId event) {
        arrive();
        return reply(known(events.get(event)));
    }

    @Override
    public synchronized EventReply create(EventDetails details, IdempotencyKey key) {
        arrive();
        refuse(EventChecks.of(details));
        return once(key, () -> {
            var id = new EventId("event" + (events.size() + 1));
            return store(new Event(id, events.size() + 1L, new OrganizationId("harvest"), details, EventStatus.DRAFT,
                    List.of(), List.of(), 1));
        });
    }

    @Override
    public synchronized EventReply edit(EventId event, EventDetails details, long revision, Oversold oversold) {
        arrive();
        var old = still(event, revision);
        if (oversold == Oversold.REFUSED && reply(old).sold() > details.capacity()) {
            throw refused("already-sold", 409);
        }
        refuse(EventChecks.of(details));
        return store(new Event(old.id(), old.shortId(), old.organization(), details, old.status(), old.types(),
                old.gates(), old.revision() + 1));
    }

    Event still(EventId event, long revision) {
        var old = known(events.get(event));
        if (old.revision() != revision) {
            throw refused("conflict", 412);
        }
        return old;
    }

    @Override
    public synchronized EventReply publish(EventId event) {
        return become(event, EventStatus.PUBLISHED);
    }

    @Override
    public synchronized EventReply cancel(EventId event) {
        return become(event, EventStatus.CANCELLED);
    }

    @Override
    public synchronized EventReply addType(EventId event, TicketTypeDetails type, IdempotencyKey key) {
        arrive();
        return once(key, () -> {
            var old = known(events.get(event));
            refuse(EventChecks.of(type, old.details(), old.types()));
            var types = new ArrayList<>(old.types());
            types.add(new TicketType(new TypeNumber(types.size() + 1), type));
            return with(old, types, old.gates());
        });
    }

    @Override
    public synchronized EventReply editType(EventId event, TypeNumber number, TicketTypeDetails type,
            Oversold oversold) {
        arrive();
        var old = known(events.get(event));
        if (oversold == Oversold.REFUSED && sold(old, number) > type.quota()) {
            throw refused("already-sold", 409);
        }
        var types = old.types().stream()
                .map(known -> known.number().equals(number) ? new TicketType(number, type) : known).toList();
        return with(old, types, old.gates());
    }

    @Override
    public synchronized EventReply removeType(EventId event, TypeNumber number) {
        arrive();
        var old = known(events.get(event));
        return with(old, old.types().stream().filter(type -> !type.number().equals(number)).toList(), old.gates());
    }

    @Override
    public synchronized EventReply addGate(EventId event, GateDetails gate, IdempotencyKey key) {
        arrive();
        return once(key, () -> {
            var old = known(events.get(event));
            refuse(EventChecks.of(gate, old.types(), old.gates()));
            var gates = new ArrayList<>(old.gates());
            gates.add(new Gate(new GateId("gate" + (gates.size() + 1)), gate));
            return with(old, old.types(), gates);
        });
    }

    @Override
    public synchronized EventReply editGate(EventId event, GateId gate, GateDetails details) {
        arrive();
        var old = known(events.get(event));
        var gates = old.gates().stream().map(known -> known.id().equals(gate) ? new Gate(gate, details) : known)
                .toList();
        return with(old, old.types(), gates);
    }

    @Override
    public synchronized EventReply removeGate(EventId event, GateId gate) {
        arrive();
        var old = known(events.get(event));
        return with(old, old.types(), old.gates().stream().filter(known -> !known.id().equals(gate)).toList());
    }

    EventReply revised(Event old) {
        return with(old, old.types(), old.gates());
    }

    private EventReply become(EventId id, EventStatus status) {
        arrive();
        var old = known(events.get(id));
        return store(new Event(id, old.shortId(), old.organization(), old.details(), status, old.types(), old.gates(),
                old.revision() + 1));
    }

    EventReply with(Event old, List<TicketType> types, List<Gate> gates) {
        return store(new Event(old.id(), old.shortId(), old.organization(), old.details(), old.status(), types, gates,
                old.revision() + 1));
    }

    private EventReply store(Event event) {
        events.put(event.id(), event);
        return reply(event);
    }

    /// From now on it says that it is not set up to send mail.
    public synchronized void sendsNoMail() {
        mail = EventReply.Mail.NOT_SET_UP;
    }

    EventReply reply(Event event) {
        var sales = event.types().stream()
                .map(type -> new EventReply.TypeSales(type.number(), sold(event, type.number()),
                        prices.price(event, type.number())))
                .toList();
        int persons = event.types().stream().mapToInt(type -> sold(event, type.number()) * type.admits()).sum();
        return new EventReply(event, persons, sales, archived.contains(event.id()), pictures.get(event.id()),
                mail);
    }
}
