package org.gatehouse.organizer.events;

import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Content;
import org.gatehouse.desk.screen.EmptyState;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Choices;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.wire.Right;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The list of events, as a table or a calendar.
///
/// Ids: `events-search`, `events-filter`, `events-table`, `calendar`, `events-create`, `events-create-first`, `events-refresh`,
/// `events-banner`.
final class EventsView implements Screen {
    private final EventsModel model;
    private final Tools tools;
    private final Words words;
    private final EventsTable table;
    private final CalendarView calendar;
    private final VBox list = new VBox();
    private final Content content;
    private final Banner banner;
    private final VBox page;
    private final Subscriptions subscriptions = new Subscriptions();

    EventsView(EventsModel model, Tools tools, EventsTable table, CalendarView calendar, Runnable create) {
        this.model = model;
        this.tools = tools;
        this.words = tools.words();
        this.table = table;
        this.calendar = calendar;
        this.banner = new Banner("events-banner", words);
        var first = Buttons.with(Feather.PLUS, Buttons.primary("events-create-first", words.say("events.create")));
        first.setOnAction(_ -> create.run());
        tools.only(Right.RUN_EVENTS, first);
        var empty = new EmptyState(Feather.CALENDAR, words.say("events.empty"), words.say("events.empty.next"), first);
        this.content = new Content(words, listCard(), empty, model::load);
        VBox.setVgrow(content, Priority.ALWAYS);
        this.page = Pages.page(header(create), content, banner);
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void shown() {
        content.phaseProperty().bind(model.phaseProperty());
        banner.noticeProperty().bindBidirectional(model.noticeProperty());
        subscriptions.add(() -> banner.noticeProperty().unbindBidirectional(model.noticeProperty()));
        subscriptions.add(content.phaseProperty()::unbind);
        subscriptions.follow(model.layoutProperty(), this::lay);
        model.load();
        subscriptions.add(model::stop);
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }

    private HBox header(Runnable create) {
        var refresh = Buttons.icon("events-refresh", Feather.REFRESH_CW, words.say("refresh"));
        refresh.setOnAction(_ -> model.load());
        var button = Buttons.with(Feather.PLUS, Buttons.primary("events-create", words.say("events.create")));
        button.setOnAction(_ -> create.run());
        tools.only(Right.RUN_EVENTS, button);
        return Pages.header(Pages.titles(words.say("events.title"), words.say("events.subtitle")), refresh, button);
    }

    private VBox listCard() {
        var search = new TextField();
        search.setId("events-search");
        search.setPromptText(words.say("events.search"));
        search.setAccessibleText(words.say("events.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setMaxWidth(360);
        var tools = new HBox(search, Pages.spring(), filter(), new LayoutSwitch(model.layoutProperty(), words));
        tools.getStyleClass().addAll("gh-row", "gh-table-tools");
        VBox.setVgrow(list, Priority.ALWAYS);
        var card = new VBox(tools, list);
        card.getStyleClass().addAll("gh-card", "flush");
        return card;
    }

    private void lay(EventsLayout layout) {
        var node = switch (layout) {
            case TABLE -> table.node();
            case CALENDAR -> calendar.node();
        };
        VBox.setVgrow(node, Priority.ALWAYS);
        list.getChildren().setAll(node);
    }

    private ComboBox<EventFilter> filter() {
        var filter = Choices.of("events-filter", words, EventFilter.values());
        filter.setAccessibleText(words.say("events.filter"));
        filter.valueProperty().bindBidirectional(model.filterProperty());
        return filter;
    }
}
