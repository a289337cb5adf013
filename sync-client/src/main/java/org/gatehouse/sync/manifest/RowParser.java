package org.gatehouse.sync.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/// Reads manifest rows, one JSON object after the other, as [ManifestRow] says them: without the general reader's many
/// turns, which a million rows would feel. What it does not know it passes over.
final class RowParser implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int SECONDS_A_DAY = 86_400;

    private final JsonParser json;
    private final Row row = new Row();

    RowParser(InputStream rows) throws IOException {
        json = JSON.createParser(rows);
    }

    /// Empty behind the last.
    ///
    /// @throws IllegalArgumentException where it is no row
    Optional<ManifestRow> next() throws IOException {
        var first = json.nextToken();
        if (first == null) {
            return Optional.empty();
        }
        demand(first == JsonToken.START_OBJECT);
        row.clear();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            take(json.currentName());
        }
        demand(json.currentToken() == JsonToken.END_OBJECT);
        return Optional.of(row.made());
    }

    private void take(String field) throws IOException {
        var value = json.nextToken();
        if (value == JsonToken.VALUE_NULL) {
            return;
        }
        switch (field) {
            case "ticket" -> row.ticket = TicketId.parse(text());
            case "status" -> row.status = TicketStatus.valueOf(text());
            case "since" -> row.since = time(text());
            case "holder" -> row.holder = text();
            case "owed" -> row.owed = money();
            case "barcode" -> row.barcode = text();
            case "order" -> row.order = RegistrationId.parse(text());
            case "email" -> row.email = text();
            default -> json.skipChildren();
        }
    }

    private String text() throws IOException {
        demand(json.currentToken() == JsonToken.VALUE_STRING);
        return json.getText();
    }

    private Money money() throws IOException {
        demand(json.currentToken() == JsonToken.START_OBJECT);
        long minor = 0;
        var currency = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var field = json.currentName();
            json.nextToken();
            switch (field) {
                case "minor" -> minor = json.getLongValue();
                case "currency" -> currency = text();
                default -> json.skipChildren();
            }
        }
        return new Money(minor, currency);
    }

    /// The form that nearly every time has is read at once: `2026-07-04T16:00:00Z`.
    private static Instant time(String text) {
        try {
            return text.length() == 20 && text.charAt(19) == 'Z' && text.charAt(10) == 'T'
                    ? Instant.ofEpochSecond(seconds(text))
                    : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static long seconds(String text) {
        demand(text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(13) == ':' && text.charAt(16) == ':');
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        demand(hour < 24 && minute < 60 && second < 60);
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay() * SECONDS_A_DAY
                + (hour * 60L + minute) * 60 + second;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            demand(digit >= 0 && digit <= 9);
            number = number * 10 + digit;
        }
        return number;
    }

    private static void demand(boolean right) {
        if (!right) {
            throw new IllegalArgumentException("not a manifest row");
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    /// A row in the making.
    private static final class Row {
        private @Nullable TicketId ticket;
        private @Nullable TicketStatus status;
        private @Nullable Instant since;
        private @Nullable String holder;
        private @Nullable Money owed;
        private @Nullable String barcode;
        private @Nullable RegistrationId order;
        private @Nullable String email;

        private void clear() {
            ticket = null;
            status = null;
            since = null;
            holder = null;
            owed = null;
            barcode = null;
            order = null;
            email = null;
        }

        private ManifestRow made() {
            if (ticket == null || status == null || since == null) {
                throw new IllegalArgumentException(
                        "a manifest row lacks its ticket, its status or since when it holds");
            }
            return new ManifestRow(ticket, status, since, holder, owed, barcode, order, email);
        }
    }
}
