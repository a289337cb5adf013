package org.gatehouse.ticketing.wire;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.registration.UserId;
import org.jspecify.annotations.Nullable;

/// The terms of an event's sales: the answer of `GET` and `PUT /events/{id}/terms`.
///
/// @param history every change of them, latest first; what was sold before one keeps what it was sold at
/// @param revision how often they were changed, for who changes them: `If-Match`
public record TermsReply(Terms terms, List<Changed> history, long revision) {
    public TermsReply {
        history = List.copyOf(history);
    }

    /// @param by who did it
    /// @param name of that person; absent where it is no member any more
    public record Changed(Instant at, UserId by, @Nullable String name, Terms from, Terms to) {}
}
