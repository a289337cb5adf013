package org.gatehouse.backend.table;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What must hold of a stored row for a write to happen.
///
/// @param expression in DynamoDB's language; names start with `#` and values with `:`
public record Condition(String expression, Map<String, String> names, Map<String, AttributeValue> values) {
    public Condition {
        names = Map.copyOf(names);
        values = Map.copyOf(values);
    }

    /// Nothing is stored under the key yet.
    public static Condition absent(Table table) {
        return new Condition("attribute_not_exists(#key)", Map.of("#key", table.partition()), Map.of());
    }

    public static Condition present(Table table) {
        return new Condition("attribute_exists(#key)", Map.of("#key", table.partition()), Map.of());
    }

    public static Condition equal(String attribute, long value) {
        return comparing(attribute, "=", AttributeValue.fromN(Long.toString(value)));
    }

    public static Condition equal(String attribute, String value) {
        return comparing(attribute, "=", AttributeValue.fromS(value));
    }

    public static Condition atLeast(String attribute, long value) {
        return comparing(attribute, ">=", AttributeValue.fromN(Long.toString(value)));
    }

    public static Condition below(String attribute, long value) {
        return comparing(attribute, "<", AttributeValue.fromN(Long.toString(value)));
    }

    public static Condition lacking(String attribute) {
        return new Condition("attribute_not_exists(#" + attribute + ")", Map.of("#" + attribute, attribute), Map.of());
    }

    public Condition and(Condition other) {
        return joined(" AND ", other);
    }

    public Condition or(Condition other) {
        return joined(" OR ", other);
    }

    /// Both, without brackets.
    Condition withPlain(Condition other) {
        var both = and(other);
        return new Condition(expression + " AND " + other.expression, both.names, both.values);
    }

    private Condition joined(String word, Condition other) {
        var allNames = new HashMap<>(names);
        allNames.putAll(other.names);
        var allValues = new HashMap<>(values);
        allValues.putAll(other.values);
        return new Condition("(" + expression + word + other.expression + ")", allNames, allValues);
    }

    private static Condition comparing(String attribute, String sign, AttributeValue value) {
        return new Condition("#" + attribute + " " + sign + " :is_" + attribute, Map.of("#" + attribute, attribute),
                Map.of(":is_" + attribute, value));
    }
}
