package org.gatehouse.scanner.figures;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.words.Words;

/// How fast people come in, now and over the last two hours, in a few lines.
public final class PacePane extends VBox {
    private static final double HEIGHT = 34;

    private final FigureWords words;
    private final Label pace = new Label();
    private final ArrivalsChart chart = new ArrivalsChart("arrivals", HEIGHT);

    public PacePane(Words words) {
        this.words = new FigureWords(words);
        pace.setId("pace");
        pace.getStyleClass().add("gate-count-name");
        getStyleClass().add("gate-pace");
        getChildren().addAll(chart, pace);
    }

    public void show(Figures figures) {
        pace.setText(words.pace(figures));
        chart.show(figures, words.arrivals(figures));
    }
}
