package org.gatehouse.backend.runtime;

import java.time.Instant;
import java.time.InstantSource;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Reply;

/// The call that tells whether the API answers at all, and what time it has.
final class HealthCalls {
    /// @param status always `ok`: what is not well does not answer
    record Health(String status, Instant time) {}

    private final InstantSource clock;

    HealthCalls(InstantSource clock) {
        this.clock = clock;
    }

    Reply health(Call ignored) {
        return Reply.ok(new Health("ok", clock.instant()));
    }
}
