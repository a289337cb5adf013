package org.gatehouse.backend.table;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The rows of one partition, in the order of their sort key. Does not change; each method gives a new one.
public record Query(
        Table table,
        Optional<Table.Index> index,
        String partition,
        Optional<Condition> narrower,
        Order order,
        Optional<Integer> limit,
        Optional<Row> start) {
    /// By the sort key.
    public enum Order {
        RISING, FALLING
    }

    public static Query of(Table table, String partition) {
        return new Query(table, Optional.empty(), partition, Optional.empty(), Order.RISING, Optional.empty(),
                Optional.empty());
    }

    public static Query of(Table table, Table.Index index, String partition) {
        return new Query(table, Optional.of(index), partition, Optional.empty(), Order.RISING, Optional.empty(),
                Optional.empty());
    }

    /// Those whose sort key begins so.
    public Query beginning(String prefix) {
        return with(new Condition("begins_with(#sort, :prefix)", Map.of("#sort", sort()),
                Map.of(":prefix", AttributeValue.fromS(prefix))));
    }

    /// Those whose sort key is a number above this one.
    public Query above(long number) {
        return with(new Condition("#sort > :above", Map.of("#sort", sort()),
                Map.of(":above", AttributeValue.fromN(Long.toString(number)))));
    }

    public Query falling() {
        return new Query(table, index, partition, narrower, Order.FALLING, limit, start);
    }

    public Query limit(int rows) {
        return new Query(table, index, partition, narrower, order, Optional.of(rows), start);
    }

    public Query after(Row last) {
        return new Query(table, index, partition, narrower, order, limit, Optional.of(last));
    }

    boolean ascending() {
        return order == Order.RISING;
    }

    String partitionName() {
        return index.map(Table.Index::partition).orElse(table.partition());
    }

    /// DynamoDB takes no brackets here.
    Condition condition() {
        var whole = Condition.equal(partitionName(), partition);
        return narrower.map(whole::withPlain).orElse(whole);
    }

    private Query with(Condition condition) {
        return new Query(table, index, partition, Optional.of(condition), order, limit, start);
    }

    private String sort() {
        return index.map(Table.Index::sort).or(table::sort).orElseThrow();
    }
}
