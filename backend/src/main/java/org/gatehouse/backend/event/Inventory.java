package org.gatehouse.backend.event;

import java.util.List;
import java.util.Map;
import org.gatehouse.backend.table.Change;
import org.gatehouse.backend.table.Condition;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Oversold;

/// What is left and what is sold of an event, in one row that moves by conditional writes only: persons for the
/// event, tickets for each type. *Left* counts what may still be issued, *sold* what is valid: a blocked ticket is
/// no longer sold and yet nobody else may have its place.
public final class Inventory {
    /// The name of the write in a transaction.
    public static final String NAME = "inventory";
    private static final String LEFT = "left";
    private static final String SOLD = "sold";

    /// How many tickets of which types.
    public record Amounts(Map<TypeNumber, Integer> tickets, int persons) {
        public Amounts {
            tickets = Map.copyOf(tickets);
        }
    }

    private final Store store;
    private final EventReply.Mail mail;

    /// @param mail whether this cloud sends any, which is told with each event
    public Inventory(Store store, EventReply.Mail mail) {
        this.store = store;
        this.mail = mail;
    }

    static Row fresh(Event event) {
        return key(event.id()).with(LEFT, event.details().capacity()).with(SOLD, 0);
    }

    /// Takes what is sold, all or nothing.
    public static void sell(Transaction transaction, EventId event, Amounts amounts) {
        var change = Change.add(LEFT, -amounts.persons()).plus(SOLD, amounts.persons());
        var condition = Condition.atLeast(LEFT, amounts.persons());
        for (var ticket : amounts.tickets().entrySet()) {
            int count = ticket.getValue();
            change = change.plus(left(ticket.getKey()), -count).plus(sold(ticket.getKey()), count);
            condition = condition.and(Condition.atLeast(left(ticket.getKey()), count));
        }
        transaction.update(NAME, Table.EVENTS, key(event), change, condition);
    }

    /// Gives places back, and takes tickets off what is sold; the two differ where tickets had been blocked.
    public static void giveBack(Transaction transaction, EventId event, Amounts places, Amounts valid) {
        var change = Change.add(LEFT, places.persons()).plus(SOLD, -valid.persons());
        for (var type : places.tickets().keySet()) {
            change = change.plus(left(type), places.tickets().get(type)).plus(sold(type),
                    -valid.tickets().getOrDefault(type, 0));
        }
        transaction.update(NAME, Table.EVENTS, key(event), change, Condition.present(Table.EVENTS));
    }

    /// A valid ticket is valid no longer; its place stays taken.
    public static void unsell(Transaction transaction, EventId event, TicketType type) {
        var change = Change.add(SOLD, -type.admits()).plus(sold(type.number()), -1);
        transaction.update(NAME, Table.EVENTS, key(event), change, Condition.present(Table.EVENTS));
    }

    /// A ticket whose place had stayed taken is valid again.
    public static void resell(Transaction transaction, EventId event, TicketType type) {
        var change = Change.add(SOLD, type.admits()).plus(sold(type.number()), 1);
        transaction.update(NAME, Table.EVENTS, key(event), change, Condition.present(Table.EVENTS));
    }

    static void capacity(Transaction transaction, EventId event, int more, Oversold oversold) {
        transaction.update(NAME, Table.EVENTS, key(event), Change.add(LEFT, more), enough(LEFT, more, oversold));
    }

    /// Below zero nothing is left either: sales want what they take to be there, whatever is given back counts up from it.
    private static Condition enough(String left, int more, Oversold oversold) {
        return switch (oversold) {
            case REFUSED -> Condition.atLeast(left, -more);
            case ALLOWED -> Condition.present(Table.EVENTS);
        };
    }

    static void addType(Transaction transaction, EventId event, TypeNumber type, int quota) {
        var row = Row.empty().with(left(type), quota).with(sold(type), 0);
        transaction.update(NAME, Table.EVENTS, key(event), Change.set(row), Condition.lacking(left(type)));
    }

    static void quota(Transaction transaction, EventId event, TypeNumber type, int more, Oversold oversold) {
        transaction.update(NAME, Table.EVENTS, key(event), Change.add(left(type), more),
                enough(left(type), more, oversold));
    }

    /// Holds where no ticket of the type was ever issued and kept.
    static void untouched(Transaction transaction, EventId event, TypeNumber type, int quota, int newQuota) {
        transaction.update(NAME, Table.EVENTS, key(event), Change.set(Row.empty().with(left(type), newQuota)),
                Condition.equal(left(type), quota));
    }

    /// The row as it is now.
    Row row(EventId event) {
        return store.find(Table.EVENTS, key(event)).orElseThrow();
    }

    List<Row> rows(List<EventId> events) {
        return store.findAll(Table.EVENTS, events.stream().map(Inventory::key).toList());
    }

    /// How many tickets of a type may still be issued, as far as the type's quota goes.
    public int left(EventId event, TypeNumber type) {
        return (int) Math.max(0, row(event).number(left(type)));
    }

    public EventReply reply(StoredEvent stored) {
        return reply(stored, row(stored.event().id()));
    }

    EventReply reply(StoredEvent stored, Row inventory) {
        var event = stored.event();
        var sales = event.types().stream()
                .map(type -> new EventReply.TypeSales(type.number(), (int) inventory.number(sold(type.number())),
                        new Money(stored.terms().listed(type), event.details().currency())))
                .toList();
        return new EventReply(event, (int) inventory.number(SOLD), sales, stored.archived(),
                stored.picture(), mail);
    }

    /// What the row is once these are issued and those are valid: for events that are made in bulk.
    public static Row sold(Event event, Amounts issued, Amounts valid) {
        var row = key(event.id()).with(LEFT, event.details().capacity() - issued.persons()).with(SOLD,
                valid.persons());
        for (var type : event.types()) {
            var number = type.number();
            row = row.with(left(number), type.details().quota() - issued.tickets().getOrDefault(number, 0))
                    .with(sold(number), valid.tickets().getOrDefault(number, 0));
        }
        return row;
    }

    private static String left(TypeNumber type) {
        return LEFT + "_" + type.value();
    }

    private static String sold(TypeNumber type) {
        return SOLD + "_" + type.value();
    }

    private static Row key(EventId event) {
        return Row.empty().with("event", event).with("part", "INVENTORY");
    }
}
