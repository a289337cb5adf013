package org.gatehouse.backend.mail;

import java.util.Optional;

/// Whom messages come from.
///
/// @param address one that the mail service knows to be ours
/// @param replies where answers go, if not there
public record Sender(String address, Optional<String> replies) {
    public Sender {
        if (address.isBlank()) {
            throw new IllegalArgumentException("Messages need an address that they come from.");
        }
    }
}
