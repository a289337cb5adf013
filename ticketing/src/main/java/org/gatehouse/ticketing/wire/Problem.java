package org.gatehouse.ticketing.wire;

import java.util.List;
import org.gatehouse.ticketing.event.FieldFault;
import org.jspecify.annotations.Nullable;

/// Why the cloud did not do what it was asked (RFC 9457, with `next`, `errors` and `reference` added).
///
/// @param type which problem: a short name that never changes, such as `sold-out`
/// @param title the problem in a few words
/// @param status the HTTP status
/// @param detail what happened, for people
/// @param next what to do about it, for people
/// @param instance the path that was asked for
/// @param errors what is wrong with which field
/// @param reference finds the unforeseen in the cloud's log
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String next,
        String instance,
        List<FieldFault> errors,
        @Nullable String reference) {
    public Problem {
        errors = List.copyOf(errors);
    }
}
