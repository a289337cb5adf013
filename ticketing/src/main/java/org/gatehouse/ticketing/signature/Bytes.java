package org.gatehouse.ticketing.signature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Base64;

/// Bytes that do not change and are equal where their content is. On the wire: base64url without padding.
public final class Bytes {
    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    /// @throws IllegalArgumentException where the text is not base64url
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Bytes parse(String base64) {
        return new Bytes(Base64.getUrlDecoder().decode(base64));
    }

    public int length() {
        return content.length;
    }

    public byte[] toArray() {
        return content.clone();
    }

    @JsonValue
    public String base64() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return base64();
    }
}
