package org.gatehouse.backend.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Many rows at once, as many as DynamoDB takes in a request; what it leaves over is asked for again.
final class Batches {
    private static final int READ = 100;
    private static final int READ_AT_ONCE = 8;
    private static final int WRITE = 25;

    private final DynamoDbClient dynamo;
    private final Pause pause;
    private final int tries;

    /// @param tries of each request until it is given up
    Batches(DynamoDbClient dynamo, Pause pause, int tries) {
        this.dynamo = dynamo;
        this.pause = pause;
        this.tries = tries;
    }

    List<Row> findAll(String table, List<Row> keys) {
        var parts = new ArrayList<List<Map<String, AttributeValue>>>();
        for (int from = 0; from < keys.size(); from += READ) {
            parts.add(keys.subList(from, Math.min(from + READ, keys.size())).stream().map(Row::attributes).toList());
        }
        return Together.each(parts, READ_AT_ONCE, part -> find(table, part)).stream().flatMap(List::stream).toList();
    }

    private List<Row> find(String table, List<Map<String, AttributeValue>> keys) {
        var rows = new ArrayList<Row>();
        var wanted = Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
        for (int tried = 1; !wanted.isEmpty(); tried++) {
            var asked = wanted;
            var found = dynamo.batchGetItem(b -> b.requestItems(asked));
            found.responses().values().forEach(items -> items.forEach(item -> rows.add(Row.of(item))));
            wanted = found.unprocessedKeys();
            waitFor(wanted.size(), tried);
        }
        return rows;
    }

    void putAll(String table, List<Row> rows) {
        for (int from = 0; from < rows.size(); from += WRITE) {
            var part = rows.subList(from, Math.min(from + WRITE, rows.size()));
            put(Map.of(table, part.stream().map(Batches::request).toList()));
        }
    }

    private void put(Map<String, List<WriteRequest>> requests) {
        var left = requests;
        for (int tried = 1; !left.isEmpty(); tried++) {
            var asked = left;
            left = dynamo.batchWriteItem(b -> b.requestItems(asked)).unprocessedItems();
            waitFor(left.size(), tried);
        }
    }

    private static WriteRequest request(Row row) {
        return WriteRequest.builder().putRequest(PutRequest.builder().item(row.attributes()).build()).build();
    }

    private void waitFor(int left, int tried) {
        if (left > 0) {
            if (tried >= tries) {
                throw Store.busy();
            }
            pause.before(tried);
        }
    }
}
