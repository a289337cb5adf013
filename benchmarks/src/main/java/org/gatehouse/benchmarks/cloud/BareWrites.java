package org.gatehouse.benchmarks.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Items written to the same DynamoDB with nothing to think about: a table without an index, 25 to a request, one
/// request after the other.
public final class BareWrites {
    private static final String TABLE = "bare";
    private static final String KEY = "id";
    private static final int AT_ONCE = 25;

    private final DynamoDbClient dynamo;

    public BareWrites(DynamoDbClient dynamo) {
        this.dynamo = dynamo;
    }

    /// What tables hold.
    public record Contents(long items, long bytes) {
        public Contents since(Contents before) {
            return new Contents(items - before.items, bytes - before.bytes);
        }
    }

    /// Of the cloud's own tables, as the database counts them.
    public Contents contents() {
        var tables = dynamo.listTables().tableNames().stream().filter(name -> name.startsWith(OneCloud.TABLES))
                .map(name -> dynamo.describeTable(request -> request.tableName(name)).table()).toList();
        return new Contents(tables.stream().mapToLong(table -> table.itemCount()).sum(),
                tables.stream().mapToLong(table -> table.tableSizeBytes()).sum());
    }

    /// As many items of the same size on average, in seconds.
    public double write(Contents like) {
        dynamo.createTable(request -> request.tableName(TABLE).billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(one -> one.attributeName(KEY).attributeType(ScalarAttributeType.S))
                .keySchema(one -> one.attributeName(KEY).keyType(KeyType.HASH)));
        var filling = AttributeValue.fromS("x".repeat((int) Math.max(1, like.bytes() / like.items() - 20)));
        long start = System.nanoTime();
        for (int from = 0; from < like.items(); from += AT_ONCE) {
            write(from, (int) Math.min(like.items(), from + AT_ONCE), filling);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        dynamo.deleteTable(request -> request.tableName(TABLE));
        return seconds;
    }

    private void write(int from, int to, AttributeValue filling) {
        List<WriteRequest> part = new ArrayList<>(IntStream.range(from, to).mapToObj(number -> WriteRequest.builder()
                .putRequest(put -> put.item(Map.of(KEY, AttributeValue.fromS("item-%010d".formatted(number)), "filling",
                        filling)))
                .build()).toList());
        while (!part.isEmpty()) {
            var now = part;
            var left = dynamo.batchWriteItem(request -> request.requestItems(Map.of(TABLE, now))).unprocessedItems();
            part = left.getOrDefault(TABLE, List.of());
        }
    }
}
