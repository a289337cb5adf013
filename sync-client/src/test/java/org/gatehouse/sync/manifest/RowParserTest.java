package org.gatehouse.sync.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.sync.json.Json;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowParserTest {
    private static final TicketId TICKET = TicketId.parse("00000001000200000003000000000004");
    private static final Instant SINCE = Instant.parse("2026-07-04T16:00:00Z");

    private final ObjectMapper json = Json.mapper();

    @Test
    void everyRowIsReadAsItWasWritten() throws IOException {
        var rows = new ArrayList<ManifestRow>();
        for (var status : TicketStatus.values()) {
            rows.add(new ManifestRow(TICKET, status, SINCE, null, null, null));
        }
        rows.add(new ManifestRow(TICKET, TicketStatus.VALID, Instant.parse("2024-02-29T23:59:59.123Z"),
                "Zoë \"Ada\" O’Neill\n", new Money(4900, "EUR"), "4006381333931", new RegistrationId("r-1"),
                "a@b.example"));
        rows.add(new ManifestRow(TICKET, TicketStatus.VALID, Instant.EPOCH, "", null, null));

        var text = new StringBuilder();
        for (var row : rows) {
            text.append(json.writeValueAsString(row)).append('\n');
        }

        assertThat(read(text.toString())).isEqualTo(rows);
    }

    @Test
    void aFieldNobodyHereKnowsIsPassedOver() throws IOException {
        var row = """
                {"later": {"a": [1, {"b": 2}]}, "ticket": "TICKET#%s", "status": "VALID", "more": [], "since": "%s"}
                """.formatted(TICKET.value(), SINCE);

        assertThat(read(row)).containsExactly(new ManifestRow(TICKET, TicketStatus.VALID, SINCE, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "{", "{}", "{\"ticket\": \"x\"}", "{\"ticket\": 5}",
            "{\"ticket\": \"TICKET#00000001000200000003000000000004\", \"status\": \"VALID\"}",
            "{\"ticket\": \"TICKET#00000001000200000003000000000004\", \"status\": \"SOLD\"}",
            "{\"since\": \"2026-13-04T16:00:00Z\"}", "{\"since\": \"2026-02-30T16:00:00Z\"}",
            "{\"since\": \"2026-07-04T24:00:00Z\"}", "{\"since\": \"2026-07-04T16:0x:00Z\"}",
            "{\"since\": \"soon\"}", "{\"owed\": {\"minor\": 1}}", "{\"owed\": {\"minor\": 1, \"currency\": \"XYZZ\"}}",
            "{\"order\": \"a b\"}"})
    void whatIsNoRowIsNotTakenForOne(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOfAny(IOException.class, IllegalArgumentException.class);
    }

    private static List<ManifestRow> read(String text) throws IOException {
        var rows = new ArrayList<ManifestRow>();
        try (var parser = new RowParser(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (var row = parser.next(); row.isPresent(); row = parser.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
