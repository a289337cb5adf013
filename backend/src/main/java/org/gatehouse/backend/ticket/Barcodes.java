package org.gatehouse.backend.ticket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.signature.Sha256;
import org.gatehouse.ticketing.ticket.TicketId;

/// Which barcode stands for which ticket of an event: a row for each, by the barcode's hash, so that none stands for
/// two.
public final class Barcodes {
    /// The name of the write in a transaction.
    public static final String NAME = "barcode";

    private final Store store;

    public Barcodes(Store store) {
        this.store = store;
    }

    public Optional<TicketId> find(EventId event, String barcode) {
        return store.find(Table.EVENTS, key(event, barcode)).map(row -> TicketId.parse(row.text("ticket")));
    }

    /// Those that stand for a ticket already.
    public Map<String, TicketId> find(EventId event, List<String> barcodes) {
        var byPart = new HashMap<String, String>();
        barcodes.forEach(barcode -> byPart.put(part(barcode), barcode));
        var keys = byPart.values().stream().map(barcode -> key(event, barcode)).toList();
        var found = new HashMap<String, TicketId>();
        store.findAll(Table.EVENTS, keys).forEach(
                row -> found.put(byPart.getOrDefault(row.text("part"), ""), TicketId.parse(row.text("ticket"))));
        return found;
    }

    public static void add(Transaction transaction, EventId event, String barcode, TicketId ticket) {
        transaction.putIfAbsent(NAME, Table.EVENTS, key(event, barcode).with("ticket", ticket));
    }

    private static Row key(EventId event, String barcode) {
        return Row.empty().with("event", event).with("part", part(barcode));
    }

    private static String part(String barcode) {
        return "BARCODE#" + Sha256.hex(barcode);
    }
}
