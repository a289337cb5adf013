package org.gatehouse.backend.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.backend.table.Paging;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Oversold;
import org.gatehouse.ticketing.wire.Page;

/// The calls about events as a whole.
public final class EventCalls {
    private static final int PAGE = 50;

    private final EventStore events;
    private final EventMaking making;
    private final EventEditing editing;
    private final Inventory inventory;
    private final Paging paging;

    public EventCalls(EventStore events, EventMaking making, EventEditing editing, Inventory inventory,
            Paging paging) {
        this.events = events;
        this.making = making;
        this.editing = editing;
        this.inventory = inventory;
        this.paging = paging;
    }

    public Reply create(Call call) {
        var details = call.body(EventDetails.class);
        FieldError.check(EventChecks.of(details));
        call.deed().in(new EventId(call.fingerprint()));
        call.deed().called(details.name());
        var stored = making.make(call.person().organization(), new EventId(call.fingerprint()), details);
        return Reply.created("/events/" + stored.event().id().value(), inventory.reply(stored));
    }

    public Reply list(Call call) {
        var status = call.query("status", text -> EventStatus.valueOf(text.toUpperCase(Locale.ROOT)));
        var text = call.query("q").map(q -> q.toLowerCase(Locale.ROOT));
        var category = call.query("category");
        var found = paging.read(events.of(call.person().organization()), call.cursor(), call.limit(PAGE),
                row -> Optional.of(events.read(row)).filter(stored -> isWanted(stored, status, text, category)));
        return Reply.ok(new Page<>(replies(found.items()), found.cursor().orElse(null)));
    }

    private static boolean isWanted(StoredEvent stored, Optional<EventStatus> status, Optional<String> text,
            Optional<String> category) {
        var event = stored.event();
        var words = (event.details().name() + "\n" + event.details().venue()).toLowerCase(Locale.ROOT);
        return status.map(event.status()::equals).orElse(true) && text.map(words::contains).orElse(true)
                && category.map(wanted -> wanted.equalsIgnoreCase(event.details().category())).orElse(true);
    }

    private List<EventReply> replies(List<StoredEvent> found) {
        var rows = inventory.rows(found.stream().map(stored -> stored.event().id()).toList());
        return found.stream()
                .map(stored -> rows.stream().filter(row -> row.text("event").equals(stored.event().id().wire()))
                        .findFirst().map(row -> inventory.reply(stored, row)).orElseGet(() -> inventory.reply(stored)))
                .toList();
    }

    public Reply get(Call call) {
        return reply(events.seenBy(call.caller(), id(call)));
    }

    public Reply edit(Call call) {
        var details = call.body(EventDetails.class);
        FieldError.check(EventChecks.of(details));
        return reply(editing.edit(call.caller(), id(call), Optional.of(call.seenRevision()),
                EventDeeds.told(call, stored -> edited(stored, details, oversold(call)))));
    }

    private static Edit edited(StoredEvent stored, EventDetails details, Oversold oversold) {
        var old = stored.event().details();
        var types = stored.event().types();
        if (!types.isEmpty() && !details.currency().equals(old.currency())) {
            throw ProblemException.invalid(FieldError.malformed("currency",
                    "Ticket types already have prices in " + old.currency() + ": keep it, or remove them first."));
        }
        if (types.stream().anyMatch(type -> type.details().quota() > details.capacity())) {
            throw ProblemException.invalid(FieldError.of("capacity", Fault.QUOTA_ABOVE_CAPACITY));
        }
        int more = details.capacity() - old.capacity();
        return more == 0
                ? Edit.to(stored.with(details))
                : new Edit(stored.with(details),
                        transaction -> Inventory.capacity(transaction, stored.event().id(), more, oversold),
                        Edit.ALREADY_SOLD);
    }

    public Reply publish(Call call) {
        return reply(editing.edit(call.caller(), id(call), call.revision(), EventDeeds.told(call, stored -> {
            if (stored.event().types().isEmpty()) {
                throw new ProblemException(new Problem.Conflict("not-ready", "Not ready to be published",
                        "This event has no ticket type yet.", "Add a ticket type, then publish."));
            }
            return Edit.to(stored.with(EventStatus.PUBLISHED));
        })));
    }

    public Reply cancel(Call call) {
        var stored = events.seenBy(call.caller(), id(call));
        if (stored.event().status() == EventStatus.CANCELLED) {
            return reply(stored);
        }
        return reply(editing.edit(call.caller(), id(call), call.revision(),
                EventDeeds.told(call, now -> Edit.to(now.with(EventStatus.CANCELLED)))));
    }

    /// Out of the list of what goes on. Gates and sales know nothing of it.
    public Reply archive(Call call) {
        return filed(call, true);
    }

    public Reply unarchive(Call call) {
        return filed(call, false);
    }

    private Reply filed(Call call, boolean away) {
        var stored = editing.file(call.caller(), id(call), call.revision(), away);
        call.deed().called(stored.event().details().name());
        return reply(stored);
    }

    private Reply reply(StoredEvent stored) {
        return Reply.ok(inventory.reply(stored)).at(stored.event().revision());
    }

    /// Whether the caller knows that more is sold than there will be.
    static Oversold oversold(Call call) {
        return call.query("oversold", text -> Oversold.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(Oversold.REFUSED);
    }

    static EventId id(Call call) {
        return call.path("event", "event", EventId::parse);
    }
}
