package org.gatehouse.organizer.picture;

import org.gatehouse.ticketing.event.EventPicture;

/// What came of a file that somebody chose for a picture.
sealed interface Preparation {
    /// It can be sent: small enough, and with nothing in it but what is seen.
    ///
    /// @param picture without an alternative text yet
    /// @param content its bytes
    record Ready(EventPicture picture, byte[] content) implements Preparation {}

    /// It is no picture, or one in a form that cannot be read here.
    record NotAPicture() implements Preparation {}

    /// It is larger than anything that is looked into.
    record TooLarge() implements Preparation {}

    /// It is in order, and this machine has no room to keep it for as long as it takes to send it.
    record NotKept() implements Preparation {}

    /// The file is not there, or may not be read.
    record Unreadable() implements Preparation {}
}
