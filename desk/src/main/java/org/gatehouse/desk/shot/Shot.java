package org.gatehouse.desk.shot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;

/// Pictures of windows, made without a display.
public final class Shot {

    private Shot() {}

    /// Draws the scene as it is now. Call on the UI thread. `scale` device pixels make one of the desktop.
    public static Image of(Scene scene, double scale) {
        var root = scene.getRoot();
        root.applyCss();
        root.layout();
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setFill(scene.getFill());
        int width = (int) Math.ceil(scene.getWidth() * scale);
        int height = (int) Math.ceil(scene.getHeight() * scale);
        // what is drawn beyond the edges, such as a shadow, would shift the picture
        parameters.setViewport(new Rectangle2D(0, 0, width, height));
        var picture = new WritableImage(width, height);
        return root.snapshot(parameters, picture);
    }

    /// Writes the picture as PNG, making the folders on the way. From any thread.
    ///
    /// @throws UncheckedIOException where the file cannot be written
    public static void write(Image image, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(copy(image), "png", file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file, failure);
        }
    }

    private static BufferedImage copy(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }
}
