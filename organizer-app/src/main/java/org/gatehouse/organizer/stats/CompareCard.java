package org.gatehouse.organizer.stats;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Duration;
import java.util.Optional;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Choices;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.ticketing.event.Event;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The arrivals of another event laid over these, by time before and after the start. Ids: `live-compare`,
/// `live-compare-none`, `live-compare-said`, `live-curves`.
final class CompareCard {
    private final CompareModel model;
    private final OpenEvent event;
    private final Words words;
    private final Formats formats;
    private final CurveChart chart;
    private final Label said = Pages.wrapping("", "gh-muted");
    private final ComboBox<Event> choice = new ComboBox<>();
    private final VBox card;
    private Optional<Reading> last = Optional.empty();

    CompareCard(CompareModel model, OpenEvent event, Words words, Formats formats) {
        this.model = model;
        this.event = event;
        this.words = words;
        this.formats = formats;
        this.chart = new CurveChart(words);
        said.setId("live-compare-said");
        choice.setId("live-compare");
        choice.setAccessibleText(words.say("compare.with"));
        choice.setPromptText(words.say("compare.with"));
        choice.setItems(model.others());
        choice.setConverter(Choices.saying(this::name));
        choice.setPrefWidth(260);
        choice.setOnShowing(_ -> model.list());
        choice.valueProperty().bindBidirectional(model.chosenProperty());
        var none = Buttons.icon("live-compare-none", Feather.X, words.say("compare.none"));
        none.setOnAction(_ -> model.chosenProperty().set(null));
        none.disableProperty().bind(model.chosenProperty().isNull());
        var head = new HBox(Pages.label(words.say("compare.title"), "gh-card-title"), Pages.spring(), choice, none);
        head.getStyleClass().add("gh-row");
        card = new VBox(head, said, chart);
        card.getStyleClass().add("gh-card");
    }

    Region node() {
        return card;
    }

    void shown(Subscriptions subscriptions) {
        model.list();
        subscriptions.follow(model.curveProperty(), _ -> draw());
    }

    void draw(Reading now) {
        last = Optional.of(now);
        draw();
    }

    private void draw() {
        var theirs = model.curveProperty().get();
        boolean both = theirs.isPresent() && last.isPresent();
        chart.setVisible(both);
        chart.setManaged(both);
        if (theirs.isPresent() && last.isPresent()) {
            chart.draw(model.own(last.get().numbers()), theirs.get());
            said.setText(said(last.get(), theirs.get()));
        } else {
            said.setText(words.say("compare.text"));
        }
    }

    /// Where both stand at this time from their starts.
    private String said(Reading now, Curve theirs) {
        long minute = Duration.between(event.event().details().start(), now.asOf()).toMinutes();
        var other = model.chosenProperty().get();
        if (theirs.isEmpty() || other == null) {
            return words.say("compare.nobody");
        }
        var here = model.own(now.numbers()).at(minute);
        var there = theirs.at(minute);
        return words.say("compare.said", arg("when", when(minute)), arg("here", words.percent(here.share())),
                arg("there", words.percent(there.share())), arg("name", other.details().name()),
                arg("n", there.persons()));
    }

    private String when(long minute) {
        return minute < 0
                ? words.say("compare.before", arg("n", -minute))
                : words.say("compare.after", arg("n", minute));
    }

    private String name(Event other) {
        return other.details().name() + " · " + formats.date(other.details().start(), other.details().zone());
    }
}
