package org.gatehouse.scanner.preview;

import java.nio.IntBuffer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.gatehouse.scanner.picture.NewestOf;
import org.gatehouse.scanner.picture.ScreenPicture;
import org.jspecify.annotations.Nullable;

/// The camera's picture, filling its room in its own proportions; what does not fit is cut off at the edges. It asks for no
/// room by itself: a camera with many pixels must not push aside what stands beside it.
///
/// Two images take turns: while one is on its way to the screen the next is filled.
public final class LivePicture extends Region {
    private final NewestOf<ScreenPicture> pictures;
    private final ImageView view = new ImageView();
    private final Sheet[] sheets = {new Sheet(), new Sheet()};
    private int turn;

    public LivePicture(NewestOf<ScreenPicture> pictures) {
        this.pictures = pictures;
        view.setSmooth(true);
        view.setPreserveRatio(false);
        view.setManaged(false);
        getChildren().add(view);
        setMinSize(0, 0);
        getStyleClass().add("gate-picture");
    }

    /// Shows the newest picture, if there is one not yet shown. To be called on the UI thread when one has come.
    public void refresh() {
        ScreenPicture newest = pictures.poll();
        if (newest == null || newest.pixels().length == 0)
            return;
        turn = 1 - turn;
        Image image = sheets[turn].fill(newest);
        boolean resized = view.getImage() == null || view.getImage().getWidth() != image.getWidth()
                || view.getImage().getHeight() != image.getHeight();
        view.setImage(image);
        if (resized)
            requestLayout();
    }

    /// Shows nothing.
    public void clear() {
        view.setImage(null);
    }

    /// Turns the picture left to right, as a mirror does, so that a hand moves the way its picture moves.
    public void setMirrored(boolean mirrored) {
        view.setScaleX(mirrored ? -1 : 1);
    }

    /// The picture on the screen, to be shown in a second place too.
    public ObservableValue<Image> imageProperty() {
        return view.imageProperty();
    }

    @Override
    protected void layoutChildren() {
        Image image = view.getImage();
        if (image == null || getWidth() <= 0 || getHeight() <= 0)
            return;
        double scale = Math.max(getWidth() / image.getWidth(), getHeight() / image.getHeight());
        double width = getWidth() / scale;
        double height = getHeight() / scale;
        view.setViewport(new Rectangle2D((image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width,
                height));
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        view.relocate(0, 0);
    }

    /// One image and the numbers behind it.
    private static final class Sheet {
        private int[] pixels = new int[0];
        private @Nullable PixelBuffer<IntBuffer> buffer;
        private @Nullable WritableImage image;

        Image fill(ScreenPicture from) {
            PixelBuffer<IntBuffer> target = buffer;
            WritableImage filled = image;
            if (target == null || filled == null || target.getWidth() != from.width()
                    || target.getHeight() != from.height()) {
                pixels = new int[from.pixels().length];
                target = new PixelBuffer<>(from.width(), from.height(), IntBuffer.wrap(pixels),
                        PixelFormat.getIntArgbPreInstance());
                filled = new WritableImage(target);
                buffer = target;
                image = filled;
            }
            System.arraycopy(from.pixels(), 0, pixels, 0, pixels.length);
            target.updateBuffer(_ -> null);
            return filled;
        }
    }
}
