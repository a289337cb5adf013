package org.gatehouse.organizer.office;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Files outside the program: what the system's own dialogs and viewers do. Call on the UI thread.
public interface Documents {

    /// Asks where to save a file; empty when the user thinks better of it.
    Optional<Path> whereToSave(String title, String suggestedName);

    /// Asks for a file to read; empty when the user thinks better of it.
    ///
    /// @param kind what such files are called
    /// @param endings of their names, such as `csv`
    Optional<Path> whichToOpen(String title, String kind, List<String> endings);

    /// A place for a file that is only looked at.
    Path temporary(String name);

    /// Opens a file with the program the system has for it. Does not wait.
    void open(Path file);
}
