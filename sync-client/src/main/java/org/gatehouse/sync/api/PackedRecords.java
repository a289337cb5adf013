package org.gatehouse.sync.api;

/// A batch of records as it goes over the wire: compressed JSON. It can be made before it is its turn.
public final class PackedRecords {
    private final byte[] bytes;

    PackedRecords(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
