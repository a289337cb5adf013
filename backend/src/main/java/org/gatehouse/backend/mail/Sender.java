package org.gatehouse.backend.mail;

import java.util.Optional;

/// Whom messages come from.
///
/// @param address one that the mail service knows to be ours
/// @param replies where answers go, if not there
public record Sender(String address, Optional<String> replies) {
    public Sender {
        check(address);
        replies.ifPresent(Sender::check);
    }

    /// A name would stand in another's place: messages bear the organization's.
    private static void check(String address) {
        if (MimeLetter.usable(address).filter(address::equals).isEmpty()) {
            throw new IllegalArgumentException("\"" + address + "\" is no bare e-mail address: write it as in"
                    + " tickets@example.org, without a name.");
        }
    }
}
