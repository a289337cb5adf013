package org.gatehouse.sync.api;

import java.util.UUID;
import java.util.random.RandomGenerator;

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

    /// Made of an injected source, where the same chance must give the same key.
    public static IdempotencyKey random(RandomGenerator source) {
        return new IdempotencyKey(new UUID(source.nextLong(), source.nextLong()).toString());
    }

    public static IdempotencyKey random() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }
}
