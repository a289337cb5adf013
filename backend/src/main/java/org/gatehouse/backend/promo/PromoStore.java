package org.gatehouse.backend.promo;

import java.util.List;
import java.util.Optional;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.table.Change;
import org.gatehouse.backend.table.Condition;
import org.gatehouse.backend.table.Query;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.price.Promo;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.price.PromoDetails;

/// Promo codes as rows of their event. How many tickets are left of a code moves with the sale that takes them, so
/// that no code is used beyond its quota.
public final class PromoStore {
    /// The name of the write in a transaction.
    public static final String NAME = "promo";
    private static final String PART = "PROMO#";
    private static final String LEFT = "left";
    private static final String USED = "used";
    private static final String STORED = "stored";
    private static final String REVISION = "revision";
    /// Of rows that do not say it, for they are older.
    private static final long UNSAID = 1;

    private final Store store;
    private final Json json;

    public PromoStore(Store store, Json json) {
        this.store = store;
        this.json = json;
    }

    public Optional<Promo> find(EventId event, PromoCode code) {
        return store.find(Table.EVENTS, key(event, code)).map(this::read);
    }

    /// Those of an event by their letters.
    List<Promo> of(EventId event) {
        return store.all(Query.of(Table.EVENTS, event.wire()).beginning(PART)).stream().map(this::read).toList();
    }

    /// Counts tickets against a code that is still as it was seen, where as many are left.
    public void use(Transaction transaction, EventId event, Promo seen, int tickets) {
        transaction.update(NAME, Table.EVENTS, key(event, seen.code()), Change.add(LEFT, -tickets).plus(USED, tickets),
                Condition.atLeast(LEFT, tickets).and(Condition.equal(STORED, json.text(seen.details()))));
    }

    /// Tickets that were sold with a code are taken back.
    public static void giveBack(Transaction transaction, EventId event, PromoCode code, int tickets) {
        transaction.update(NAME, Table.EVENTS, key(event, code), Change.add(LEFT, tickets).plus(USED, -tickets),
                Condition.present(Table.EVENTS));
    }

    /// Whether it was not there before.
    ///
    /// @param revision to begin with: one that no other code of this name ever had
    boolean add(EventId event, PromoCode code, PromoDetails details, long revision) {
        return store.put(Table.EVENTS, row(event, new Promo(code, details, 0, revision)),
                Condition.absent(Table.EVENTS));
    }

    /// As it is stored: for events that are made in bulk.
    public Row row(EventId event, Promo promo) {
        return key(event, promo.code()).with(STORED, json.text(promo.details())).with(LEFT, promo.left())
                .with(USED, promo.used()).with(REVISION, promo.revision());
    }

    /// Whether it was still as it was seen, and no more tickets were sold with it than the new quota.
    boolean change(EventId event, Promo seen, PromoDetails details) {
        int more = details.quota() - seen.details().quota();
        return store.update(Table.EVENTS, key(event, seen.code()),
                Change.set(Row.empty().with(STORED, json.text(details)).with(REVISION, seen.revision() + 1)).plus(LEFT,
                        more),
                still(seen).and(Condition.atLeast(LEFT, -more)));
    }

    /// Whether it was still as it was seen, and nothing was sold with it.
    boolean remove(EventId event, Promo seen) {
        return store.delete(Table.EVENTS, key(event, seen.code()),
                still(seen).and(Condition.equal(USED, 0)));
    }

    private Condition still(Promo seen) {
        return seen.revision() == UNSAID
                ? Condition.lacking(REVISION).and(Condition.equal(STORED, json.text(seen.details())))
                : Condition.equal(REVISION, seen.revision());
    }

    private Promo read(Row row) {
        return new Promo(new PromoCode(row.text("part").substring(PART.length())),
                json.readOwn(row.text(STORED), PromoDetails.class), (int) row.number(USED),
                row.perhapsNumber(REVISION).orElse(UNSAID));
    }

    private static Row key(EventId event, PromoCode code) {
        return Row.empty().with("event", event).with("part", PART + code.text());
    }
}
