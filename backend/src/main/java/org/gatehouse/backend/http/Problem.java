package org.gatehouse.backend.http;

import java.util.List;

/// Why a call was not done as asked, for the caller's eyes: nothing of the inside is in it.
public sealed interface Problem {
    /// What happened, in a sentence.
    String detail();

    /// What to do next, in a sentence.
    String next();

    /// The request could not be read.
    record Malformed(String detail, String next) implements Problem {}

    /// The request could be read, and some of its fields are wrong.
    record Invalid(List<FieldError> errors) implements Problem {
        public Invalid {
            errors = List.copyOf(errors);
        }

        @Override
        public String detail() {
            return errors.size() == 1 ? "One field is not right." : errors.size() + " fields are not right.";
        }

        @Override
        public String next() {
            return "Correct what is listed under errors and send the request again.";
        }
    }

    /// Nobody is signed in, or the proof has expired.
    record NotSignedIn(String detail) implements Problem {
        @Override
        public String next() {
            return "Sign in again.";
        }
    }

    /// Signed in, and not allowed.
    record NotAllowed(String detail, String next) implements Problem {}

    /// Not there, or not for this caller to see.
    record NotFound(String what) implements Problem {
        @Override
        public String detail() {
            return "There is no such " + what + ".";
        }

        @Override
        public String next() {
            return "Check the address; it may have been removed, or belong to another organization.";
        }
    }

    /// What a caller named by something other than an address is not there.
    ///
    /// @param kind a word a program may look up, such as `enrolment-code`
    record Missing(String kind, String title, String detail, String next) implements Problem {}

    /// The address exists for other methods only.
    record WrongMethod(List<String> allowed) implements Problem {
        @Override
        public String detail() {
            return "This address does not answer this method.";
        }

        @Override
        public String next() {
            return "Use one of: " + String.join(", ", allowed) + ".";
        }
    }

    /// The device may do nothing any more.
    record Revoked() implements Problem {
        @Override
        public String detail() {
            return "This device has been revoked.";
        }

        @Override
        public String next() {
            return "Ask the organizer for a new enrolment code if the device is to be used again.";
        }
    }

    /// It was there, and is no longer.
    ///
    /// @param kind a word a program may look up, such as `manifest-needed`
    record Gone(String kind, String title, String detail, String next) implements Problem {}

    /// Asked too often.
    record TooMany(String detail, String next) implements Problem {}

    /// What is stored does not allow it now.
    ///
    /// @param kind a word a program may look up, such as `sold-out`
    record Conflict(String kind, String title, String detail, String next) implements Problem {}

    /// It is no longer as the caller saw it, by `If-Match` or `If-None-Match`; nothing was done.
    ///
    /// @param now the revision that it has by now; 0 where it is not there
    record Outdated(long now, String detail, String next) implements Problem {}

    /// Without saying which revision it was made from, a change might go over another one unseen.
    record RevisionNeeded() implements Problem {
        @Override
        public String detail() {
            return "The header If-Match is missing.";
        }

        @Override
        public String next() {
            return "Send the revision that you last read, as its ETag or in its reply.";
        }
    }

    /// Larger than is accepted.
    record TooLarge(String detail, String next) implements Problem {}

    /// In a form that is not read here.
    record Unsupported(String detail, String next) implements Problem {}

    /// The same idempotency key came with another request.
    record KeyReused() implements Problem {
        @Override
        public String detail() {
            return "This Idempotency-Key was used for a different request.";
        }

        @Override
        public String next() {
            return "Send this request with a new Idempotency-Key.";
        }
    }

    /// Too much at once; nothing was done.
    record Busy(String detail) implements Problem {
        @Override
        public String next() {
            return "Send the same request again in a moment, with the same Idempotency-Key.";
        }
    }

    /// Something that this needs does not answer; nothing was done.
    ///
    /// @param kind a word a program may look up, such as `mail-later`
    record Unavailable(String kind, String title, String detail, String next) implements Problem {}

    /// Our fault.
    ///
    /// @param reference the code under which the log has the cause
    record Unforeseen(String reference) implements Problem {
        @Override
        public String detail() {
            return "Something went wrong on our side.";
        }

        @Override
        public String next() {
            return "Try again; if it happens again, report the reference " + reference + ".";
        }
    }
}
