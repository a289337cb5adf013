package org.gatehouse.scanner.decode;

/// Something new that the camera was shown; the same thing held still is shown once.
public sealed interface Sighting {
    /// One code.
    record Code(String text) implements Sighting {
        /// The text stays out of logs.
        @Override
        public String toString() {
            return "Code[" + text.length() + " characters]";
        }
    }

    /// Several codes at once.
    record Several() implements Sighting {}

    /// A code that has been in view for a while and cannot be read.
    record Unreadable() implements Sighting {}

    /// Nothing any more.
    record Gone() implements Sighting {}
}
