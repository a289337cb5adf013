package org.gatehouse.proving.aws;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// What came of an operation, as a text that two DynamoDBs can be compared by: rows, or the code of the refusal with
/// its reasons; not its wording. A transaction that sets something impossible is cancelled by AWS with the reason
/// ValidationError and refused as a whole by its local build: here both are the same.
final class Asked {
    private Asked() {}

    static String of(DynamoDbRequest operation, DynamoDbClient dynamo) {
        try {
            return answer(operation, dynamo);
        } catch (TransactionCanceledException e) {
            var codes = e.cancellationReasons().stream().map(CancellationReason::code).toList();
            return codes.contains("ValidationError") ? "refused ValidationException" : "cancelled " + codes;
        } catch (DynamoDbException e) {
            return "refused " + e.awsErrorDetails().errorCode();
        }
    }

    private static String answer(DynamoDbRequest operation, DynamoDbClient dynamo) {
        switch (operation) {
            case GetItemRequest get -> {
                var found = dynamo.getItem(get);
                return found.hasItem() ? row(found.item()) : "none";
            }
            case QueryRequest query -> {
                var found = dynamo.query(query);
                return rows(found.items()) + " then " + row(found.lastEvaluatedKey());
            }
            case BatchGetItemRequest batch -> {
                var found = dynamo.batchGetItem(batch);
                return found.responses().values().stream().flatMap(List::stream).map(Asked::row).sorted().toList()
                        + " left " + found.unprocessedKeys();
            }
            case PutItemRequest put -> dynamo.putItem(put);
            case UpdateItemRequest update -> dynamo.updateItem(update);
            case DeleteItemRequest delete -> dynamo.deleteItem(delete);
            case BatchWriteItemRequest batch -> dynamo.batchWriteItem(batch);
            case TransactWriteItemsRequest transaction -> dynamo.transactWriteItems(transaction);
            default -> throw new IllegalArgumentException("not asked here: " + operation);
        }
        return "done";
    }

    private static List<String> rows(List<Map<String, AttributeValue>> rows) {
        return rows.stream().map(Asked::row).toList();
    }

    private static String row(Map<String, AttributeValue> row) {
        return new TreeMap<>(row).toString();
    }
}
