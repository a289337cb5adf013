package org.gatehouse.organizer.office;

import java.nio.file.Path;
import java.util.Optional;

/// Files outside the program: what the system's own dialogs and viewers do. Call on the UI thread.
public interface Documents {

    /// Asks where to save a file; empty when the user thinks better of it.
    Optional<Path> whereToSave(String title, String suggestedName);

    /// A place for a file that is only looked at.
    Path temporary(String name);

    /// Opens a file with the program the system has for it. Does not wait.
    void open(Path file);
}
