package org.gatehouse.organizer.office;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Files in one folder, chosen without a dialog.
public final class PaperDocuments implements Documents {
    private final Path folder;
    private final List<Path> opened = new ArrayList<>();
    private String chosen = "guests.csv";

    public PaperDocuments(Path folder) {
        this.folder = folder;
    }

    /// What is chosen the next time a file is asked for.
    public void choose(String name) {
        chosen = name;
    }

    /// What was opened to be looked at.
    public List<Path> opened() {
        return opened;
    }

    @Override
    public Optional<Path> whereToSave(String title, String suggestedName) {
        return Optional.of(folder.resolve(suggestedName));
    }

    @Override
    public Optional<Path> whichToOpen(String title, String kind, List<String> endings) {
        return Optional.of(folder.resolve(chosen));
    }

    @Override
    public Path temporary(String name) {
        return folder.resolve(name);
    }

    @Override
    public void open(Path file) {
        opened.add(file);
    }
}
