package org.gatehouse.desk.screen;

/// Where a page is with what it shows.
public sealed interface Phase {

    /// Nothing to show yet.
    record Busy(String text) implements Phase {}

    /// There is something.
    record Ready() implements Phase {}

    /// It was fetched and there is nothing.
    record Empty() implements Phase {}

    /// It could not be fetched.
    record Failed(String title, String nextStep) implements Phase {}
}
