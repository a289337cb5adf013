package org.gatehouse.scanner.gate;

import org.gatehouse.scanner.verdict.Face;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.FontWeight;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Tone;
import org.kordamp.ikonli.feather.Feather;

/// A verdict filling the window: its drawing, its words, and in a band below what to do now.
final class VerdictFace extends BorderPane {
    private static final double SMALLEST_PART = 0.6;

    private final Emblem emblem = new Emblem();
    private final FitLabel headline = new FitLabel("verdict-headline", FontWeight.BOLD, 0.62, "gate-face-headline");
    private final FitLabel holder = new FitLabel("verdict-holder", FontWeight.BOLD, 0.7, "gate-face-holder");
    private final FitLabel type = new FitLabel("verdict-type", FontWeight.NORMAL, 0.7, "gate-face-type");
    private final FitLabel detail = new FitLabel("verdict-detail", FontWeight.NORMAL, 0.8, "gate-face-detail");
    private final Label next = new Label();
    private final VBox drawing = new VBox();
    private final VBox lines = new VBox();
    private final HBox main = new HBox();
    private final HBox band = new HBox();
    private final ImageView inset = new ImageView();

    /// @param picture the live picture, kept small beside the verdict: scanning goes on
    VerdictFace(ObservableValue<Image> picture) {
        inset.imageProperty().bind(picture);
        inset.setPreserveRatio(true);
        inset.setMouseTransparent(true);
        setId("verdict");
        getStyleClass().add("gate-face");
        setAccessibleRole(AccessibleRole.TEXT);
        lines.getChildren().addAll(headline, holder, type, detail);
        lines.getStyleClass().add("gate-face-lines");
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinSize(0, 0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        drawing.getChildren().addAll(emblem, inset);
        drawing.getStyleClass().add("gate-face-drawing");
        drawing.setAlignment(Pos.CENTER);
        main.getChildren().addAll(drawing, lines);
        main.getStyleClass().add("gate-face-main");
        main.setAlignment(Pos.CENTER_LEFT);
        main.setMinSize(0, 0);
        setCenter(main);
        setBottom(band());
    }

    private HBox band() {
        next.setId("verdict-next");
        next.getStyleClass().add("gate-face-next");
        next.setWrapText(true);
        next.setGraphic(Icons.of(Feather.ARROW_RIGHT, 30));
        band.getStyleClass().add("gate-face-band");
        band.setAlignment(Pos.CENTER_LEFT);
        band.getChildren().add(next);
        return band;
    }

    /// Draws a verdict and says it to a screen reader.
    void show(Face face) {
        for (Tone tone : Tone.values())
            getStyleClass().remove(tone.styleClass());
        getStyleClass().add(face.tone().styleClass());
        emblem.draw(face.shape());
        headline.setText(face.headline());
        holder.setText(face.holder());
        type.setText(face.type());
        detail.setText(face.detail());
        next.setText(face.next());
        band.setVisible(!face.next().isEmpty());
        setAccessibleText(face.spoken());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        sizeBand(getHeight());
        sizeDrawing(getHeight() - band.prefHeight(getWidth()));
        sizeLines(1);
        super.layoutChildren();
        for (double part = 0.9; isCrowded() && part >= SMALLEST_PART; part -= 0.1)
            sizeLines(part);
    }

    /// With the window, as all of the verdict: the size of text that somebody chose is for what does not fill a window.
    private void sizeBand(double height) {
        String size = String.format(Locale.ROOT, "-fx-font-size: %.0fpx;", Math.clamp(height * 0.05, 22, 44));
        if (!size.equals(next.getStyle())) {
            next.setStyle(size);
            next.applyCss();
        }
    }

    /// @param room what the band leaves, which is little where it has much to say
    private void sizeDrawing(double room) {
        double free = room - main.getInsets().getTop() - main.getInsets().getBottom() - drawing.getSpacing();
        emblem.setSide(Math.max(80, Math.min(free * 0.66, Math.min(getHeight() * 0.46, getWidth() * 0.3))));
        inset.setFitHeight(Math.max(1, Math.min(free * 0.34, getHeight() * 0.18)));
        inset.setFitWidth(getWidth() * 0.2);
    }

    private void sizeLines(double part) {
        double height = getHeight();
        headline.setLargest(part * Math.clamp(Math.min(height * 0.2, getWidth() * 0.115), 30, 190));
        holder.setLargest(part * Math.clamp(height * 0.085, 20, 76));
        type.setLargest(part * Math.clamp(height * 0.068, 18, 60));
        detail.setLargest(part * Math.clamp(height * 0.05, 16, 44));
    }

    private boolean isCrowded() {
        Insets edge = main.getInsets();
        double width = main.getWidth() - edge.getLeft() - edge.getRight() - main.getSpacing() - drawing.prefWidth(-1);
        double room = main.getHeight() - edge.getTop() - edge.getBottom();
        return lines.prefHeight(width) > room;
    }
}
