package org.gatehouse.scanner.camera;

import java.awt.Dimension;
import java.nio.file.Path;

/// How a folder of images (or one image) is played as if it were a camera.
///
/// @param source         a folder of PNG and JPEG files, played in the order of their names, or one such file
/// @param size           of the pictures delivered; images are scaled to fit and letterboxed
/// @param rate           pictures a second
/// @param picturesEach   for how many pictures each image is held
/// @param picturesAfter  how many empty pictures follow each image, as when a guest takes the ticket away
/// @param ending         what comes after the last image
public record FolderPlay(Path source, Dimension size, double rate, int picturesEach, int picturesAfter,
        Ending ending) {
    /// What comes after the last image. New images in the folder are noticed in either case.
    public enum Ending {
        /// Starts again with the first.
        LOOP,
        /// Shows an empty picture until a new image appears in the folder.
        WAIT
    }

    public FolderPlay {
        if (size.width < 1 || size.height < 1 || !(rate > 0 && rate <= 240) || picturesEach < 1 || picturesAfter < 0)
            throw new IllegalArgumentException("cannot play " + source + " at " + size + ", " + rate + "/s");
    }

    /// Each image for two thirds of a second at 30 pictures a second, then a moment of nothing, over and over.
    public static FolderPlay of(Path source) {
        return new FolderPlay(source, new Dimension(1280, 720), 30, 20, 10, Ending.LOOP);
    }

    public FolderPlay holding(int pictures, int after) {
        return new FolderPlay(source, size, rate, pictures, after, ending);
    }

    public FolderPlay at(double picturesPerSecond) {
        return new FolderPlay(source, size, picturesPerSecond, picturesEach, picturesAfter, ending);
    }

    public FolderPlay sized(int width, int height) {
        return new FolderPlay(source, new Dimension(width, height), rate, picturesEach, picturesAfter, ending);
    }

    public FolderPlay ending(Ending how) {
        return new FolderPlay(source, size, rate, picturesEach, picturesAfter, how);
    }
}
