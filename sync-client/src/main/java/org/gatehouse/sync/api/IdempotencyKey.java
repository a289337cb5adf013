package org.gatehouse.sync.api;

import java.util.UUID;

/// Names one intended write, so that it is done once however often it is sent. Make one per intention (per press of
/// a button, say) and use the same one when trying again after [CloudFailure.Unreachable].
///
/// @param value 1 to 64 characters
public record IdempotencyKey(String value) {
    public IdempotencyKey {
        if (value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("an idempotency key has 1 to 64 characters");
        }
    }

    public static IdempotencyKey random() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }
}
