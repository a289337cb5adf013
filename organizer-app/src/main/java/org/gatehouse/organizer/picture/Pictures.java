package org.gatehouse.organizer.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Documents;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventPicture;

import javafx.scene.image.Image;

/// The pictures of events as files on this machine, each fetched once: a file is named by what is in it.
public final class Pictures {
    /// So many small ones are kept drawn: a list that is scrolled does not draw them again.
    private static final int MOST_DRAWN = 60;

    private final EventDesk desk;
    private final Documents documents;
    private final Calls calls;
    private final Map<String, Image> drawn = new LinkedHashMap<>(16, 0.75f, true);

    public Pictures(EventDesk desk, Documents documents, Calls calls) {
        this.desk = desk;
        this.documents = documents;
        this.calls = calls;
    }

    /// An event's picture. Blocks where it is not here yet.
    ///
    /// @throws CloudException where it cannot be fetched
    public Path of(EventId event, EventPicture picture) {
        var file = here(picture);
        return Files.exists(file) ? file : desk.picture(event, file);
    }

    /// A place for an event's picture, so large.
    public PictureTile tile(double width, double height) {
        return new PictureTile(this, calls, width, height);
    }

    /// Where its file is, once there is one.
    Path here(EventPicture picture) {
        return documents.temporary("picture-" + picture.fileName());
    }

    /// Makes a chosen file ready and keeps what came of it, for as long as it takes to send it. Blocks.
    Preparation prepare(Path file) {
        var prepared = Preparing.of(file);
        if (prepared instanceof Preparation.Ready(var picture, var content)) {
            try {
                write(content, here(picture));
            } catch (IOException full) {
                return new Preparation.NotKept();
            }
        }
        return prepared;
    }

    /// Whole or not at all: a file is believed by its name.
    private static void write(byte[] content, Path file) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    Callable<Path> from(EventId event, EventPicture picture) {
        return () -> of(event, picture);
    }

    /// On the UI thread, as [#keepDrawn].
    Optional<Image> drawn(String name) {
        return Optional.ofNullable(drawn.get(name));
    }

    void keepDrawn(String name, Image image) {
        drawn.put(name, image);
        if (drawn.size() > MOST_DRAWN) {
            drawn.remove(drawn.keySet().iterator().next());
        }
    }
}
