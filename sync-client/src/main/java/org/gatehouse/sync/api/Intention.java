package org.gatehouse.sync.api;

import org.jspecify.annotations.Nullable;

/// What a person means to have written once, however often it is sent: while it says the same it goes under the same key,
/// and under another as soon as it says something else. For one thread at a time.
///
/// @param <T> what is written, compared by `equals`
public final class Intention<T> {
    private @Nullable T said;
    private IdempotencyKey key = IdempotencyKey.random();

    /// The key that this goes under.
    public IdempotencyKey keyFor(T content) {
        if (!content.equals(said)) {
            said = content;
            key = IdempotencyKey.random();
        }
        return key;
    }

    /// This was said under this key before, perhaps by a program that has been closed since.
    public void resume(T content, IdempotencyKey before) {
        said = content;
        key = before;
    }

    /// It was refused: what is sent next is another, even where it says the same.
    public void refused() {
        said = null;
    }
}
