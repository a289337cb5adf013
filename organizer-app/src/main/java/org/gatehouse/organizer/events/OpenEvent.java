package org.gatehouse.organizer.events;

import java.time.ZoneId;

import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.wire.EventReply;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The event whose pages are open, as the cloud last told it.
public final class OpenEvent {
    private final ReadOnlyObjectWrapper<EventReply> reply;

    public OpenEvent(EventReply reply) {
        this.reply = new ReadOnlyObjectWrapper<>(reply);
    }

    public ReadOnlyObjectProperty<EventReply> replyProperty() {
        return reply.getReadOnlyProperty();
    }

    /// Takes what the cloud tells now; an older revision than the one held is not taken.
    public void told(EventReply newer) {
        if (newer.event().revision() >= event().revision()) {
            reply.set(newer);
        }
    }

    public Event event() {
        return reply.get().event();
    }

    public EventId id() {
        return event().id();
    }

    /// Whether the cloud can send tickets by e-mail, as far as it has said.
    public boolean sendsMail() {
        return reply.get().mail() != EventReply.Mail.NOT_SET_UP;
    }

    public ZoneId zone() {
        return event().details().zone();
    }

    /// Tickets sold of a type.
    public int sold(TypeNumber type) {
        return reply.get().sales().stream().filter(sales -> sales.type().equals(type))
                .mapToInt(EventReply.TypeSales::tickets)
                .sum();
    }

    /// What a ticket of a type costs now, with the artist's uplift.
    public Money price(TypeNumber type) {
        return reply.get().sales().stream().filter(sales -> sales.type().equals(type)).map(EventReply.TypeSales::price)
                .findFirst().orElseGet(() -> Money.zero(event().details().currency()));
    }

    /// A gate's name, or its id where the gate is gone.
    public String gateName(GateId gate) {
        return event().gates().stream().filter(known -> known.id().equals(gate)).map(known -> known.name()).findFirst()
                .orElse(gate.value());
    }

    /// A type's name, or its number where the type is gone.
    public String typeName(TypeNumber type) {
        return event().type(type).map(known -> known.name()).orElse(type.toString());
    }
}
