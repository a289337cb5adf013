package org.gatehouse.organizer.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventPicture;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/// A rectangle with rounded corners that a picture fills, cut to its form; a quiet sign until it is there, and where there
/// is none.
public final class PictureTile extends StackPane {
    private static final double ROUND = 12;
    /// Drawn finer than it is shown, for screens with fine pixels.
    private static final double FINER = 2;

    private final Pictures pictures;
    private final Calls calls;
    private final double width;
    private final double height;
    private Running loading = Running.none();

    PictureTile(Pictures pictures, Calls calls, double width, double height) {
        this.pictures = pictures;
        this.calls = calls;
        this.width = width;
        this.height = height;
        getStyleClass().add("gh-picture");
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().setAll(sign());
    }

    /// Shows the picture of an event, fetched where need be.
    ///
    /// @param otherwise said to people who do not see it, where the picture has no words of its own
    public PictureTile showing(EventId event, EventPicture picture, String otherwise) {
        show(picture, pictures.from(event, picture));
        setAccessibleText(picture.alternative().isBlank() ? otherwise : picture.alternative());
        return this;
    }

    void showNone() {
        loading.cancel();
        getChildren().setAll(sign());
    }

    /// A picture that does not come is none: nobody is told but by its place.
    void show(EventPicture picture, Callable<Path> file) {
        loading.cancel();
        var name = picture.hash() + " " + width;
        pictures.drawn(name).ifPresentOrElse(this::put, () -> {
            getChildren().setAll(sign());
            // what lies on this machine says nothing of the cloud
            loading = calls.background().work("show a picture", () -> draw(pictures.here(picture), picture))
                    .onDone(image -> keep(name, image)).onFailed(_ -> fetch(name, picture, file)).start();
        });
    }

    private void fetch(String name, EventPicture picture, Callable<Path> file) {
        loading = calls.to("fetch a picture", () -> draw(file.call(), picture)).onDone(image -> keep(name, image))
                .onTrouble(_ -> {}).start();
    }

    private void keep(String name, Image image) {
        pictures.keepDrawn(name, image);
        put(image);
    }

    /// On a worker.
    private Image draw(Path file, EventPicture picture) throws IOException {
        double scale = Math.min(1,
                FINER * Math.max(width / picture.width(), height / picture.height()));
        try (var in = Files.newInputStream(file)) {
            var image = new Image(in, picture.width() * scale, picture.height() * scale, false, true);
            if (image.isError()) {
                throw new IOException("not a picture: " + file, image.getException());
            }
            return image;
        }
    }

    private void put(Image image) {
        double scale = Math.max(width / image.getWidth(), height / image.getHeight());
        double seenWide = width / scale;
        double seenHigh = height / scale;
        var view = new ImageView(image);
        view.setViewport(new Rectangle2D((image.getWidth() - seenWide) / 2, (image.getHeight() - seenHigh) / 2,
                seenWide, seenHigh));
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.setSmooth(true);
        var corners = new Rectangle(width, height);
        corners.setArcWidth(ROUND);
        corners.setArcHeight(ROUND);
        view.setClip(corners);
        getChildren().setAll(view);
    }

    private Node sign() {
        return Icons.of(Feather.IMAGE, height < 60 ? 16 : 26);
    }
}
