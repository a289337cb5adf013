package org.gatehouse.organizer.log;

import java.util.List;
import java.util.function.Function;

import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Content;
import org.gatehouse.desk.screen.EmptyState;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Choices;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.ticketing.wire.LogArea;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Who did what.
///
/// Ids: `log-search`, `log-person`, `log-event`, `log-area`, `log-refresh`, `log-table`, `log-more`, `log-banner`.
final class LogView implements Screen {
    /// Typing goes on meanwhile; the cloud is asked when it pauses.
    private static final Duration TYPING = Duration.millis(300);
    private final LogModel model;
    private final Words words;
    private final LogTable table;
    private final Banner banner;
    private final Content content;
    private final VBox page;
    private final PauseTransition typing = new PauseTransition(TYPING);
    private final Subscriptions subscriptions = new Subscriptions();

    LogView(LogModel model, LogTable table, Words words) {
        this.model = model;
        this.table = table;
        this.words = words;
        this.banner = new Banner("log-banner", words);
        this.content = new Content(words, card(),
                new EmptyState(Feather.BOOK_OPEN, words.say("log.empty"), words.say("log.empty.next")), model::load);
        VBox.setVgrow(content, Priority.ALWAYS);
        var refresh = Buttons.icon("log-refresh", Feather.REFRESH_CW, words.say("refresh"));
        refresh.setOnAction(_ -> model.load());
        this.page = Pages.page(
                Pages.header(Pages.titles(words.say("log.title"), words.say("log.subtitle")), refresh), content,
                banner);
        typing.setOnFinished(_ -> model.load());
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void shown() {
        Pages.follow(model.state(), content, banner, subscriptions);
        model.begin();
        subscriptions.add(model::stop);
        subscriptions.add(typing::stop);
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }

    private VBox card() {
        var tools = new HBox(search(), choice("log-person", "log.person", model.persons(), model.personProperty(),
                LogModel.Person::name),
                choice("log-event", "log.event", model.occasions(), model.occasionProperty(), LogModel.Occasion::name),
                choice("log-area", "log.area", FXCollections.observableArrayList(List.of(LogArea.values())),
                        model.areaProperty(), words::of));
        tools.getStyleClass().addAll("gh-row", "gh-table-tools", "gh-log-tools");
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        var more = Buttons.quiet("log-more", words.say("log.more"));
        more.setOnAction(_ -> model.readOn());
        more.disableProperty().bind(model.busyProperty());
        var foot = new HBox(more);
        foot.getStyleClass().add("gh-table-foot");
        foot.visibleProperty().bind(model.moreProperty());
        foot.managedProperty().bind(model.moreProperty());
        var card = new VBox(tools, table.node(), foot);
        card.getStyleClass().addAll("gh-card", "flush");
        return card;
    }

    private TextField search() {
        var search = new TextField();
        search.setId("log-search");
        search.setPromptText(words.say("log.search"));
        search.setAccessibleText(words.say("log.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.textProperty().addListener((_, _, _) -> typing.playFromStart());
        HBox.setHgrow(search, Priority.ALWAYS);
        return search;
    }

    /// A drop-down whose first line stands for all.
    private <T> ComboBox<@Nullable T> choice(String id, String key, ObservableList<T> of,
            ObjectProperty<@Nullable T> chosen, Function<T, String> name) {
        var choice = new ComboBox<@Nullable T>();
        choice.setId(id);
        choice.setAccessibleText(words.say(key));
        choice.setPromptText(words.say(key + ".any"));
        choice.setConverter(Choices.saying(words.say(key + ".any"), name));
        subscriptions.onChange(of, () -> fill(choice, of));
        fill(choice, of);
        choice.valueProperty().bindBidirectional(chosen);
        return choice;
    }

    private static <T> void fill(ComboBox<@Nullable T> choice, ObservableList<T> of) {
        var chosen = choice.getValue();
        choice.getItems().setAll(of);
        choice.getItems().addFirst(null);
        choice.setValue(chosen);
    }
}
