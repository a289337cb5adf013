package org.gatehouse.organizer.office;

import java.nio.file.Path;
import java.util.List;

import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Oversold;
import org.gatehouse.ticketing.wire.PictureChange;
import org.gatehouse.ticketing.wire.PolicyChange;
import org.gatehouse.ticketing.wire.PolicyReply;

/// Events with their ticket types and gates.
public interface EventDesk {

    /// All events of the organization.
    List<EventReply> all();

    EventReply get(EventId event);

    EventReply create(EventDetails details, IdempotencyKey key);

    /// `revision` is the one the edit began with.
    EventReply edit(EventId event, EventDetails details, long revision, Oversold oversold);

    /// Fetches the event's picture into a file.
    Path picture(EventId event, Path target);

    /// `revision` is the one the edit began with.
    EventReply setPicture(EventId event, PictureChange picture, long revision);

    EventReply removePicture(EventId event, long revision);

    /// What the event's gates may do.
    PolicyReply policy(EventId event);

    /// `revision` is the one that the policy was seen with.
    PolicyReply setPolicy(EventId event, PolicyChange policy, long revision);

    EventReply publish(EventId event);

    EventReply cancel(EventId event);

    /// Takes it out of the list of what goes on, or puts it back.
    EventReply archive(EventId event);

    EventReply unarchive(EventId event);

    /// The same, where the event has this revision still.
    EventReply archive(EventId event, long seen);

    EventReply unarchive(EventId event, long seen);

    EventReply addType(EventId event, TicketTypeDetails type, IdempotencyKey key);

    EventReply editType(EventId event, TypeNumber number, TicketTypeDetails type, Oversold oversold);

    EventReply removeType(EventId event, TypeNumber number);

    EventReply addGate(EventId event, GateDetails gate, IdempotencyKey key);

    EventReply editGate(EventId event, GateId gate, GateDetails details);

    EventReply removeGate(EventId event, GateId gate);
}
