package org.gatehouse.backend.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Reads and writes rows. Reads of tables are consistent; reads of indexes may lag by moments.
public final class Store {
    private static final int TRIES = 12;
    private static final int BATCH_READ = 100;
    private static final int BATCHES_AT_ONCE = 8;
    private static final int BATCH_WRITE = 25;

    private final DynamoDbClient dynamo;
    private final TableNames tables;
    private final Pause pause;
    private final ScopedValue<Optional<Companion>> companions = ScopedValue.newInstance();

    public Store(DynamoDbClient dynamo, TableNames tables, Pause pause) {
        this.dynamo = dynamo;
        this.tables = tables;
        this.pause = pause;
    }

    /// Does work with a row going with what it writes, all or nothing where the work writes in a transaction. Work that
    /// writes nothing leaves no row.
    ///
    /// @param row for what the transaction concerns, where it says so
    public <T> T accompanied(Table table, Function<Optional<String>, Row> row, Supplier<T> work) {
        var companion = new Companion(table, row);
        try {
            return ScopedValue.where(companions, Optional.of(companion)).call(work::get);
        } finally {
            if (companion.isOwed()) {
                put(table, companion.row());
            }
        }
    }

    /// Does work within accompanied work that is no part of it.
    public void aside(Runnable work) {
        ScopedValue.where(companions, Optional.<Companion>empty()).run(work);
    }

    private Optional<Companion> companion() {
        return companions.orElse(Optional.empty());
    }

    public Transaction transaction() {
        return new Transaction(tables);
    }

    /// Writes all or nothing; tries again where another transaction was in the way.
    ///
    /// @throws ProblemException where others were in the way each time: nothing was written
    public Transaction.Outcome commit(Transaction transaction) {
        companion().ifPresent(companion -> companion.join(transaction));
        var outcome = committed(transaction);
        if (outcome instanceof Transaction.Outcome.Done) {
            companion().ifPresent(companion -> companion.joined(transaction));
        }
        return outcome;
    }

    private Transaction.Outcome committed(Transaction transaction) {
        for (int tries = 1; tries <= TRIES; tries++) {
            try {
                dynamo.transactWriteItems(
                        TransactWriteItemsRequest.builder().transactItems(transaction.writes()).build());
                return new Transaction.Outcome.Done();
            } catch (TransactionCanceledException e) {
                var refused = refused(transaction, e);
                if (!refused.isEmpty()) {
                    return new Transaction.Outcome.Refused(refused);
                }
                pause.before(tries);
            }
        }
        throw busy();
    }

    /// The writes whose conditions did not hold; none where it was only a conflict or throttling.
    private static List<String> refused(Transaction transaction, TransactionCanceledException e) {
        var names = new ArrayList<String>();
        for (int i = 0; i < e.cancellationReasons().size(); i++) {
            switch (Reason.of(e.cancellationReasons().get(i))) {
                case CONDITION -> names.add(transaction.names().get(i));
                case PASSING, NONE -> {
                }
                case OURS -> throw e;
            }
        }
        return names;
    }

    /// Why DynamoDB did not do one of the writes.
    private enum Reason {
        NONE, CONDITION, PASSING, OURS;

        static Reason of(CancellationReason reason) {
            return switch (reason.code() == null ? "None" : reason.code()) {
                case "None" -> NONE;
                case "ConditionalCheckFailed" -> CONDITION;
                case "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded",
                        "RequestLimitExceeded", "TransactionInProgress" ->
                    PASSING;
                default -> OURS;
            };
        }
    }

    public Optional<Row> find(Table table, Row key) {
        var found = dynamo.getItem(g -> g.tableName(tables.of(table)).key(key.attributes()).consistentRead(true));
        return found.hasItem() ? Optional.of(Row.of(found.item())) : Optional.empty();
    }

    public void put(Table table, Row row) {
        patiently(() -> dynamo.putItem(p -> p.tableName(tables.of(table)).item(row.attributes())));
    }

    public void delete(Table table, Row key) {
        patiently(() -> dynamo.deleteItem(d -> d.tableName(tables.of(table)).key(key.attributes())));
    }

    /// Whether the row was put; not where the condition did not hold.
    public boolean put(Table table, Row row, Condition condition) {
        return holds(() -> dynamo.putItem(p -> p.tableName(tables.of(table)).item(row.attributes())
                .conditionExpression(condition.expression()).expressionAttributeNames(condition.names())
                .expressionAttributeValues(Transaction.orNone(condition.values()))));
    }

    /// Whether the row was updated; not where the condition did not hold.
    public boolean update(Table table, Row key, Change change, Condition condition) {
        var names = new HashMap<>(change.names());
        names.putAll(condition.names());
        var values = new HashMap<>(change.values());
        values.putAll(condition.values());
        return holds(() -> dynamo.updateItem(u -> u.tableName(tables.of(table)).key(key.attributes())
                .updateExpression(change.expression()).conditionExpression(condition.expression())
                .expressionAttributeNames(names).expressionAttributeValues(values)));
    }

    /// Whether the row was deleted; not where the condition did not hold.
    public boolean delete(Table table, Row key, Condition condition) {
        return holds(() -> dynamo.deleteItem(d -> d.tableName(tables.of(table)).key(key.attributes())
                .conditionExpression(condition.expression()).expressionAttributeNames(condition.names())
                .expressionAttributeValues(Transaction.orNone(condition.values()))));
    }

    private boolean holds(Runnable write) {
        try {
            patiently(write);
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    /// A single write meets a transaction on the same row.
    private void patiently(Runnable write) {
        for (int tries = 1; tries <= TRIES; tries++) {
            try {
                write.run();
                companion().ifPresent(Companion::wrote);
                return;
            } catch (TransactionConflictException e) {
                pause.before(tries);
            }
        }
        throw busy();
    }

    /// Rows by their keys, in no order; those that are not there are left out.
    public List<Row> findAll(Table table, List<Row> keys) {
        var parts = new ArrayList<List<Map<String, AttributeValue>>>();
        for (int from = 0; from < keys.size(); from += BATCH_READ) {
            parts.add(keys.subList(from, Math.min(from + BATCH_READ, keys.size())).stream().map(Row::attributes)
                    .toList());
        }
        return Together.each(parts, BATCHES_AT_ONCE, part -> findBatch(table, part)).stream().flatMap(List::stream)
                .toList();
    }

    private List<Row> findBatch(Table table, List<Map<String, AttributeValue>> keys) {
        var rows = new ArrayList<Row>();
        var wanted = Map.of(tables.of(table), KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
        for (int tries = 1; !wanted.isEmpty(); tries++) {
            var asked = wanted;
            var found = dynamo.batchGetItem(b -> b.requestItems(asked));
            found.responses().values().forEach(items -> items.forEach(item -> rows.add(Row.of(item))));
            wanted = found.unprocessedKeys();
            waitFor(wanted.size(), tries);
        }
        return rows;
    }

    /// Puts rows without condition and not as a whole: for rows nobody else writes.
    public void putAll(Table table, List<Row> rows) {
        for (int from = 0; from < rows.size(); from += BATCH_WRITE) {
            var part = rows.subList(from, Math.min(from + BATCH_WRITE, rows.size()));
            putBatch(Map.of(tables.of(table), part.stream().map(Store::request).toList()));
        }
    }

    private void putBatch(Map<String, List<WriteRequest>> requests) {
        var left = requests;
        for (int tries = 1; !left.isEmpty(); tries++) {
            var asked = left;
            left = dynamo.batchWriteItem(b -> b.requestItems(asked)).unprocessedItems();
            waitFor(left.size(), tries);
        }
    }

    private static WriteRequest request(Row row) {
        return WriteRequest.builder().putRequest(PutRequest.builder().item(row.attributes()).build()).build();
    }

    private void waitFor(int left, int tries) {
        if (left > 0) {
            if (tries >= TRIES) {
                throw busy();
            }
            pause.before(tries);
        }
    }

    /// One page of the rows a query names.
    public Page page(Query query) {
        var found = dynamo.query(request(query));
        var rows = found.items().stream().map(Row::of).toList();
        return new Page(rows, found.hasLastEvaluatedKey()
                ? Optional.of(Row.of(found.lastEvaluatedKey()))
                : Optional.empty());
    }

    public List<Row> all(Query query) {
        var rows = new ArrayList<Row>();
        rows(query).forEachRemaining(rows::add);
        return rows;
    }

    /// All rows a query names, read while they are walked through.
    public Iterator<Row> rows(Query query) {
        return new Iterator<>() {
            private Page page = page(query);
            private int at;

            @Override
            public boolean hasNext() {
                while (at == page.rows().size() && page.last().isPresent()) {
                    page = page(query.after(page.last().get()));
                    at = 0;
                }
                return at < page.rows().size();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.rows().get(at++);
            }
        };
    }

    private QueryRequest request(Query query) {
        var request = QueryRequest.builder().tableName(tables.of(query.table()))
                .keyConditionExpression(query.condition().expression())
                .expressionAttributeNames(query.condition().names())
                .expressionAttributeValues(query.condition().values()).scanIndexForward(query.ascending())
                .consistentRead(query.index().isEmpty());
        query.index().ifPresent(index -> request.indexName(index.name()));
        query.limit().ifPresent(request::limit);
        query.start().ifPresent(start -> request.exclusiveStartKey(start.attributes()));
        return request.build();
    }

    private static ProblemException busy() {
        return new ProblemException(new Problem.Busy("Many others are changing the same thing."));
    }
}
