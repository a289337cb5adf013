package org.gatehouse.proving.aws;

import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the placeholders of an expression stand for.
///
/// @param names attributes by placeholder, such as `#left`
/// @param values by placeholder, such as `:is_left`
record Terms(Map<String, String> names, Map<String, AttributeValue> values) {
    String name(String placeholder) {
        var name = placeholder.startsWith("#") ? names.get(placeholder) : placeholder;
        if (name == null) {
            throw Refusals.validation("An expression attribute name used in the document path is not defined; "
                    + "attribute name: " + placeholder);
        }
        return name;
    }

    AttributeValue value(String placeholder) {
        var value = values.get(placeholder);
        if (value == null) {
            throw Refusals.validation("An expression attribute value used in expression is not defined; "
                    + "attribute value: " + placeholder);
        }
        return value;
    }

    /// DynamoDB refuses placeholders that no expression of the request uses.
    void checkAllUsed(Set<String> used) {
        if (!used.containsAll(names.keySet())) {
            throw Refusals.validation("Value provided in ExpressionAttributeNames unused in expressions");
        }
        if (!used.containsAll(values.keySet())) {
            throw Refusals.validation("Value provided in ExpressionAttributeValues unused in expressions");
        }
    }
}
