package org.gatehouse.backend.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatehouse.backend.http.Cursor;

/// Reads a list page by page, leaving out rows that are not wanted, and says where the next page begins.
public final class Paging {
    /// @param cursor of the next page; empty where this is the last
    public record Found<T>(List<T> items, Optional<String> cursor) {}

    private final Store store;

    public Paging(Store store) {
        this.store = store;
    }

    /// @param cursor of the page before
    /// @param wanted reads a row; empty where it is to be left out
    public <T> Found<T> read(Query query, Optional<String> cursor, int limit, Function<Row, Optional<T>> wanted) {
        return read(query, cursor, limit, Integer.MAX_VALUE, wanted);
    }

    /// The same, looking at so many rows at most: where few are wanted, the page may have few or none and still name a
    /// next one.
    public <T> Found<T> read(Query query, Optional<String> cursor, int limit, int most,
            Function<Row, Optional<T>> wanted) {
        int seen = 0;
        var items = new ArrayList<T>();
        var next = Optional.of(cursor.map(text -> query.after(position(query, text))).orElse(query));
        while (next.isPresent()) {
            var asked = next.get().limit(limit);
            var page = store.page(asked);
            for (var row : page.rows()) {
                wanted.apply(row).ifPresent(items::add);
                seen++;
                if (items.size() == limit || seen == most) {
                    boolean isLast = page.last().isEmpty() && row.equals(page.rows().getLast());
                    return new Found<>(items, isLast ? Optional.empty() : Optional.of(cursor(query, row)));
                }
            }
            next = page.last().map(asked::after);
        }
        return new Found<>(items, Optional.empty());
    }

    private static String cursor(Query query, Row row) {
        return Cursor.of(keys(query).map(row::text).toList());
    }

    /// A cursor of another list names another partition and is refused.
    private static Row position(Query query, String cursor) {
        var names = keys(query).toList();
        var values = Cursor.read(cursor, names.size());
        var row = Row.empty();
        for (int i = 0; i < names.size(); i++) {
            row = row.with(names.get(i), values.get(i));
        }
        if (!row.text(query.partitionName()).equals(query.partition())) {
            throw Cursor.wrong();
        }
        return row;
    }

    private static Stream<String> keys(Query query) {
        var table = Stream.concat(Stream.of(query.table().partition()), query.table().sort().stream());
        var index = query.index().stream().flatMap(i -> Stream.of(i.partition(), i.sort()));
        return Stream.concat(table, index).distinct().sorted();
    }
}
