package org.gatehouse.organizer.office;

import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Path;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.VLineTo;

/// A QR symbol drawn as one shape, sharp at any scale: dark on white in every theme, with the quiet zone of four
/// modules that readers need.
public final class QrPicture extends StackPane {
    private static final int QUIET = 4;

    /// `size` is the whole picture's edge in pixels, rounded down to whole pixels per module.
    public QrPicture(String text, double size, String accessibleText) {
        var symbol = encode(text);
        int modules = symbol.getWidth();
        int pixels = Math.max(1, (int) (size / (modules + 2 * QUIET)));
        var shape = new Path();
        shape.setFillRule(FillRule.NON_ZERO);
        shape.getStyleClass().add("gh-qr-modules");
        shape.setStrokeWidth(0);
        for (int y = 0; y < modules; y++) {
            for (int x = 0; x < modules; x++) {
                if (symbol.get(x, y) == 1) {
                    square(shape, x * pixels, y * pixels, pixels);
                }
            }
        }
        double edge = (modules + 2 * QUIET) * pixels;
        setMinSize(edge, edge);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPrefSize(edge, edge);
        getStyleClass().add("gh-qr");
        // in a window that reads from the right it would be drawn in a mirror, and not every reader reads that
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleText(accessibleText);
        getChildren().add(shape);
    }

    private static void square(Path shape, double x, double y, double pixels) {
        shape.getElements().addAll(new MoveTo(x, y), new HLineTo(x + pixels), new VLineTo(y + pixels), new HLineTo(x),
                new ClosePath());
    }

    private static com.google.zxing.qrcode.encoder.ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.MARGIN, 0)).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("This text does not fit a QR symbol", tooLong);
        }
    }
}
