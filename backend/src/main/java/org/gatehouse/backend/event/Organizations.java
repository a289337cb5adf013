package org.gatehouse.backend.event;

import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.ticketing.event.OrganizationId;

/// What organizations are called.
public final class Organizations {
    private final Store store;

    public Organizations(Store store) {
        this.store = store;
    }

    /// Empty where it has no name yet.
    public String nameOf(OrganizationId organization) {
        return store.find(Table.EVENTS, key(organization)).map(row -> row.text("name")).orElse("");
    }

    public void name(OrganizationId organization, String name) {
        store.put(Table.EVENTS, key(organization).with("name", name));
    }

    private static Row key(OrganizationId organization) {
        return Row.empty().with("event", organization).with("part", "ORGANIZATION");
    }
}
