package org.gatehouse.backend.table;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.backend.http.Answers;
import org.gatehouse.backend.http.Json;

/// Answers kept for a day in the table `answers`. A key whose call never ended is free again after a minute.
public final class StoredAnswers implements Answers {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);
    /// A row holds 400 kB; a longer answer is made anew when the request is repeated.
    private static final int LARGEST = 380_000;

    /// The headers of an answer, as JSON in one attribute.
    record Headers(Map<String, String> all) {}

    private final Store store;
    private final InstantSource clock;
    private final Json json;

    public StoredAnswers(Store store, InstantSource clock, Json json) {
        this.store = store;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public Known take(String key, String request) {
        long now = clock.instant().getEpochSecond();
        var row = key(key).with("request", request).with(Table.EXPIRES, now + UNDER_WAY.toSeconds());
        var free = Condition.absent(Table.ANSWERS).or(Condition.below(Table.EXPIRES, now));
        if (store.put(Table.ANSWERS, row, free)) {
            return new Known.Fresh();
        }
        return store.find(Table.ANSWERS, key(key)).map(known -> known(known, request)).orElseGet(Known.UnderWay::new);
    }

    private Known known(Row row, String request) {
        if (!row.text("request").equals(request)) {
            return new Known.OtherRequest();
        }
        if (!row.has("status")) {
            return new Known.UnderWay();
        }
        var headers = json.readOwn(row.text("headers"), Headers.class).all();
        var body = row.has("body") ? row.bytes("body") : null;
        return new Known.Answered(new Answer((int) row.number("status"), headers, body));
    }

    @Override
    public void keep(String key, Answer answer) {
        var body = Optional.ofNullable(answer.body());
        if (body.isPresent() && body.get().length > LARGEST) {
            giveBack(key);
            return;
        }
        var row = Row.empty().with("status", answer.status()).with("headers", json.text(new Headers(answer.headers())))
                .with(Table.EXPIRES, clock.instant().plus(KEPT).getEpochSecond());
        var full = body.map(bytes -> row.with("body", bytes)).orElse(row);
        store.update(Table.ANSWERS, key(key), Change.set(full), Condition.present(Table.ANSWERS));
    }

    @Override
    public void giveBack(String key) {
        store.delete(Table.ANSWERS, key(key));
    }

    private static Row key(String key) {
        return Row.empty().with("key", key);
    }
}
