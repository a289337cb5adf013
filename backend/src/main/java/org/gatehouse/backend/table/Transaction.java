package org.gatehouse.backend.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Writes that happen all or not at all. Each has a name, so that a refusal can say whose condition did not hold.
public final class Transaction {
    /// As many writes as DynamoDB takes at once.
    public static final int MOST = 100;

    /// What became of it.
    public sealed interface Outcome {
        /// All writes are durable.
        record Done() implements Outcome {}

        /// Nothing was written: the conditions of the named writes did not hold.
        record Refused(List<String> names) implements Outcome {}
    }

    private final TableNames tables;
    private final List<String> names = new ArrayList<>();
    private final List<TransactWriteItem> writes = new ArrayList<>();
    private Optional<String> concern = Optional.empty();

    Transaction(TableNames tables) {
        this.tables = tables;
    }

    public Transaction put(String name, Table table, Row row) {
        var put = Put.builder().tableName(tables.of(table)).item(row.attributes()).build();
        return add(name, TransactWriteItem.builder().put(put).build());
    }

    public Transaction put(String name, Table table, Row row, Condition condition) {
        var put = Put.builder().tableName(tables.of(table)).item(row.attributes())
                .conditionExpression(condition.expression()).expressionAttributeNames(condition.names())
                .expressionAttributeValues(orNone(condition.values())).build();
        return add(name, TransactWriteItem.builder().put(put).build());
    }

    /// Nothing where it is not there.
    public Transaction delete(String name, Table table, Row key) {
        var delete = Delete.builder().tableName(tables.of(table)).key(key.attributes()).build();
        return add(name, TransactWriteItem.builder().delete(delete).build());
    }

    public Transaction putIfAbsent(String name, Table table, Row row) {
        return put(name, table, row, Condition.absent(table));
    }

    public Transaction update(String name, Table table, Row key, Change change, Condition condition) {
        var allNames = new HashMap<>(change.names());
        allNames.putAll(condition.names());
        var allValues = new HashMap<>(change.values());
        allValues.putAll(condition.values());
        var update = Update.builder().tableName(tables.of(table)).key(key.attributes())
                .updateExpression(change.expression()).conditionExpression(condition.expression())
                .expressionAttributeNames(allNames).expressionAttributeValues(allValues).build();
        return add(name, TransactWriteItem.builder().update(update).build());
    }

    /// Writes nothing; the whole happens only where the condition holds.
    public Transaction check(String name, Table table, Row key, Condition condition) {
        var check = ConditionCheck.builder().tableName(tables.of(table)).key(key.attributes())
                .conditionExpression(condition.expression()).expressionAttributeNames(condition.names())
                .expressionAttributeValues(orNone(condition.values())).build();
        return add(name, TransactWriteItem.builder().conditionCheck(check).build());
    }

    /// Says which event it is about.
    public Transaction concerning(String event) {
        concern = Optional.of(event);
        return this;
    }

    Optional<String> concern() {
        return concern;
    }

    public int size() {
        return writes.size();
    }

    List<String> names() {
        return names;
    }

    List<TransactWriteItem> writes() {
        return writes;
    }

    private Transaction add(String name, TransactWriteItem write) {
        names.add(name);
        writes.add(write);
        return this;
    }

    /// DynamoDB refuses an empty map of values and takes an absent one.
    @org.jspecify.annotations.Nullable
    static Map<String, AttributeValue> orNone(Map<String, AttributeValue> values) {
        return values.isEmpty() ? null : values;
    }
}
