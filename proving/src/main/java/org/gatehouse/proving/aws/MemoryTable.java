package org.gatehouse.proving.aws;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/// One table: its rows by key, and its indexes, which here are never late.
final class MemoryTable {
    private static final int LARGEST_ROW = 400 * 1024;

    /// The attributes of a key.
    record Shape(String partition, Optional<String> sort) {
        static Shape of(List<KeySchemaElement> schema) {
            return new Shape(named(schema, KeyType.HASH).orElseThrow(), named(schema, KeyType.RANGE));
        }

        private static Optional<String> named(List<KeySchemaElement> schema, KeyType type) {
            return schema.stream().filter(key -> key.keyType() == type).map(KeySchemaElement::attributeName)
                    .findFirst();
        }

        Stream<String> names() {
            return Stream.concat(Stream.of(partition), sort.stream());
        }

        Key of(Map<String, AttributeValue> item) {
            return new Key(Objects.requireNonNull(item.get(partition)),
                    sort.map(attribute -> Objects.requireNonNull(item.get(attribute))).orElse(NO_SORT));
        }
    }

    /// A row's place.
    ///
    /// @param sort the same for all where the shape has none
    record Key(AttributeValue partition, AttributeValue sort) {}

    private static final AttributeValue NO_SORT = AttributeValue.fromS("");

    private final Shape shape;
    private final Map<String, Shape> indexes = new TreeMap<>();
    private final Map<String, String> types = new TreeMap<>();
    private final Map<AttributeValue, NavigableMap<AttributeValue, Map<String, AttributeValue>>> partitions = new TreeMap<>(
            Values::compare);

    MemoryTable(CreateTableRequest request) {
        shape = Shape.of(request.keySchema());
        for (AttributeDefinition attribute : request.attributeDefinitions()) {
            types.put(attribute.attributeName(), attribute.attributeTypeAsString());
        }
        request.globalSecondaryIndexes()
                .forEach(index -> indexes.put(index.indexName(), Shape.of(index.keySchema())));
    }

    /// @return where a row of this key is or would be
    Key key(Map<String, AttributeValue> key) {
        if (!key.keySet().equals(Set.copyOf(shape.names().toList()))) {
            throw Refusals.validation("The provided key element does not match the schema");
        }
        shape.names().forEach(attribute -> checkKeyAttribute(attribute, key.get(attribute)));
        return shape.of(Values.stored(key));
    }

    /// @throws RuntimeException as the SDK throws it, where the row has no place here
    Key keyOf(Map<String, AttributeValue> item) {
        shape.names().forEach(attribute -> checkKeyAttribute(attribute, item.get(attribute)));
        checkIndexes(item);
        if (Values.size(item) > LARGEST_ROW) {
            throw Refusals.validation("Item size has exceeded the maximum allowed size");
        }
        return shape.of(Values.stored(item));
    }

    private void checkKeyAttribute(String attribute, @Nullable AttributeValue value) {
        if (value == null) {
            throw Refusals.validation("One of the required keys was not given a value");
        }
        if (!value.type().name().equals(types.get(attribute))) {
            throw Refusals.validation("One or more parameter values were invalid: Type mismatch for key " + attribute);
        }
        if (value.type() == AttributeValue.Type.S && value.s().isEmpty()) {
            throw Refusals.validation("One or more parameter values are not valid. The AttributeValue for a key "
                    + "attribute cannot contain an empty string value. Key: " + attribute);
        }
    }

    private void checkIndexes(Map<String, AttributeValue> item) {
        indexes.values().stream().flatMap(Shape::names).filter(item::containsKey)
                .forEach(attribute -> checkKeyAttribute(attribute, item.get(attribute)));
    }

    Optional<Map<String, AttributeValue>> find(Key key) {
        return Optional.ofNullable(partition(key.partition()).get(key.sort()));
    }

    private NavigableMap<AttributeValue, Map<String, AttributeValue>> partition(AttributeValue partition) {
        return partitions.getOrDefault(partition, new TreeMap<>(Values::compare));
    }

    void put(Map<String, AttributeValue> item) {
        var stored = Values.stored(item);
        var key = shape.of(stored);
        partitions.computeIfAbsent(key.partition(), _ -> new TreeMap<>(Values::compare)).put(key.sort(), stored);
    }

    void delete(Key key) {
        if (partitions.containsKey(key.partition())) {
            partitions.get(key.partition()).remove(key.sort());
        }
    }

    static void refuseKeyChange(String attribute) {
        throw Refusals.validation("One or more parameter values were invalid: Cannot update attribute " + attribute
                + ". This attribute is part of the key");
    }

    /// How rows are found by a query: by the table's key, or by an index's.
    Shape shape(@Nullable String index) {
        if (index == null) {
            return shape;
        }
        var found = indexes.get(index);
        if (found == null) {
            throw Refusals.validation("The table does not have the specified index: " + index);
        }
        return found;
    }

    /// The attributes of a row by which a query goes on after it.
    Map<String, AttributeValue> position(Shape by, Map<String, AttributeValue> row) {
        var position = new TreeMap<String, AttributeValue>();
        Stream.concat(shape.names(), by.names()).distinct().forEach(attribute -> {
            checkKeyAttribute(attribute, row.get(attribute));
            position.put(attribute, row.get(attribute));
        });
        return Values.stored(position);
    }

    /// The rows of one partition of a shape, by its sort key; those alike by the table's key, where DynamoDB promises
    /// no order.
    List<Map<String, AttributeValue>> rows(Shape by, AttributeValue partition) {
        if (by.equals(shape)) {
            return List.copyOf(partition(partition).values());
        }
        return partitions.values().stream().flatMap(rows -> rows.values().stream())
                .filter(row -> by.names().allMatch(row::containsKey) && by.of(row).partition().equals(partition))
                .sorted(order(by)).toList();
    }

    /// The order of the rows of one partition of a shape. It reads keys only.
    Comparator<Map<String, AttributeValue>> order(Shape by) {
        return Comparator.<Map<String, AttributeValue>, AttributeValue>comparing(row -> by.of(row).sort(),
                Values::compare).thenComparing(row -> shape.of(row).partition(), Values::compare)
                .thenComparing(row -> shape.of(row).sort(), Values::compare);
    }
}
