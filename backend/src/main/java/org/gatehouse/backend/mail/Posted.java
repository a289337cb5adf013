package org.gatehouse.backend.mail;

/// What became of a letter.
public sealed interface Posted {
    /// The mail service has it and delivers it. That it arrived, nobody knows.
    record Accepted() implements Posted {}

    /// Nothing can be sent to such an address.
    record NoSuchAddress() implements Posted {}

    /// The mail service will not take this one letter.
    record Declined() implements Posted {}

    /// The mail service sends nothing for us until somebody changes its settings.
    record Closed() implements Posted {}

    /// The service was asked and did not answer: it may have it or not.
    record Unsure() implements Posted {}

    /// Not now: the service cannot be reached, or has had too much at once.
    record Later() implements Posted {}
}
