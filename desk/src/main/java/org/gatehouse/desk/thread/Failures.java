package org.gatehouse.desk.thread;

/// Who is told of a failure nobody expected. Called on the UI thread.
@FunctionalInterface
public interface Failures {

    /// `work` names what was being done, in words for a log line, not for the screen.
    void unforeseen(String work, Throwable failure);
}
