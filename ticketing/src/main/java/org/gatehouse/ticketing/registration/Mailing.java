package org.gatehouse.ticketing.registration;

import java.time.Instant;

/// That a registration's tickets were handed to the post, by e-mail.
///
/// @param at when
/// @param to the address, which may have been corrected since
/// @param by the member who had them sent
/// @param tickets how many were in it
public record Mailing(Instant at, String to, UserId by, int tickets) {
    public Mailing {
        if (to.isBlank() || tickets < 1) {
            throw new IllegalArgumentException("A mailing has an address and at least one ticket.");
        }
    }
}
