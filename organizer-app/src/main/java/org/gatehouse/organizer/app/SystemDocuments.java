package org.gatehouse.organizer.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Documents;

import javafx.application.HostServices;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Files through the system's own dialog and viewers.
final class SystemDocuments implements Documents {
    private final Window window;
    private final HostServices host;
    private final Path folder;

    SystemDocuments(Window window, HostServices host, Path folder) {
        this.window = window;
        this.host = host;
        this.folder = folder;
    }

    @Override
    public Optional<Path> whereToSave(String title, String suggestedName) {
        var chooser = new FileChooser();
        chooser.setTitle(Words.aloud(title));
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }

    @Override
    public Optional<Path> whichToOpen(String title, String kind, List<String> endings) {
        var chooser = new FileChooser();
        chooser.setTitle(Words.aloud(title));
        chooser.getExtensionFilters().add(
                new FileChooser.ExtensionFilter(Words.aloud(kind),
                        endings.stream().map(ending -> "*." + ending).toList()));
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
    }

    @Override
    public Path temporary(String name) {
        return folder.resolve(name);
    }

    @Override
    public void open(Path file) {
        host.showDocument(file.toUri().toString());
    }
}
