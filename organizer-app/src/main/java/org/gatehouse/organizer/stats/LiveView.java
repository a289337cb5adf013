package org.gatehouse.organizer.stats;

import static org.gatehouse.desk.words.Arg.arg;

import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Content;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Choices;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.wire.Statistics;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Check-in, live.
///
/// Ids: `live-admitted`, `live-inside`, `live-remaining`, `live-no-shows`, `live-refused`,
/// `live-pace`, `live-forecast` (the numbers), `live-as-of`, `live-bin`,
/// `live-arrivals`, `live-types`, `live-gates`, `live-refusals`, `live-incidents`, `live-unheard`, `live-banner`.
final class LiveView implements Screen {
    private final LiveModel model;
    private final Tools tools;
    private final Words words;
    private final ArrivalsChart chart;
    private final VBox figures = new VBox();
    private final VBox warnings = new VBox();
    private final Bars types;
    private final Bars gates;
    private final Bars refusals;
    private final VBox incidents = new VBox();
    private final Label asOf = Pages.label("", "gh-muted", "gh-small");
    private final Label nobody = Pages.label("", "gh-muted");
    private final Banner banner;
    private final Content content;
    private final VBox page;
    private final PaceCards paces;
    private final CompareCard compare;
    private @Nullable Statistics drawn;
    private final Subscriptions subscriptions = new Subscriptions();

    LiveView(LiveModel model, Tools tools, CompareModel compared, Node report, Runnable controlRoom) {
        this.model = model;
        this.tools = tools;
        this.words = tools.words();
        this.compare = new CompareCard(compared, model.event(), words, tools.formats());
        this.paces = new PaceCards(model.event(), words, tools.formats());
        this.chart = new ArrivalsChart(words, tools.formats());
        this.types = new Bars("live-types", words.say("live.types"), words.say("live.types.empty"));
        this.gates = new Bars("live-gates", words.say("live.gates"), words.say("live.gates.empty"));
        this.refusals = new Bars("live-refusals", words.say("live.refusals"), words.say("live.refusals.empty"));
        this.banner = new Banner("live-banner", words);
        asOf.setId("live-as-of");
        incidents.setId("live-incidents");
        nobody.setText(words.say("live.gates.empty"));
        figures.getStyleClass().add("gh-stack-wide");
        warnings.getStyleClass().add("gh-live-warnings");
        var board = Pages.scrolling(board());
        this.content = new Content(words, board, new Region(), model::watch);
        VBox.setVgrow(content, Priority.ALWAYS);
        // below, where they are always in sight and move nothing when they come by themselves
        this.page = Pages.page(header(report, controlRoom), content, warnings, banner);
        page.getStyleClass().add("gh-live");
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void shown() {
        Pages.follow(model.state(), content, banner, subscriptions);
        subscriptions.follow(model.readingProperty(), now -> now.ifPresent(this::draw));
        subscriptions.follow(model.binProperty(), _ -> model.readingProperty().get().ifPresent(this::drawArrivals));
        compare.shown(subscriptions);
        model.watch();
        subscriptions.add(model::stop);
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }

    private HBox header(Node report, Runnable controlRoom) {
        var titles = Pages.titles(words.say("live.title"), words.say("live.subtitle"));
        var wall = Buttons.icon("live-control-room", Feather.MAXIMIZE,
                words.say("shell.key", arg("what", words.say("control-room")), arg("key", "F11")));
        wall.setOnAction(_ -> controlRoom.run());
        return Pages.header(titles, asOf, report, wall);
    }

    private VBox board() {
        var choice = Choices.of("live-bin", words, Arrivals.Bin.values());
        choice.setAccessibleText(words.say("live.bin"));
        choice.valueProperty().bindBidirectional(model.binProperty());
        var heading = Pages.label(words.say("live.arrivals"), "gh-card-title");
        var head = new HBox(heading, Pages.spring(), choice);
        head.getStyleClass().add("gh-row");
        var arrivals = new VBox(head, new StackPane(chart, nobody));
        arrivals.getStyleClass().add("gh-card");
        var board = new VBox(figures, arrivals, compare.node(), Pages.fields(types.node(), gates.node()),
                Pages.fields(refusals.node(), incidents));
        board.getStyleClass().add("gh-board");
        return board;
    }

    private void draw(Reading reading) {
        var details = new LiveDetails(model.event(), tools);
        asOf.setText(words.say("live.as-of",
                arg("time", tools.formats().second(reading.asOf(), model.event().zone()))));
        figures.getChildren().setAll(Pages.fields(details.figures(reading)), Pages.fields(paces.of(reading)));
        gates.draw(details.gates(reading));
        drawArrivals(reading);
        compare.draw(reading);
        if (reading.numbers() != drawn) {
            drawn = reading.numbers();
            draw(details, drawn);
        }
    }

    /// What changes with the numbers only, and not with the time.
    private void draw(LiveDetails details, Statistics now) {
        var told = details.warnings(now);
        warnings.getChildren().setAll(told);
        warnings.setManaged(!told.isEmpty());
        types.draw(details.types(now));
        refusals.draw(details.refusals(now));
        incidents.getChildren().setAll(details.incidents(now));
        incidents.getStyleClass().setAll("gh-card");
    }

    private void drawArrivals(Reading now) {
        nobody.setVisible(now.numbers().arrivals().isEmpty());
        chart.draw(Arrivals.in(model.binProperty().get(), now.numbers().arrivals()), model.event().zone());
    }
}
