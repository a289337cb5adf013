package org.gatehouse.proving.aws;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Texts, numbers and bytes as DynamoDB orders, adds and measures them. Other types are not used by the backend.
final class Values {
    private Values() {}

    /// Whether the two can be ordered at all.
    static boolean isSameType(AttributeValue one, AttributeValue other) {
        return one.type() == other.type();
    }

    /// Texts by their UTF-8 bytes, numbers by value, bytes as unsigned.
    static int compare(AttributeValue one, AttributeValue other) {
        return switch (one.type()) {
            case S -> Arrays.compareUnsigned(utf8(one.s()), utf8(other.s()));
            case N -> new BigDecimal(one.n()).compareTo(new BigDecimal(other.n()));
            case B -> Arrays.compareUnsigned(one.b().asByteArrayUnsafe(), other.b().asByteArrayUnsafe());
            default -> throw new UnsupportedOperationException("no order is known for the type " + one.type());
        };
    }

    static AttributeValue sum(AttributeValue one, AttributeValue other) {
        if (one.type() != AttributeValue.Type.N || other.type() != AttributeValue.Type.N) {
            throw Refusals.validation("An operand in the update expression has an incorrect data type");
        }
        return number(new BigDecimal(one.n()).add(new BigDecimal(other.n())));
    }

    /// The row as it is stored: numbers in their shortest form, attributes by name.
    static Map<String, AttributeValue> stored(Map<String, AttributeValue> item) {
        var stored = new TreeMap<String, AttributeValue>();
        item.forEach((name, value) -> stored.put(name,
                value.type() == AttributeValue.Type.N ? number(new BigDecimal(value.n())) : value));
        return Collections.unmodifiableMap(stored);
    }

    /// In bytes, about as DynamoDB counts them.
    static int size(Map<String, AttributeValue> item) {
        return item.entrySet().stream().mapToInt(entry -> utf8(entry.getKey()).length + size(entry.getValue())).sum();
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s()).length;
            case N -> value.n().length() / 2 + 2;
            case B -> value.b().asByteArrayUnsafe().length;
            default -> throw new UnsupportedOperationException("no size is known for the type " + value.type());
        };
    }

    private static AttributeValue number(BigDecimal value) {
        return AttributeValue.fromN(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
