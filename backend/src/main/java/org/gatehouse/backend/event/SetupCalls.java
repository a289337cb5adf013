package org.gatehouse.backend.event;

import java.security.SecureRandom;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.wire.PolicyChange;
import org.gatehouse.ticketing.wire.PolicyReply;

/// The calls about what an event is made of: ticket types, gates, and what gates may do.
public final class SetupCalls {
    private final EventStore events;
    private final EventEditing editing;
    private final Inventory inventory;
    private final GateWatch watch;
    private final SecureRandom random;

    public SetupCalls(EventStore events, EventEditing editing, Inventory inventory, GateWatch watch,
            SecureRandom random) {
        this.events = events;
        this.editing = editing;
        this.inventory = inventory;
        this.watch = watch;
        this.random = random;
    }

    public Reply addType(Call call) {
        var details = call.body(TicketTypeDetails.class);
        return created(edit(call, stored -> TypeEditing.add(stored, details)));
    }

    public Reply changeType(Call call) {
        var details = call.body(TicketTypeDetails.class);
        var number = typeNumber(call);
        return reply(edit(call, stored -> TypeEditing.change(stored, number, details, EventCalls.oversold(call))));
    }

    public Reply removeType(Call call) {
        var number = typeNumber(call);
        return reply(edit(call, stored -> TypeEditing.remove(stored, number)));
    }

    public Reply addGate(Call call) {
        var details = call.body(GateDetails.class);
        var id = new GateId(call.fingerprint().substring(0, 12));
        return created(edit(call, stored -> GateEditing.add(stored, id, details)));
    }

    public Reply changeGate(Call call) {
        var details = call.body(GateDetails.class);
        var id = gateId(call);
        return reply(edit(call, stored -> GateEditing.change(stored, id, details)));
    }

    public Reply removeGate(Call call) {
        var id = gateId(call);
        return reply(edit(call, stored -> {
            if (watch.isManned(stored.event().id(), id)) {
                throw new ProblemException(new Problem.Conflict("in-use", "In use", "A device stands at this gate.",
                        "Move the device to another gate or revoke it, then remove the gate."));
            }
            return GateEditing.remove(stored, id);
        }));
    }

    public Reply policy(Call call) {
        return policy(events.seenBy(call.caller(), EventCalls.id(call)));
    }

    public Reply setPolicy(Call call) {
        var change = PolicyEditing.of(call.body(PolicyChange.class), random,
                other -> events.seenBy(call.caller(), other).policy());
        var edited = edit(call, stored -> Edit.to(stored.with(change.apply(stored.policy()))));
        return policy(edited);
    }

    private static Reply policy(StoredEvent stored) {
        long revision = stored.event().revision();
        return Reply.ok(PolicyReply.of(stored.policy(), revision)).at(revision);
    }

    private StoredEvent edit(Call call, java.util.function.Function<StoredEvent, Edit> how) {
        return editing.edit(call.caller(), EventCalls.id(call), call.revision(), EventDeeds.told(call, how));
    }

    private Reply created(StoredEvent stored) {
        return Reply.created("/events/" + stored.event().id().value(), inventory.reply(stored));
    }

    private Reply reply(StoredEvent stored) {
        return Reply.ok(inventory.reply(stored));
    }

    private static TypeNumber typeNumber(Call call) {
        return call.path("type", "ticket type", text -> new TypeNumber(Integer.parseInt(text)));
    }

    private static GateId gateId(Call call) {
        return call.path("gate", "gate", GateId::parse);
    }
}
