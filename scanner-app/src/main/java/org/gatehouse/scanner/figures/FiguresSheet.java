package org.gatehouse.scanner.figures;

import static org.gatehouse.desk.words.Arg.arg;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.sheet.Sheet;
import org.gatehouse.scanner.times.Times;
import org.jspecify.annotations.Nullable;

/// The gate's own figures at length: how many, why not, how fast, and what these numbers are about.
public final class FiguresSheet extends Sheet {
    private static final double HEIGHT = 96;

    private final Words words;
    private final FigureWords said;
    private final Times times;
    private final HBox numbers = new HBox();
    private final VBox reasons = new VBox();
    private final ArrivalsChart chart = new ArrivalsChart("figures-arrivals", HEIGHT);
    private final Label from = muted("figures-from");
    private final Label to = muted("figures-to");

    /// @param figures drawn again whenever they change
    public FiguresSheet(Words words, Times times, ObservableValue<@Nullable Figures> figures) {
        super("figures-sheet", words.say("figures.title"));
        this.words = words;
        this.times = times;
        said = new FigureWords(words);
        numbers.getStyleClass().add("gate-figures");
        reasons.getStyleClass().add("gate-figures-reasons");
        Label about = muted("figures-about");
        about.setText(words.say("figures.about"));
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        BorderPane axis = new BorderPane();
        axis.setNodeOrientation(chart.getNodeOrientation());
        axis.setLeft(from);
        axis.setRight(to);
        add(numbers, new VBox(chart, axis), reasons, about);
        ChangeListener<@Nullable Figures> changed = (_, _, now) -> draw(now);
        figures.addListener(changed);
        onClosed(() -> figures.removeListener(changed));
        draw(figures.getValue());
    }

    private void draw(@Nullable Figures now) {
        if (now == null)
            return;
        numbers.getChildren().setAll(
                number("figures-admitted", words.number(now.counts().admitted()), "counts.admitted"),
                number("figures-refused", words.number(now.counts().refusals()), "counts.refused"),
                number("figures-exits", words.number(now.counts().exits()), "figures.exits"),
                number("figures-inside", words.number(now.counts().inside()), "counts.inside"));
        chart.show(now, said.arrivals(now));
        from.setText(times.at(now.arrivals().getFirst().from(), now.now()));
        to.setText(said.pace(now));
        reasons.getChildren().setAll(said.refusals(now).stream().map(this::reason).toList());
    }

    private VBox number(String id, String text, String key) {
        Label number = new Label(text);
        number.setId(id);
        number.getStyleClass().add("gate-count-number");
        Label name = new Label(words.say(key));
        name.getStyleClass().add("gate-count-name");
        number.setAccessibleText(words.say(key) + " " + text);
        VBox box = new VBox(number, name);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private BorderPane reason(FigureWords.Reason reason) {
        Label count = new Label(words.number(reason.count()));
        count.getStyleClass().add("gh-strong");
        BorderPane line = new BorderPane();
        line.setLeft(new Label(words.say("figures.reason", arg("reason", reason.name()))));
        line.setRight(count);
        return line;
    }

    private static Label muted(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll("gh-muted", "gh-small");
        return label;
    }
}
