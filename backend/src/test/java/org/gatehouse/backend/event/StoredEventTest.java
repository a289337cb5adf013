package org.gatehouse.backend.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gatehouse.backend.http.Json;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.junit.jupiter.api.Test;

class StoredEventTest {
    private static final Instant START = Instant.parse("2026-09-12T18:00:00Z");
    private final Json json = new Json();
    private final StoredEvent event = new StoredEvent(new Event(new EventId("old"), 7, new OrganizationId("moon"),
            new EventDetails("Harvest Moon", "", "Meadow", ZoneOffset.UTC, START, START, START.plusSeconds(3600), 100,
                    "EUR", null),
            EventStatus.PUBLISHED, List.of(), List.of(), 3), GatePolicy.standard(), List.of(), 1);

    @Test
    void anEventStoredBeforeThereWasAnArchiveIsNotInIt() {
        var text = json.text(event).replace(",\"archived\":false", "");
        assertThat(text).doesNotContain("archived");

        assertThat(json.readOwn(text, StoredEvent.class)).isEqualTo(event);
    }

    @Test
    void anArchivedEventIsReadAsOne() {
        assertThat(json.readOwn(json.text(event.filed(true)), StoredEvent.class).archived()).isTrue();
    }
}
