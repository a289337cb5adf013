package org.gatehouse.backend.http;

import java.util.List;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;

/// One thing wrong with one field of a request.
///
/// @param field where, such as `end` or `lines[2].quantity`
/// @param fault what, for a program
/// @param message what, for people, with a next step
public record FieldError(String field, Fault fault, String message) {
    public static FieldError of(FieldFault fault) {
        return new FieldError(fault.field(), fault.fault(), fault.fault().sentence());
    }

    public static FieldError of(String field, Fault fault) {
        return new FieldError(field, fault, fault.sentence());
    }

    public static FieldError malformed(String field, String message) {
        return new FieldError(field, Fault.MALFORMED, message);
    }

    /// @throws ProblemException where there is any
    public static void check(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.stream().map(FieldError::of).toList());
        }
    }
}
