package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Optional;
import java.util.stream.Stream;

import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Content;
import org.gatehouse.desk.screen.EmptyState;
import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The registrations of the open event.
///
/// Ids: `registrations-table`, `registrations-issue`, `registrations-issue-first`, `registrations-count`,
/// `registrations-reading`, `registrations-refresh`, `registrations-banner`; those of [WishBar] and [ChosenBar].
final class RegistrationsView implements Screen {
    private final RegistrationsModel model;
    private final RegistrationsTable table;
    private final ChosenBar chosen;
    private final Words words;
    private final Runnable issue;
    private final VBox page;
    private final Banner banner;
    private final Banner notYet;
    private final Content content;
    private final Button first;
    private final Button button;
    private final Label count = Pages.label("", "gh-muted", "gh-small");
    private final ProgressBar reading = new ProgressBar();
    private final Subscriptions subscriptions = new Subscriptions();

    RegistrationsView(RegistrationsModel model, Words words, RegistrationsTable table, WishBar wishes,
            ChosenBar chosen, Runnable issue, Node... more) {
        this.model = model;
        this.table = table;
        this.chosen = chosen;
        this.words = words;
        this.issue = issue;
        this.banner = new Banner("registrations-banner", words);
        this.notYet = new Banner("registrations-not-yet", words);
        this.first = issueButton("registrations-issue-first");
        this.button = issueButton("registrations-issue");
        var empty = new EmptyState(Feather.USERS, words.say("registrations.empty"),
                words.say("registrations.empty.next"), first);
        this.content = new Content(words, listCard(wishes.node()), empty, model::load);
        VBox.setVgrow(content, Priority.ALWAYS);
        this.page = Pages.page(header(more), notYet, content, banner);
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void shown() {
        content.phaseProperty().bind(model.phaseProperty());
        subscriptions.add(content.phaseProperty()::unbind);
        subscriptions.follow(model.noticeProperty(), banner.noticeProperty()::set);
        subscriptions.follow(model.event().replyProperty(), _ -> say());
        subscriptions.follow(model.readingProperty(), _ -> tally());
        subscriptions.onChange(model.knownProperty(), this::tally);
        subscriptions.onChange(model.shown(), this::tally);
        table.follow(subscriptions);
        chosen.follow(subscriptions);
        model.load();
        subscriptions.add(model::stop);
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }

    private void say() {
        first.setDisable(!model.sells());
        button.setDisable(!model.sells());
        notYet.noticeProperty().set(model.sells()
                ? Optional.empty()
                : Optional.of(Notice.of(Tone.UNJUDGED, words.say("registrations.not-published"),
                        words.say("registrations.not-published.next"))));
    }

    /// How many there are, how many of them are shown, and whether more are to come.
    private void tally() {
        int known = model.knownProperty().get();
        int shown = model.shown().size();
        boolean more = model.readingProperty().get();
        var key = more ? "registrations.so-far" : shown < known ? "registrations.some" : "registrations.all";
        count.setText(words.say(key, arg("n", known), arg("shown", shown)));
        reading.setVisible(more);
    }

    private HBox header(Node... more) {
        var refresh = Buttons.icon("registrations-refresh", Feather.REFRESH_CW, words.say("refresh"));
        refresh.setOnAction(_ -> model.load());
        var titles = Pages.titles(words.say("registrations.title"), words.say("registrations.subtitle"));
        var actions = Stream.of(Stream.of(more), Stream.<Node>of(refresh, button)).flatMap(all -> all);
        return Pages.header(titles, actions.toArray(Node[]::new));
    }

    private Button issueButton(String id) {
        var made = Buttons.with(Feather.PLUS, Buttons.primary(id, words.say("registrations.issue")));
        made.setOnAction(_ -> issue.run());
        return made;
    }

    private VBox listCard(Node wishes) {
        count.setId("registrations-count");
        reading.setId("registrations-reading");
        reading.setAccessibleText(words.say("registrations.loading"));
        reading.setFocusTraversable(false);
        reading.setPrefWidth(120);
        reading.getStyleClass().add("gh-meter");
        var foot = new HBox(count, Pages.spring(), reading);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("gh-table-foot");
        var rows = table.node();
        VBox.setVgrow(rows, Priority.ALWAYS);
        var card = new VBox(wishes, chosen.node(), rows, foot);
        card.getStyleClass().addAll("gh-card", "flush");
        return card;
    }
}
