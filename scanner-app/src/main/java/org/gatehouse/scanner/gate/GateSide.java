package org.gatehouse.scanner.gate;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.figures.PacePane;
import org.gatehouse.scanner.history.HistoryList;

/// Beside the picture: the counts, the pace, the last scans. In a low window with large text there is not room for all of
/// it: what can be had by a key goes first, and nothing is drawn over anything else.
final class GateSide extends VBox {
    /// In pixels: three large numbers beside one another.
    private static final double LEAST_WIDTH = 290;
    /// Of the text's height: a scan with its reason.
    private static final double LEAST_LINES = 4;

    private final CountsPane counts;
    private final PacePane pace;
    private final Label title;
    private final HistoryList history;

    GateSide(Words words, CountsPane counts, PacePane pace, HistoryList history) {
        this.counts = counts;
        this.pace = pace;
        this.history = history;
        title = new Label(words.say("history.title"));
        title.getStyleClass().add("gate-side-title");
        history.setMinWidth(LEAST_WIDTH);
        history.setMinHeight(0);
        VBox.setVgrow(history, Priority.ALWAYS);
        getStyleClass().add("gate-side");
        setMinHeight(0);
        getChildren().addAll(counts, pace, title, history);
    }

    @Override
    protected void layoutChildren() {
        List<Node> fitting = fitting();
        if (!getChildren().equals(fitting))
            getChildren().setAll(fitting);
        super.layoutChildren();
    }

    /// Out of the window, not only out of sight: Arabic words that are to be broken into lines are laid out all the same,
    /// and where there is no room for a line that fails in JavaFX 26.
    private List<Node> fitting() {
        double line = title.prefHeight(-1);
        double left = getHeight() - height(counts);
        double scans = (2 + LEAST_LINES) * line;
        boolean hasScans = left >= scans;
        boolean hasPace = left >= height(pace) + (hasScans ? scans : 0);
        List<Node> fitting = new ArrayList<>(List.of(counts));
        if (hasPace)
            fitting.add(pace);
        if (hasScans)
            fitting.addAll(List.of(title, history));
        return fitting;
    }

    private double height(Node node) {
        return node.prefHeight(getWidth()) + getSpacing();
    }
}
