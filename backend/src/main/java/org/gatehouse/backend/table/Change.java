package org.gatehouse.backend.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What an update does to a row: attributes set, numbers raised or lowered. Does not change.
public final class Change {
    private final List<String> sets;
    private final Map<String, String> names;
    private final Map<String, AttributeValue> values;

    private Change(List<String> sets, Map<String, String> names, Map<String, AttributeValue> values) {
        this.sets = sets;
        this.names = names;
        this.values = values;
    }

    public static Change set(Row row) {
        var change = new Change(List.of(), Map.of(), Map.of());
        for (var attribute : row.attributes().entrySet()) {
            var name = attribute.getKey();
            change = change.and("#" + name + " = :to_" + name, name, ":to_" + name, attribute.getValue());
        }
        return change;
    }

    /// @param amount negative to lower
    public static Change add(String name, long amount) {
        return new Change(List.of(), Map.of(), Map.of()).plus(name, amount);
    }

    public Change plus(String name, long amount) {
        return and("#" + name + " = #" + name + " + :by_" + name, name, ":by_" + name,
                AttributeValue.fromN(Long.toString(amount)));
    }

    String expression() {
        return "SET " + String.join(", ", sets);
    }

    Map<String, String> names() {
        return names;
    }

    Map<String, AttributeValue> values() {
        return values;
    }

    private Change and(String set, String name, String placeholder, AttributeValue value) {
        var allSets = new ArrayList<>(sets);
        allSets.add(set);
        var allNames = new HashMap<>(names);
        allNames.put("#" + name, name);
        var allValues = new HashMap<>(values);
        allValues.put(placeholder, value);
        return new Change(allSets, allNames, allValues);
    }
}
