package org.gatehouse.organizer.app;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.gatehouse.desk.screen.Badge;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.theme.Appearance;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.BrandMark;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.sync.account.Member;
import org.kordamp.ikonli.feather.Feather;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The way around.
///
/// Ids: `go-events`, `go-overview`, `go-registrations`, `go-gates`, `go-live`, `go-incidents`, `go-members`, `go-log`,
/// `sidebar-event`, `sidebar-offline`,
/// `account` (a menu with `choose-language`, `choose-authenticator` and `sign-out`).
final class Sidebar {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("selected");
    private final Words words;
    private final Map<Place, Button> places = new EnumMap<>(Place.class);
    private final Label event = Pages.label("", "gh-overline");
    private final VBox eventPlaces = new VBox();
    private final Label offline;
    private final VBox node = new VBox();

    Sidebar(Member member, Tools tools, Account account, Consumer<Place> go) {
        this.words = tools.words();
        for (var place : Place.values()) {
            if (tools.may(place.right())) {
                places.put(place, button(place, go));
            }
        }
        event.setId("sidebar-event");
        eventPlaces.getStyleClass().add("gh-nav");
        eventPlaces.getChildren().add(event);
        places.forEach((place, button) -> {
            if (place.scope() == Place.Scope.EVENT) {
                eventPlaces.getChildren().add(button);
            }
        });
        eventPlaces.setVisible(false);
        offline = Badge.of(Tone.ATTENTION, words.say("shell.offline"));
        offline.setId("sidebar-offline");
        offline.setTooltip(new Tooltip(words.say("offline.next")));
        offline(false);
        var brand = new HBox(BrandMark.small(), Pages.label(words.say("app.name"), "gh-brand-name"));
        brand.getStyleClass().add("gh-brand-row");
        var spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        node.getChildren().add(brand);
        add(Place.EVENTS);
        node.getChildren().addAll(eventPlaces, spring);
        add(Place.MEMBERS);
        add(Place.LOG);
        node.getChildren().addAll(offline, account(member, account, tools));
        node.getStyleClass().add("gh-sidebar");
    }

    /// Where one may go there.
    private void add(Place place) {
        Optional.ofNullable(places.get(place)).ifPresent(node.getChildren()::add);
    }

    Node node() {
        return node;
    }

    void at(Place here) {
        places.forEach((place, button) -> button.pseudoClassStateChanged(HERE, place == here));
    }

    void open(OpenEvent opened) {
        event.textProperty().unbind();
        event.textProperty().bind(opened.replyProperty().map(reply -> reply.event().details().name()));
        event.setTooltip(new Tooltip(opened.event().details().name()));
        eventPlaces.setVisible(true);
    }

    /// Its place is kept: it comes by itself, and must not move what somebody is about to press.
    void offline(boolean now) {
        offline.setVisible(now);
    }

    private Button button(Place place, Consumer<Place> go) {
        var text = words.say(place.key().wordsKey());
        var button = new Button(text, Icons.of(place.icon()));
        button.setId("go-" + place.name().toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().setAll("gh-nav-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setTooltip(new Tooltip(words.say("shell.key", arg("what", text), arg("key", place.key().written()))));
        button.setOnAction(_ -> go.accept(place));
        return button;
    }

    private Node account(Member member, Account account, Tools tools) {
        var theming = account.theming();
        var menu = new MenuButton();
        menu.setId("account");
        menu.getStyleClass().add("gh-account");
        menu.setMaxWidth(Double.MAX_VALUE);
        menu.setMnemonicParsing(false);
        menu.setAccessibleText(words.say("shell.account", arg("email", member.email())));
        var roles = member.roles().stream().sorted().map(words::of).collect(Collectors.joining(", "));
        var who = new VBox(Pages.label(member.name(), "gh-strong"), Pages.label(roles, "gh-faint", "gh-small"));
        who.setMinWidth(0);
        menu.setGraphic(who);
        var group = new ToggleGroup();
        for (var appearance : Appearance.values()) {
            var item = new RadioMenuItem(words.of(appearance));
            item.setToggleGroup(group);
            item.setOnAction(_ -> theming.choose(appearance));
            menu.getItems().add(item);
        }
        menu.setOnShowing(_ -> group.getToggles().forEach(toggle -> toggle
                .setSelected(group.getToggles().indexOf(toggle) == theming.appearanceProperty().get().ordinal())));
        var out = new MenuItem(words.say("shell.sign-out"), Icons.of(Feather.LOG_OUT));
        out.setId("sign-out");
        out.setOnAction(_ -> account.signOut().run());
        menu.getItems().addAll(new SeparatorMenuItem(), language(account), new SeparatorMenuItem(),
                authenticator(account, tools), out);
        return menu;
    }

    private MenuItem authenticator(Account account, Tools tools) {
        var authenticator = new MenuItem(words.say("authenticator.title"), Icons.of(Feather.SHIELD));
        authenticator.setId("choose-authenticator");
        authenticator.setOnAction(_ -> account.authenticator().accept(tools));
        return authenticator;
    }

    private MenuItem language(Account account) {
        var language = new MenuItem(words.say("language.other", arg("language", words.say("language.name"))),
                Icons.of(Feather.GLOBE));
        language.setId("choose-language");
        language.setAccelerator(ConsoleKeys.LANGUAGE.combination());
        language.setOnAction(_ -> account.chooseLanguage().run());
        return language;
    }
}
