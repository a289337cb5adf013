package org.gatehouse.organizer.stats;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Meter;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.wire.Statistics;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/// The control room's screen: drawn on a sheet of 1600 × 900 that is made as large as the window. No personal data.
///
/// Ids: `wall-inside`, `wall-admitted`, `wall-to-come`, `wall-refused`, `wall-pace`, `wall-forecast`,
/// `wall-incidents`, `wall-as-of`, `wall-alarms`.
final class WallView extends StackPane {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;
    /// The chart is drawn as for a page and then this much larger, so that its times can be read.
    private static final double CHART = 2;
    private static final int MOST_GATES = 8;
    private final LiveModel model;
    private final Tools tools;
    private final Words words;
    private final Label asOf = Pages.label("", "gh-wall-as-of");
    private final VBox alarms = new VBox();
    private final HBox figures = new HBox();
    private final HBox second = new HBox();
    private final VBox gates = new VBox();
    private final ArrivalsChart chart;
    private final Scale scale = new Scale(1, 1, 0, 0);

    WallView(LiveModel model, Tools tools) {
        this.model = model;
        this.tools = tools;
        this.words = tools.words();
        this.chart = new ArrivalsChart(words, tools.formats());
        asOf.setId("wall-as-of");
        alarms.setId("wall-alarms");
        alarms.getStyleClass().add("gh-wall-alarms");
        figures.getStyleClass().add("gh-wall-figures");
        second.getStyleClass().add("gh-wall-figures");
        gates.getStyleClass().add("gh-wall-gates");
        var sheet = new VBox(header(), alarms, figures, second, below());
        sheet.getStyleClass().add("gh-wall-sheet");
        sheet.setMinSize(WIDTH, HEIGHT);
        sheet.setMaxSize(WIDTH, HEIGHT);
        sheet.setPrefSize(WIDTH, HEIGHT);
        sheet.getTransforms().add(scale);
        getChildren().add(new Group(sheet));
        getStyleClass().add("gh-wall");
        setNodeOrientation(words.orientation());
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.max(0.1, Math.min(getWidth() / WIDTH, getHeight() / HEIGHT));
        scale.setX(factor);
        scale.setY(factor);
        super.layoutChildren();
    }

    /// Bright walls and dark ones.
    void turn() {
        if (!getStyleClass().remove("light")) {
            getStyleClass().add("light");
        }
    }

    void draw(Reading now) {
        var numbers = now.numbers();
        asOf.setText(words.say("live.as-of", arg("time", tools.formats().second(now.asOf(), model.event().zone()))));
        figures.getChildren().setAll(inside(numbers), admitted(numbers),
                figure("wall-to-come", words.say("live.remaining"), words.number(now.expected().toCome()),
                        words.say("wall.no-shows", arg("n", now.expected().noShows()))));
        second.getChildren().setAll(pace(now), forecast(now),
                figure("wall-refused", words.say("live.refused"), words.number(numbers.refusals().stream()
                        .mapToInt(Statistics.RefusalCount::count).sum()), ""),
                figure("wall-incidents", words.say("wall.incidents"), words.number(numbers.openIncidents()), ""));
        gates.getChildren().setAll(gates(now));
        chart.draw(Arrivals.in(model.binProperty().get(), numbers.arrivals()), model.event().zone());
    }

    private Node inside(Statistics numbers) {
        int capacity = model.event().event().details().capacity();
        var inside = figure("wall-inside", words.say("live.inside"), words.number(numbers.inside()), room(numbers));
        inside.getChildren().add(2, Meter.of(numbers.inside(), capacity, room(numbers)));
        return inside;
    }

    private Node admitted(Statistics numbers) {
        var share = words.percent(Meter.share(numbers.admitted(), numbers.sold()));
        return figure("wall-admitted", words.say("live.admitted"), words.number(numbers.admitted()),
                words.say("live.admitted.note", arg("percent", share), arg("sold", numbers.sold())));
    }

    void warn(Optional<Reading> reading, Instant now) {
        alarms.getChildren().setAll(Alarm.of(reading, now, model.event(), words, tools.formats()).stream()
                .map(WallView::alarm).toList());
        alarms.setManaged(!alarms.getChildren().isEmpty());
    }

    private static Node alarm(Alarm alarm) {
        var label = Pages.label(alarm.text());
        label.setGraphic(Icons.of(alarm.tone().icon(), 30));
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll("gh-wall-alarm", alarm.tone().styleClass());
        return label;
    }

    private String room(Statistics numbers) {
        var of = words.say("wall.capacity", arg("n", model.event().event().details().capacity()));
        return numbers.surplus() == 0
                ? of
                : of + " · " + words.say("wall.surplus", arg("n", numbers.surplus()));
    }

    private Node header() {
        var name = Pages.label(model.event().event().details().name(), "gh-wall-title");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        asOf.setMinWidth(Region.USE_PREF_SIZE);
        var header = new HBox(name, asOf);
        header.setAlignment(Pos.BASELINE_LEFT);
        header.getStyleClass().add("gh-wall-figures");
        return header;
    }

    private Node below() {
        var drawn = new Pane(chart);
        chart.getTransforms().add(new Scale(CHART, CHART));
        drawn.setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
        drawn.setMinHeight(0);
        drawn.widthProperty().subscribe(_ -> fit(drawn));
        drawn.heightProperty().subscribe(_ -> fit(drawn));
        HBox.setHgrow(drawn, Priority.ALWAYS);
        var below = new HBox(drawn, gates);
        below.getStyleClass().add("gh-wall-figures");
        VBox.setVgrow(below, Priority.ALWAYS);
        return below;
    }

    private void fit(Pane drawn) {
        chart.setMinHeight(0);
        chart.resize(drawn.getWidth() / CHART, drawn.getHeight() / CHART);
        chart.setPrefSize(drawn.getWidth() / CHART, drawn.getHeight() / CHART);
    }

    private Node pace(Reading now) {
        return figure("wall-pace", words.say("live.pace"), words.say("live.per-minute",
                arg("rate", tools.formats().rate(now.pace(Pace.SHORT).perMinute()))), "");
    }

    private Node forecast(Reading now) {
        return switch (now.forecast()) {
            case Forecast.Clears clears -> figure("wall-forecast", words.say("live.forecast"), time(clears.likely()),
                    words.say("format.range", arg("from", time(clears.earliest())), arg("to", time(clears.latest()))));
            case Forecast.Silent _ -> figure("wall-forecast", words.say("live.forecast"), "–", "");
        };
    }

    private String time(Instant at) {
        return tools.formats().time(at, model.event().zone());
    }

    private static VBox figure(String id, String label, String value, String note) {
        var number = Pages.label(value, "gh-wall-value");
        number.setId(id);
        number.setMinWidth(Region.USE_PREF_SIZE);
        var figure = new VBox(Pages.label(label, "gh-wall-label"), number);
        if (!note.isEmpty()) {
            figure.getChildren().add(Pages.label(note, "gh-wall-note"));
        }
        figure.getStyleClass().add("gh-wall-figure");
        HBox.setHgrow(figure, Priority.ALWAYS);
        figure.setPrefWidth(0);
        return figure;
    }

    /// The busiest of late first.
    private List<Node> gates(Reading now) {
        return now.numbers().gates().stream()
                .sorted(java.util.Comparator.comparingInt((Statistics.GateCount gate) -> pace(gate, now).persons())
                        .thenComparingInt(Statistics.GateCount::entries).reversed())
                .limit(MOST_GATES).map(gate -> gate(gate, now)).toList();
    }

    private static Pace pace(Statistics.GateCount gate, Reading now) {
        return Pace.before(now.asOf(), Pace.SHORT, gate.recent());
    }

    private Node gate(Statistics.GateCount gate, Reading now) {
        var name = Pages.label(gate.name(), "gh-wall-gate");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var rate = Pages.label(words.say("live.per-minute", arg("rate",
                tools.formats().rate(pace(gate, now).perMinute()))), "gh-wall-gate");
        rate.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(name, rate);
        row.getStyleClass().add("gh-row-wide");
        return row;
    }
}
