package org.gatehouse.scanner.gate;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// A text as large as its room allows: on one line where that keeps it large enough, else on two.
final class FitLabel extends Region {
    private static final String FAMILY = "Gatehouse Sans";
    private static final double SMALLEST = 13;
    private static final double LINES = 2;
    private static final double LINE_HEIGHT = 1.32;

    private final Label label = new Label();
    private final Text meter = new Text();
    private final FontWeight weight;
    private final double oneLineFrom;
    private double largest = 40;

    /// @param weight      the one its style class gives it
    /// @param oneLineFrom the part of the largest size down to which it rather shrinks than breaks
    FitLabel(String id, FontWeight weight, double oneLineFrom, String styleClass) {
        this.weight = weight;
        this.oneLineFrom = oneLineFrom;
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        getChildren().add(label);
        setMinSize(0, 0);
    }

    void setText(String words) {
        label.setText(words);
        meter.setText(words);
        setManaged(!words.isEmpty());
        setVisible(!words.isEmpty());
        requestLayout();
    }

    /// @param size in pixels
    void setLargest(double size) {
        if (size != largest) {
            largest = size;
            requestLayout();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width > 0 ? width : getWidth();
        style(room);
        return Math.ceil(label.prefHeight(room));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 100;
    }

    @Override
    protected void layoutChildren() {
        style(getWidth());
        label.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void style(double width) {
        label.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", sizeFor(width)));
        label.applyCss();
    }

    private double sizeFor(double width) {
        if (width <= 0)
            return SMALLEST;
        double oneLine = Math.min(largest, largest * width / (1.01 * measured(largest, 0).getWidth()));
        if (oneLine >= largest * oneLineFrom)
            return oneLine;
        double size = largest;
        while (size > SMALLEST && !fits(size, width))
            size *= 0.95;
        return Math.max(SMALLEST, size);
    }

    /// A word wider than the room would run out of it, and JavaFX fails on breaking an Arabic one.
    private boolean fits(double size, double width) {
        return longestWord(size) <= width * 0.99 && height(size, width) <= LINES * LINE_HEIGHT * size + 1;
    }

    private double height(double size, double width) {
        return measured(size, width).getHeight() + 2;
    }

    private Bounds measured(double size, double width) {
        meter.setFont(Font.font(FAMILY, weight, size));
        meter.setWrappingWidth(width);
        return meter.getLayoutBounds();
    }

    /// What is never broken. Where Chinese characters are written, lines also end between two of them.
    private static List<String> words(String text) {
        if (text.codePoints().noneMatch(Character::isIdeographic))
            return List.of(text.split("\\s+"));
        BreakIterator ends = BreakIterator.getLineInstance();
        ends.setText(text);
        List<String> words = new ArrayList<>();
        for (int from = 0, to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next())
            words.add(text.substring(from, to).strip());
        return words;
    }

    private double longestWord(double size) {
        String whole = meter.getText();
        double longest = 0;
        for (String word : words(whole)) {
            meter.setText(word);
            longest = Math.max(longest, measured(size, 0).getWidth());
        }
        meter.setText(whole);
        return longest;
    }
}
