package org.gatehouse.backend.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// Reads and writes rows. Reads of tables are consistent; reads of indexes may lag by moments.
public final class Store {
    private static final int TRIES = 12;

    private final DynamoDbClient dynamo;
    private final TableNames tables;
    private final Pause pause;
    private final Batches batches;
    private final ScopedValue<Optional<Companion>> companions = ScopedValue.newInstance();

    public Store(DynamoDbClient dynamo, TableNames tables, Pause pause) {
        this.dynamo = dynamo;
        this.tables = tables;
        this.pause = pause;
        batches = new Batches(dynamo, pause, TRIES);
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
                var refused = Cancelled.refused(transaction, e);
                if (!refused.isEmpty()) {
                    return new Transaction.Outcome.Refused(refused);
                }
                pause.before(tries);
            }
        }
        throw busy();
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
        return batches.findAll(tables.of(table), keys);
    }

    /// Puts rows without condition and not as a whole: for rows nobody else writes.
    public void putAll(Table table, List<Row> rows) {
        batches.putAll(tables.of(table), rows);
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

    static ProblemException busy() {
        return new ProblemException(new Problem.Busy("Many others are changing the same thing."));
    }
}
