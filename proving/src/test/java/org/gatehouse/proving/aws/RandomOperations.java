package org.gatehouse.proving.aws;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Operations as the backend sends them, with few keys so that they meet, and now and then one that is wrong.
final class RandomOperations {
    private static final String EVENTS = "test-events";
    private static final String CHANGES = "test-changes";

    private final Random random;

    RandomOperations(Random random) {
        this.random = random;
    }

    /// An expression with what it needs.
    private record Clause(String text, Map<String, String> names, Map<String, AttributeValue> values) {
        static Clause of(String text, String attribute, @Nullable AttributeValue value) {
            return new Clause(text, Map.of("#" + attribute, attribute),
                    value == null ? Map.of() : Map.of(":" + attribute, value));
        }

        Clause joined(String word, Clause other) {
            var allNames = new HashMap<>(names);
            allNames.putAll(other.names);
            var allValues = new HashMap<>(other.values);
            allValues.putAll(values);
            return new Clause("(" + text + " " + word + " " + other.text + ")", allNames, allValues);
        }

        @Nullable
        Map<String, AttributeValue> valuesOrNone() {
            return values.isEmpty() ? null : values;
        }
    }

    DynamoDbRequest next() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> put();
            case 2, 3 -> update();
            case 4 -> delete();
            case 5 -> get();
            case 6 -> batchGet();
            case 7 -> batchWrite();
            case 8, 9 -> transaction();
            default -> query();
        };
    }

    private DynamoDbRequest put() {
        var put = PutItemRequest.builder().tableName(EVENTS).item(row());
        if (random.nextBoolean()) {
            var condition = condition();
            put.conditionExpression(condition.text()).expressionAttributeNames(condition.names())
                    .expressionAttributeValues(condition.valuesOrNone());
        }
        return put.build();
    }

    private DynamoDbRequest update() {
        var change = change();
        var condition = condition();
        var names = new HashMap<>(change.names());
        names.putAll(condition.names());
        var values = new HashMap<>(condition.values());
        values.putAll(change.values());
        return UpdateItemRequest.builder().tableName(EVENTS).key(key()).updateExpression(change.text())
                .conditionExpression(condition.text()).expressionAttributeNames(names)
                .expressionAttributeValues(values).build();
    }

    private DynamoDbRequest delete() {
        return DeleteItemRequest.builder().tableName(EVENTS).key(key()).build();
    }

    private DynamoDbRequest get() {
        return GetItemRequest.builder().tableName(EVENTS).key(key()).consistentRead(true).build();
    }

    private DynamoDbRequest batchGet() {
        var keys = IntStream.range(0, 1 + random.nextInt(4)).mapToObj(_ -> key()).toList();
        return BatchGetItemRequest.builder()
                .requestItems(Map.of(EVENTS, KeysAndAttributes.builder().keys(keys).consistentRead(true).build()))
                .build();
    }

    private DynamoDbRequest batchWrite() {
        var writes = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(_ -> WriteRequest.builder().putRequest(PutRequest.builder().item(change(version())).build())
                        .build())
                .toList();
        return BatchWriteItemRequest.builder().requestItems(Map.of(CHANGES, writes)).build();
    }

    private DynamoDbRequest transaction() {
        var writes = new LinkedHashMap<Object, TransactWriteItem>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var write = write();
            writes.putIfAbsent(rowOf(write), write);
        }
        return TransactWriteItemsRequest.builder().transactItems(writes.values()).build();
    }

    /// Each row once: DynamoDB refuses two writes to one row, and its local build does so only where all conditions hold.
    private static Object rowOf(TransactWriteItem write) {
        if (write.conditionCheck() != null) {
            return write.conditionCheck().key();
        }
        var row = write.put() == null ? write.update().key() : write.put().item();
        return row.containsKey("version")
                ? List.of(row.get("event"), row.get("version"))
                : row.entrySet().stream().filter(a -> List.of("event", "part").contains(a.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private TransactWriteItem write() {
        var condition = condition();
        var names = new HashMap<>(condition.names());
        var values = new HashMap<>(condition.values());
        return switch (random.nextInt(4)) {
            case 0 -> TransactWriteItem.builder().put(p -> p.tableName(CHANGES).item(change(version()))).build();
            case 1 -> TransactWriteItem.builder().conditionCheck(c -> c.tableName(EVENTS).key(key())
                    .conditionExpression(condition.text()).expressionAttributeNames(names)
                    .expressionAttributeValues(condition.valuesOrNone())).build();
            case 2 -> TransactWriteItem.builder()
                    .put(p -> p.tableName(EVENTS).item(row()).conditionExpression(condition.text())
                            .expressionAttributeNames(names).expressionAttributeValues(condition.valuesOrNone()))
                    .build();
            default -> {
                var change = change();
                names.putAll(change.names());
                values.putAll(change.values());
                yield TransactWriteItem.builder()
                        .update(u -> u.tableName(EVENTS).key(key()).updateExpression(change.text())
                                .conditionExpression(condition.text()).expressionAttributeNames(names)
                                .expressionAttributeValues(values))
                        .build();
            }
        };
    }

    private DynamoDbRequest query() {
        var query = switch (random.nextInt(3)) {
            case 0 -> QueryRequest.builder().tableName(EVENTS).consistentRead(true)
                    .keyConditionExpression("#event = :event AND begins_with(#part, :part)")
                    .expressionAttributeNames(Map.of("#event", "event", "#part", "part"))
                    .expressionAttributeValues(Map.of(":event", text(event()), ":part", text("P")));
            case 1 -> QueryRequest.builder().tableName(CHANGES)
                    .keyConditionExpression("#event = :event AND #version > :above")
                    .expressionAttributeNames(Map.of("#event", "event", "#version", "version"))
                    .expressionAttributeValues(Map.of(":event", text(event()), ":above", number(version())));
            default -> QueryRequest.builder().tableName(EVENTS).indexName("by-organization")
                    .keyConditionExpression("#organization = :organization")
                    .expressionAttributeNames(Map.of("#organization", "organization"))
                    .expressionAttributeValues(Map.of(":organization", text(organization())));
        };
        if (random.nextBoolean()) {
            query.limit(1 + random.nextInt(4));
        }
        if (random.nextInt(3) == 0) {
            query.exclusiveStartKey(start(query.build()));
        }
        return query.scanIndexForward(random.nextBoolean()).build();
    }

    /// A place that fits the query; whether a row is there does not matter.
    private Map<String, AttributeValue> start(QueryRequest query) {
        if (query.tableName().equals(CHANGES)) {
            return Map.of("event", query.expressionAttributeValues().get(":event"), "version", number(version()));
        }
        if (query.indexName() == null) {
            return Map.of("event", query.expressionAttributeValues().get(":event"), "part", text(part()));
        }
        var key = key();
        var start = new HashMap<>(key);
        start.put("organization", query.expressionAttributeValues().get(":organization"));
        start.put("begins", begins(key));
        return start;
    }

    private Clause condition() {
        return switch (random.nextInt(8)) {
            case 0 -> Clause.of("attribute_not_exists(#event)", "event", null);
            case 1 -> Clause.of("attribute_exists(#event)", "event", null);
            case 2 -> Clause.of("attribute_not_exists(#note)", "note", null);
            case 3 -> Clause.of("#left >= :left", "left", number(random.nextInt(6)));
            case 4 -> Clause.of("#left < :left", "left", number(random.nextInt(6)));
            case 5 -> Clause.of("#note = :note", "note", random.nextBoolean() ? text("seen") : number(1));
            case 6 -> condition().joined("AND", condition());
            default -> condition().joined("OR", condition());
        };
    }

    private Clause change() {
        return switch (random.nextInt(4)) {
            case 0 -> new Clause("SET #note = :to_note", Map.of("#note", "note"), Map.of(":to_note", text("seen")));
            case 1 -> new Clause("SET #left = #left + :by_left, #sold = :to_sold",
                    Map.of("#left", "left", "#sold", "sold"),
                    Map.of(":by_left", number(random.nextInt(7) - 3), ":to_sold", number(random.nextInt(3))));
            case 2 -> new Clause("SET #left = #left + :by_left", Map.of("#left", "left"),
                    Map.of(":by_left", number(random.nextInt(7) - 3)));
            default -> new Clause("SET #organization = :to_organization", Map.of("#organization", "organization"),
                    Map.of(":to_organization", random.nextInt(20) == 0 ? number(1) : text(organization())));
        };
    }

    private Map<String, AttributeValue> row() {
        var key = key();
        var row = new HashMap<>(key);
        if (random.nextBoolean()) {
            row.put("left", random.nextInt(30) == 0 ? text("none") : number(random.nextInt(6)));
        }
        if (random.nextBoolean()) {
            row.put("organization", text(organization()));
            row.put("begins", begins(key));
        }
        if (random.nextInt(4) == 0) {
            row.put("bytes", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[]{(byte) random.nextInt()})));
        }
        return row;
    }

    /// No two rows alike, because DynamoDB promises no order for those.
    private AttributeValue begins(Map<String, AttributeValue> key) {
        return text(random.nextInt(3) + key.toString());
    }

    private Map<String, AttributeValue> key() {
        return switch (random.nextInt(60)) {
            case 0 -> Map.of("event", text(event()));
            case 1 -> Map.of("event", text(event()), "part", number(1));
            case 2 -> Map.of("event", text(event()), "part", text(""));
            default -> Map.of("event", text(event()), "part", text(part()));
        };
    }

    private Map<String, AttributeValue> change(long version) {
        return Map.of("event", text(event()), "version", number(version), "lines", text("line " + random.nextInt(9)));
    }

    private long version() {
        return random.nextInt(12);
    }

    private String event() {
        return "EVENT#" + random.nextInt(2);
    }

    private String part() {
        return List.of("HEAD", "P1", "P2", "PÄ", "P\uD83D\uDE00", "P\uFFFD").get(random.nextInt(6));
    }

    private String organization() {
        return "ORG#" + random.nextInt(2);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
