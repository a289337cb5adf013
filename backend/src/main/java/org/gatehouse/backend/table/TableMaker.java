package org.gatehouse.backend.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/// Makes the tables where they are missing, in a local DynamoDB. On AWS the infrastructure makes them, with
/// point-in-time recovery and expiry: `packaging/aws/template.yaml`.
public final class TableMaker {
    private final DynamoDbClient dynamo;
    private final TableNames names;

    public TableMaker(DynamoDbClient dynamo, TableNames names) {
        this.dynamo = dynamo;
        this.names = names;
    }

    public void makeMissing() {
        for (var table : Table.values()) {
            try {
                var made = dynamo.createTable(request(table, names)).tableDescription();
                if (made.tableStatus() != TableStatus.ACTIVE) {
                    dynamo.waiter().waitUntilTableExists(d -> d.tableName(names.of(table)));
                }
            } catch (ResourceInUseException e) {
                continue;
            }
        }
    }

    /// What a table is made of.
    public static CreateTableRequest request(Table table, TableNames names) {
        var keys = new ArrayList<KeySchemaElement>();
        keys.add(key(table.partition(), KeyType.HASH));
        table.sort().ifPresent(sort -> keys.add(key(sort, KeyType.RANGE)));
        var request = CreateTableRequest.builder().tableName(names.of(table)).keySchema(keys)
                .attributeDefinitions(attributes(table)).billingMode(BillingMode.PAY_PER_REQUEST);
        if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(table.indexes().stream().map(TableMaker::index).toList());
        }
        return request.build();
    }

    private static GlobalSecondaryIndex index(Table.Index index) {
        return GlobalSecondaryIndex.builder().indexName(index.name())
                .keySchema(key(index.partition(), KeyType.HASH), key(index.sort(), KeyType.RANGE))
                .projection(p -> p.projectionType(ProjectionType.ALL)).build();
    }

    private static List<AttributeDefinition> attributes(Table table) {
        var types = new LinkedHashMap<String, ScalarAttributeType>();
        types.put(table.partition(), ScalarAttributeType.S);
        table.sort().ifPresent(sort -> types.put(sort, type(sort)));
        table.indexes().forEach(index -> {
            types.put(index.partition(), type(index.partition()));
            types.put(index.sort(), type(index.sort()));
        });
        return types.entrySet().stream().map(TableMaker::definition).toList();
    }

    private static AttributeDefinition definition(Map.Entry<String, ScalarAttributeType> attribute) {
        return AttributeDefinition.builder().attributeName(attribute.getKey()).attributeType(attribute.getValue())
                .build();
    }

    /// Sort keys that count are numbers, all others are texts.
    private static ScalarAttributeType type(String attribute) {
        return attribute.equals("version") || attribute.equals("number")
                ? ScalarAttributeType.N
                : ScalarAttributeType.S;
    }

    private static KeySchemaElement key(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }
}
