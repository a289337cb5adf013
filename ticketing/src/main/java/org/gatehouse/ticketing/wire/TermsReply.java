package org.gatehouse.ticketing.wire;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.registration.UserId;

/// The terms of an event's sales: the answer of `GET` and `PUT /events/{id}/terms`.
///
/// @param history every change of them, latest first; what was sold before one keeps what it was sold at
public record TermsReply(Terms terms, List<Changed> history) {
    public TermsReply {
        history = List.copyOf(history);
    }

    /// @param by who did it
    /// @param email of that person, as it was then
    public record Changed(Instant at, UserId by, String email, Terms from, Terms to) {}
}
