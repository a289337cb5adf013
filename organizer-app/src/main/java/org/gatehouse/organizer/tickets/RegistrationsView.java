package org.gatehouse.organizer.tickets;

import java.util.Optional;

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

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The registrations of the open event.
///
/// Ids: `registrations-search`, `registrations-table`, `registrations-issue`, `registrations-issue-first`,
/// `registrations-more`, `registrations-refresh`, `registrations-banner`.
final class RegistrationsView implements Screen {
    private final RegistrationsModel model;
    private final Words words;
    private final Runnable issue;
    private final VBox page;
    private final Banner banner;
    private final Content content;
    private final Button first;
    private final Button button;
    private final Subscriptions subscriptions = new Subscriptions();

    RegistrationsView(RegistrationsModel model, Words words, RegistrationsTable table, Runnable issue) {
        this.model = model;
        this.words = words;
        this.issue = issue;
        this.banner = new Banner("registrations-banner", words);
        this.first = issueButton("registrations-issue-first");
        this.button = issueButton("registrations-issue");
        var empty = new EmptyState(Feather.USERS, words.say("registrations.empty"),
                words.say("registrations.empty.next"), first);
        this.content = new Content(words, listCard(table), empty, model::load);
        VBox.setVgrow(content, Priority.ALWAYS);
        this.page = Pages.page(header(), banner, content);
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void shown() {
        content.phaseProperty().bind(model.phaseProperty());
        subscriptions.add(content.phaseProperty()::unbind);
        subscriptions.follow(model.noticeProperty(), _ -> say());
        subscriptions.follow(model.event().replyProperty(), _ -> say());
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
        var notYet = Notice.of(Tone.UNJUDGED, words.say("registrations.not-published"),
                words.say("registrations.not-published.next"));
        banner.noticeProperty().set(model.sells() ? model.noticeProperty().get() : Optional.of(notYet));
    }

    private HBox header() {
        var refresh = Buttons.icon("registrations-refresh", Feather.REFRESH_CW, words.say("refresh"));
        refresh.setOnAction(_ -> model.load());
        return Pages.header(Pages.titles(words.say("registrations.title"), words.say("registrations.subtitle")),
                refresh, button);
    }

    private Button issueButton(String id) {
        var made = Buttons.with(Feather.PLUS, Buttons.primary(id, words.say("registrations.issue")));
        made.setOnAction(_ -> issue.run());
        return made;
    }

    private VBox listCard(RegistrationsTable table) {
        var search = new TextField();
        search.setId("registrations-search");
        search.setPromptText(words.say("registrations.search"));
        search.setAccessibleText(words.say("registrations.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setPrefWidth(360);
        var tools = new HBox(search);
        tools.getStyleClass().addAll("gh-row", "gh-table-tools");
        var more = Buttons.quiet("registrations-more", words.say("registrations.more"));
        more.setMaxWidth(Double.MAX_VALUE);
        more.setOnAction(_ -> model.loadMore());
        more.visibleProperty().bind(model.moreProperty());
        more.managedProperty().bind(model.moreProperty());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        var card = new VBox(tools, table.node(), more);
        card.getStyleClass().addAll("gh-card", "flush");
        return card;
    }
}
