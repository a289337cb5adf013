package org.gatehouse.backend.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The rows of one partition, in the order of their sort key. Does not change; each method gives a new one.
public record Query(Table table, Optional<Table.Index> index, Condition condition, Order order,
        Optional<Integer> limit, Optional<Row> start) {
    /// By the sort key.
    public enum Order {
        RISING, FALLING
    }

    public static Query of(Table table, String partition) {
        return new Query(table, Optional.empty(), Condition.equal(table.partition(), partition), Order.RISING,
                Optional.empty(), Optional.empty());
    }

    public static Query of(Table table, Table.Index index, String partition) {
        return new Query(table, Optional.of(index), Condition.equal(index.partition(), partition), Order.RISING,
                Optional.empty(), Optional.empty());
    }

    /// Those whose sort key begins so.
    public Query beginning(String prefix) {
        var begins = new Condition("begins_with(#sort, :prefix)", Map.of("#sort", sort()),
                Map.of(":prefix", AttributeValue.fromS(prefix)));
        return with(condition.and(begins));
    }

    /// Those whose sort key is a number above this one.
    public Query above(long number) {
        var above = new Condition("#sort > :above", Map.of("#sort", sort()),
                Map.of(":above", AttributeValue.fromN(Long.toString(number))));
        return with(condition.and(above));
    }

    public Query falling() {
        return new Query(table, index, condition, Order.FALLING, limit, start);
    }

    public Query limit(int rows) {
        return new Query(table, index, condition, order, Optional.of(rows), start);
    }

    public Query after(Row last) {
        return new Query(table, index, condition, order, limit, Optional.of(last));
    }

    boolean ascending() {
        return order == Order.RISING;
    }

    private Query with(Condition narrower) {
        var names = new HashMap<>(narrower.names());
        return new Query(table, index, new Condition(narrower.expression().replaceAll("^\\(|\\)$", ""), names,
                narrower.values()), order, limit, start);
    }

    private String sort() {
        return index.map(Table.Index::sort).or(table::sort).orElseThrow();
    }
}
