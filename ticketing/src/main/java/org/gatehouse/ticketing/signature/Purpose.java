package org.gatehouse.ticketing.signature;

import java.nio.charset.StandardCharsets;

/// What a signature is for. Each purpose signs behind its own prefix, so that a signature never counts elsewhere.
public enum Purpose {
    TICKET("gatehouse ticket 1"),
    MANIFEST("gatehouse manifest 1"),
    CHANGES("gatehouse changes 1"),
    RECORD(
            "gatehouse record 1"),
    SUCCESSION("gatehouse succession 1"),
    DEVICE_TOKEN("");

    private final byte[] domain;

    /// A device token is a JWT: its format separates it, and no prefix may be added.
    Purpose(String domain) {
        this.domain = domain.isEmpty() ? new byte[0] : (domain + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    byte[] prefix(byte[] message) {
        var prefixed = new byte[domain.length + message.length];
        System.arraycopy(domain, 0, prefixed, 0, domain.length);
        System.arraycopy(message, 0, prefixed, domain.length, message.length);
        return prefixed;
    }
}
