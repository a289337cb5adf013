package org.gatehouse.proving.aws;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.proving.aws.Weather.Event;
import org.gatehouse.proving.aws.Weather.Operation;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// DynamoDB in memory, as far as the backend uses it: what it does not know, it refuses loudly. For one thread.
///
/// It is compared with DynamoDB Local operation by operation (`DynamoComparisonTest`). What that one never does and AWS
/// does (conflicts, throttling, work left over) the [Weather] brings.
public final class MemoryDynamo implements DynamoDbClient {
    private final Map<String, MemoryTable> tables;
    private final Language language = new Language();
    private final Sky sky;

    private MemoryDynamo(Map<String, MemoryTable> tables, Sky sky) {
        this.tables = tables;
        this.sky = sky;
    }

    MemoryDynamo(Sky sky) {
        this(new TreeMap<>(), sky);
    }

    /// The same tables, which nothing befalls from here.
    MemoryDynamo inFairWeather() {
        return new MemoryDynamo(tables, new Sky());
    }

    /// Empty, with weather that is always fair.
    public static MemoryDynamo empty() {
        return new MemoryDynamo(new Sky());
    }

    @Override
    public CreateTableResponse createTable(CreateTableRequest request) {
        if (tables.putIfAbsent(request.tableName(), new MemoryTable(request)) != null) {
            throw Refusals.tableExists(request.tableName());
        }
        return CreateTableResponse.builder()
                .tableDescription(d -> d.tableName(request.tableName()).tableStatus(TableStatus.ACTIVE)).build();
    }

    @Override
    public ListTablesResponse listTables() {
        return ListTablesResponse.builder().tableNames(tables.keySet()).build();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        var event = sky.at(Operation.GET);
        return Sky.after(event, () -> {
            var table = table(request.tableName());
            var found = table.find(table.key(request.key()));
            return GetItemResponse.builder().item(found.orElse(null)).build();
        });
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        var event = single(Operation.PUT);
        return Sky.after(event, () -> {
            var terms = new Terms(request.expressionAttributeNames(), request.expressionAttributeValues());
            perform(new Write.Put(table(request.tableName()), request.item(),
                    language.condition(request.conditionExpression(), terms)));
            return PutItemResponse.builder().build();
        });
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        var event = single(Operation.UPDATE);
        return Sky.after(event, () -> {
            var terms = new Terms(request.expressionAttributeNames(), request.expressionAttributeValues());
            perform(new Write.Update(table(request.tableName()), request.key(),
                    language.update(request.updateExpression(), request.conditionExpression(), terms)));
            return UpdateItemResponse.builder().build();
        });
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        var event = single(Operation.DELETE);
        return Sky.after(event, () -> {
            var terms = new Terms(request.expressionAttributeNames(), request.expressionAttributeValues());
            perform(new Write.Delete(table(request.tableName()), request.key(),
                    language.condition(request.conditionExpression(), terms)));
            return DeleteItemResponse.builder().build();
        });
    }

    private Event single(Operation operation) {
        var event = sky.at(operation);
        if (event == Event.CONFLICT) {
            throw Refusals.conflict();
        }
        return event;
    }

    private static void perform(Write write) {
        write.check();
        if (!write.holds()) {
            throw Refusals.condition();
        }
        write.perform();
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        var event = sky.at(Operation.TRANSACT);
        var writes = request.transactItems().stream().map(item -> Write.of(item, this::table, language)).toList();
        if (event == Event.CONFLICT) {
            throw Refusals.cancelled(writes.stream().map(_ -> Refusals
                    .reason("TransactionConflict", "Transaction is ongoing for the item")).toList());
        }
        return Sky.after(event, () -> {
            MemoryTransaction.commit(writes);
            return TransactWriteItemsResponse.builder().build();
        });
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        var event = sky.at(Operation.BATCH_GET);
        return Sky.after(event, () -> {
            var found = new LinkedHashMap<String, List<Map<String, AttributeValue>>>();
            var left = new LinkedHashMap<String, KeysAndAttributes>();
            request.requestItems().forEach((name, wanted) -> {
                int now = now(wanted.keys().size(), event);
                found.put(name, rows(table(name), wanted.keys(), now));
                if (now < wanted.keys().size()) {
                    left.put(name, wanted.toBuilder().keys(wanted.keys().subList(now, wanted.keys().size())).build());
                }
            });
            return BatchGetItemResponse.builder().responses(found).unprocessedKeys(left).build();
        });
    }

    private static List<Map<String, AttributeValue>> rows(MemoryTable table, List<Map<String, AttributeValue>> wanted,
            int now) {
        var keys = wanted.stream().map(table::key).toList();
        if (Set.copyOf(keys).size() < keys.size()) {
            throw Refusals.validation("Provided list of item keys contains duplicates");
        }
        if (keys.size() > 100) {
            throw Refusals.validation("Too many items requested for the BatchGetItem call");
        }
        return keys.stream().limit(now).map(table::find).flatMap(Optional::stream).toList();
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        var event = sky.at(Operation.BATCH_WRITE);
        return Sky.after(event, () -> {
            var left = new LinkedHashMap<String, List<WriteRequest>>();
            request.requestItems().forEach((name, writes) -> {
                int now = now(writes.size(), event);
                putAll(table(name), writes, now);
                if (now < writes.size()) {
                    left.put(name, writes.subList(now, writes.size()));
                }
            });
            return BatchWriteItemResponse.builder().unprocessedItems(left).build();
        });
    }

    private static void putAll(MemoryTable table, List<WriteRequest> writes, int now) {
        if (writes.size() > 25) {
            throw Refusals.validation("Too many items requested for the BatchWriteItem call");
        }
        var keys = new HashSet<MemoryTable.Key>();
        for (var write : writes) {
            if (write.putRequest() == null) {
                throw new UnsupportedOperationException("the DynamoDB in memory only puts in batches");
            }
            if (!keys.add(table.keyOf(write.putRequest().item()))) {
                throw Refusals.validation("Provided list of item keys contains duplicates");
            }
        }
        writes.stream().limit(now).forEach(write -> table.put(write.putRequest().item()));
    }

    /// How many of a batch are done at once.
    private static int now(int all, Event event) {
        return event == Event.HALF ? all / 2 : all;
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        var event = sky.at(Operation.QUERY);
        return Sky.after(event, () -> new Paging(table(request.tableName()), request, language).page());
    }

    private MemoryTable table(@Nullable String name) {
        return Optional.ofNullable(name).map(tables::get)
                .orElseThrow(() -> Refusals.noTable(String.valueOf(name)));
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
