package org.gatehouse.scanner.camera;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gatehouse.scanner.camera.FolderPlay.Ending;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The images of a folder in the order of their names, new ones noticed as they appear.
/// A file that cannot be read yet (still being written) is tried again in the next round.
final class Playlist {
    private static final Logger LOG = LoggerFactory.getLogger(Playlist.class);

    private final Path source;
    private final Ending ending;
    private final Set<Path> played = new HashSet<>();
    private final Set<Path> complainedOf = new HashSet<>();
    private final Deque<Path> coming = new ArrayDeque<>();
    private @Nullable Path kept;
    private byte @Nullable [] keptBytes;

    Playlist(Path source, Ending ending) {
        this.source = source;
        this.ending = ending;
    }

    /// The next image, three bytes a pixel in the order red, green, blue.
    ///
    /// @return null while there is none
    byte @Nullable [] next(Dimension size) {
        if (coming.isEmpty())
            fill();
        while (!coming.isEmpty()) {
            Path file = coming.removeFirst();
            byte[] bytes = read(file, size);
            if (bytes != null) {
                played.add(file);
                return bytes;
            }
        }
        return null;
    }

    private void fill() {
        for (Path file : files())
            if (ending == Ending.LOOP || !played.contains(file))
                coming.add(file);
    }

    private List<Path> files() {
        if (Files.isRegularFile(source))
            return List.of(source);
        try (Stream<Path> all = Files.list(source)) {
            return all.filter(Playlist::isImage).sorted().toList();
        } catch (IOException e) {
            complain(source, e.toString());
            return List.of();
        }
    }

    private static boolean isImage(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
    }

    private byte @Nullable [] read(Path file, Dimension size) {
        if (file.equals(kept) && keptBytes != null)
            return keptBytes;
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            if (image == null) {
                complain(file, "not a PNG or JPEG image");
                return null;
            }
            kept = file;
            keptBytes = Letterbox.fit(image, size);
            return keptBytes;
        } catch (IOException e) {
            complain(file, e.toString());
            return null;
        }
    }

    private void complain(Path file, String why) {
        if (complainedOf.add(file))
            LOG.warn("{} cannot be played as a camera picture: {}", file.getFileName(), why);
    }
}
