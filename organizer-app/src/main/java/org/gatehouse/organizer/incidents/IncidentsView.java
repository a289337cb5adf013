package org.gatehouse.organizer.incidents;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Optional;

import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Content;
import org.gatehouse.desk.screen.EmptyState;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Choices;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.SheetForm;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.desk.screen.Field;
import org.gatehouse.ticketing.wire.IncidentMark;
import org.gatehouse.ticketing.wire.Right;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What should not have happened at the doors, with what was done about it.
///
/// Ids: `incidents-list`, `incidents-shown`, `incidents-count`, `incidents-as-of`, `incidents-banner`,
/// `incident-sheet` with `incident-note`; per incident see [IncidentCell]. Enter deals with the one selected.
final class IncidentsView implements Screen {
    private final IncidentsModel model;
    private final Tools tools;
    private final Words words;
    private final ListView<Listed> list = new ListView<>();
    private final EmptyState none;
    private final Label asOf = Pages.label("", "gh-muted", "gh-small");
    private final Label count = Pages.label("", "gh-muted");
    private final Label more = Pages.wrapping("", "gh-faint", "gh-small");
    private final Banner banner;
    private final Content content;
    private final VBox page;
    private final Subscriptions subscriptions = new Subscriptions();

    IncidentsView(IncidentsModel model, Tools tools) {
        this.model = model;
        this.tools = tools;
        this.words = tools.words();
        this.banner = new Banner("incidents-banner", words);
        this.none = new EmptyState(Feather.CHECK_CIRCLE, words.say("incidents.empty"), "");
        boolean may = tools.may(Right.RUN_EVENTS);
        asOf.setId("incidents-as-of");
        count.setId("incidents-count");
        list.setId("incidents-list");
        list.setAccessibleText(words.say("incidents.title"));
        list.setPlaceholder(none);
        list.getStyleClass().addAll("gh-card", "flush", "gh-incidents");
        list.setCellFactory(_ -> new IncidentCell(words, may, this::told, this::ask, model::unmark));
        list.setOnKeyPressed(key -> {
            var chosen = list.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && may && chosen != null && chosen.isOpen()) {
                ask(chosen);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var body = new VBox(tools(), list, more);
        body.getStyleClass().add("gh-stack-wide");
        this.content = new Content(words, body, none, model::watch);
        VBox.setVgrow(content, Priority.ALWAYS);
        this.page = Pages.page(Pages.header(
                Pages.titles(words.say("incidents.title"), words.say("incidents.subtitle")), asOf), content, banner);
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void shown() {
        Pages.follow(model.state(), content, banner, subscriptions);
        list.setItems(model.listed());
        subscriptions.follow(model.nightProperty(), night -> night.ifPresent(this::draw));
        subscriptions.onChange(model.listed(), () -> model.nightProperty().get().ifPresent(this::draw));
        model.watch();
        subscriptions.add(model::stop);
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }

    private HBox tools() {
        var choice = Choices.of("incidents-shown", words, Shown.values());
        choice.setAccessibleText(words.say("incidents.shown"));
        choice.valueProperty().bindBidirectional(model.shownProperty());
        var row = new HBox(choice, count);
        row.getStyleClass().add("gh-row-wide");
        return row;
    }

    private Optional<Told> told() {
        return model.nightProperty().get().map(night -> new Told(model.event(), night, words, tools.formats()));
    }

    private void draw(Night night) {
        asOf.setText(words.say("live.as-of",
                arg("time", tools.formats().second(night.asOf(), model.event().zone()))));
        count.setVisible(!night.all().isEmpty());
        count.setText(words.say("incidents.count", arg("open", model.open()), arg("n", night.all().size())));
        more.setText(words.say("incidents.more", arg("n", night.unlisted())));
        more.setVisible(night.unlisted() > 0);
        more.setManaged(night.unlisted() > 0);
        list.setPlaceholder(new EmptyState(Feather.CHECK_CIRCLE, words.say("incidents.empty"), model.nothing()));
    }

    private void ask(Listed one) {
        var note = new TextArea();
        note.setId("incident-note");
        note.setPrefRowCount(3);
        note.setWrapText(true);
        note.setTextFormatter(new TextFormatter<>(change -> change.getControlNewText()
                .length() <= IncidentMark.LONGEST_NOTE ? change : null));
        var title = told().map(now -> now.title(one)).orElse("");
        var sheet = new SheetForm("incident-sheet", title, words.say("incidents.deal.save"), words, tools.overlay(),
                Pages.wrapping(words.say("incidents.deal.text"), "gh-muted"),
                new Field(words.say("incidents.note"), note));
        // what was typed stays until the cloud has it
        sheet.saving(model.busyProperty(), () -> model.mark(one, note.getText(), sheet::close));
        sheet.open();
        note.requestFocus();
    }
}
