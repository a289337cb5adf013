package org.gatehouse.proving.fuzz;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Bytes that were worth keeping, in a folder for each door.
final class Corpus {
    private Corpus() {}

    static List<Path> of(Doors door) throws IOException, URISyntaxException {
        var folder = Corpus.class.getResource("corpus/" + door.name().toLowerCase(Locale.ROOT));
        if (folder == null) {
            throw new IOException("there is no corpus for " + door);
        }
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList();
        }
    }
}
