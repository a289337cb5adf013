package org.gatehouse.backend.table;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.ticketing.Identifier;
import org.gatehouse.ticketing.signature.Bytes;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One row, or a part of one: attributes by name. Does not change; each `with` gives a new one.
public final class Row {
    private final Map<String, AttributeValue> attributes;

    private Row(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    public static Row empty() {
        return new Row(Map.of());
    }

    public static Row of(Map<String, AttributeValue> attributes) {
        return new Row(Map.copyOf(attributes));
    }

    public Row with(String name, String value) {
        return with(name, AttributeValue.fromS(value));
    }

    public Row with(String name, Identifier value) {
        return with(name, value.wire());
    }

    public Row with(String name, long value) {
        return with(name, AttributeValue.fromN(Long.toString(value)));
    }

    /// Milliseconds since 1970.
    public Row with(String name, Instant value) {
        return with(name, value.toEpochMilli());
    }

    public Row with(String name, byte[] value) {
        return with(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
    }

    private Row with(String name, AttributeValue value) {
        var all = new HashMap<>(attributes);
        all.put(name, value);
        return new Row(all);
    }

    public Row and(Row other) {
        var all = new HashMap<>(attributes);
        all.putAll(other.attributes);
        return new Row(all);
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    public String text(String name) {
        return value(name).s();
    }

    public Optional<String> perhapsText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    public long number(String name) {
        return Long.parseLong(value(name).n());
    }

    public Optional<Long> perhapsNumber(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::n).map(Long::valueOf);
    }

    public Instant instant(String name) {
        return Instant.ofEpochMilli(number(name));
    }

    public Optional<Instant> perhapsInstant(String name) {
        return perhapsNumber(name).map(Instant::ofEpochMilli);
    }

    public byte[] bytes(String name) {
        return value(name).b().asByteArray();
    }

    public Bytes signature(String name) {
        return Bytes.of(bytes(name));
    }

    public Map<String, AttributeValue> attributes() {
        return attributes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && attributes.equals(row.attributes);
    }

    @Override
    public int hashCode() {
        return attributes.hashCode();
    }

    private AttributeValue value(String name) {
        var value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException("The row has no attribute " + name);
        }
        return value;
    }
}
