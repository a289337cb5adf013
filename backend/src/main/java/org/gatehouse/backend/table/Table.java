package org.gatehouse.backend.table;

import java.util.List;
import java.util.Optional;

/// The tables. `docs/tables.md` says what is read and written how.
public enum Table {
    EVENTS("event", Optional.of("part"), List.of(new Index("by-organization", "organization", "begins"))),
    REGISTRATIONS("registration", Optional.empty(), List.of(new Index("by-event", "event", "made"))),
    TICKETS("shelf", Optional.of("ticket"), List.of()),
    RECORDS("event", Optional.of("record"), List.of()),
    CHANGES("event", Optional.of("version"), List.of()),
    DEVICES("device", Optional.empty(), List.of(new Index("by-event", "event", "device"))),
    KEYS("event", Optional.of("number"), List.of()),
    ANSWERS("key", Optional.empty(), List.of()),
    LOG("organization", Optional.of("entry"),
            List.of(new Index("by-event", "event", "entry"), new Index("by-subject", "subject", "entry")));

    /// The attribute, in seconds since 1970, after which DynamoDB may remove a row of itself.
    public static final String EXPIRES = "expires";

    /// A second way to find rows: those that have both attributes. All attributes are copied into it.
    public record Index(String name, String partition, String sort) {}

    private final String partition;
    private final Optional<String> sort;
    private final List<Index> indexes;

    Table(String partition, Optional<String> sort, List<Index> indexes) {
        this.partition = partition;
        this.sort = sort;
        this.indexes = indexes;
    }

    public String partition() {
        return partition;
    }

    public Optional<String> sort() {
        return sort;
    }

    public List<Index> indexes() {
        return indexes;
    }
}
