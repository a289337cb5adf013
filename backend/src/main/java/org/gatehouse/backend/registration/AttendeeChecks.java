package org.gatehouse.backend.registration;

import java.util.List;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.registration.Attendee;

/// What must be right about an attendee, at the sale and ever after.
final class AttendeeChecks {
    private AttendeeChecks() {}

    /// @param at the field that holds the attendee
    static void check(Attendee attendee, String at, List<FieldError> errors) {
        checkName(attendee.name(), at + ".name", errors);
        var email = attendee.email();
        if (email != null && !Attendee.isAddress(email)) {
            errors.add(FieldError.malformed(at + ".email", "Enter an address such as ada@example.org."));
        }
    }

    /// @param at the field that holds the name
    static void checkName(String name, String at, List<FieldError> errors) {
        if (name.isBlank()) {
            errors.add(FieldError.of(at, Fault.EMPTY));
        }
        if (name.length() > EventChecks.LONGEST_NAME) {
            errors.add(FieldError.of(at, Fault.TOO_LONG));
        }
    }
}
