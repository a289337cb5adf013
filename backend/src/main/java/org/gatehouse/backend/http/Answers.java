package org.gatehouse.backend.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps the answers of writes by their idempotency keys, so that a repeated write is answered and not done again.
public interface Answers {
    /// What is known of a key.
    sealed interface Known {
        /// Nothing: the key is now taken and the write is to be done.
        record Fresh() implements Known {}

        /// The same request was answered before.
        record Answered(Answer answer) implements Known {}

        /// The same request is being done right now.
        record UnderWay() implements Known {}

        /// The key came with another request.
        record OtherRequest() implements Known {}
    }

    /// An answer as it was sent.
    record Answer(int status, Map<String, String> headers, byte @Nullable [] body) {}

    /// Takes the key for this request, or says what it was taken for.
    ///
    /// @param key the caller's key, made unique across callers
    /// @param request a hash of what was asked
    Known take(String key, String request);

    /// Keeps the answer for a day.
    void keep(String key, Answer answer);

    /// Gives the key back: nothing was done.
    void giveBack(String key);
}
