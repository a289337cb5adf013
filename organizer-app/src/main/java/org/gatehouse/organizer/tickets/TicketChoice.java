package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.stream.Collectors;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.group.PeoplePane;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.tickets.Basket.Shortage;
import org.gatehouse.ticketing.event.TicketType;
import org.kordamp.ikonli.feather.Feather;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.converter.IntegerStringConverter;

/// Which tickets are wanted: by number, all in one name, and by name, one for each of a group. What is chosen in the one
/// way still counts while the other is on show, and each says how many.
///
/// Ids: `issue-by-number`, `issue-by-name`, `issue-quantity-<type number>` with `issue-less-<n>` and `issue-more-<n>`,
/// `issue-lines-error`, `issue-room`; those of [PeoplePane].
final class TicketChoice extends VBox {
    private final IssueModel model;
    private final Basket basket;
    private final Words words;
    private final Formats formats;
    private final VBox shown = new VBox();

    TicketChoice(IssueModel model, Words words, Formats formats) {
        this.model = model;
        this.basket = model.basket();
        this.words = words;
        this.formats = formats;
        getStyleClass().addAll("gh-field", "gh-choice");
        VBox.setVgrow(shown, Priority.ALWAYS);
        getChildren().addAll(ways(), shown, told("issue-room", "gh-room", Bindings.createStringBinding(this::room,
                basket.changes())), told("issue-lines-error", "gh-group-error", model.faults().message("lines")));
    }

    private HBox ways() {
        var people = new PeoplePane(basket.people(), words);
        var named = Bindings.createIntegerBinding(() -> basket.people().people().people().size(),
                basket.people().peopleProperty());
        var unnamed = Bindings.createIntegerBinding(() -> basket.count().get() - named.get(), basket.count(), named);
        var number = way("issue-by-number", words.say("issue.by-number"), unnamed, lines());
        var name = way("issue-by-name", words.say("issue.by-name"), named, people);
        var group = new ToggleGroup();
        group.getToggles().addAll(number, name);
        var row = new HBox(number, name);
        row.getStyleClass().add("gh-segments");
        (basket.people().textProperty().get().isBlank() ? number : name).fire();
        return row;
    }

    private ToggleButton way(String id, String name, IntegerBinding count, Node pane) {
        var button = new ToggleButton();
        button.setId(id);
        button.textProperty().bind(Bindings.createStringBinding(
                () -> count.get() == 0 ? name : name + " · " + count.get(), count));
        button.setOnAction(_ -> {
            // pressing the one that is pressed changes nothing
            button.setSelected(true);
            VBox.setVgrow(pane, Priority.ALWAYS);
            shown.getChildren().setAll(pane);
        });
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    /// Something that is said only now and then.
    private static Label told(String id, String style, ObservableValue<String> text) {
        var label = Pages.wrapping("", style);
        label.setId(id);
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    /// What there is not enough of, before the cloud has to say so.
    private String room() {
        return basket.shortages().stream().map(this::say).collect(Collectors.joining("\n"));
    }

    private String say(Shortage shortage) {
        return switch (shortage) {
            case Shortage.OfTickets(String name, int wanted, int left) ->
                words.say("issue.short", arg("type", name), arg("n", wanted), arg("left", left));
            case Shortage.OfRoom(int persons, int left) ->
                words.say("issue.no-room", arg("n", persons), arg("left", left));
            case Shortage.InOne(int wanted, int most) ->
                words.say("issue.too-many", arg("n", wanted), arg("most", most));
        };
    }

    private VBox lines() {
        var rows = new VBox();
        model.event().event().types().forEach(type -> rows.getChildren().add(line(type)));
        var scroll = Pages.scrolling(rows);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var list = new VBox(scroll);
        list.getStyleClass().add("gh-lines");
        return list;
    }

    private HBox line(TicketType type) {
        var under = words.say("issue.left", arg("price", formats.money(model.event().price(type.number()))),
                arg("n", basket.left(type)));
        var name = new VBox(Pages.label(type.name(), "gh-strong"), Pages.label(under, "gh-muted", "gh-small"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var row = new HBox(name, stepper(type));
        row.getStyleClass().add("gh-line-row");
        return row;
    }

    private HBox stepper(TicketType type) {
        var quantity = basket.quantity(type.number());
        var number = type.number().toString();
        var less = Buttons.icon("issue-less-" + number, Feather.MINUS,
                words.say("issue.less", arg("type", type.name())));
        less.setOnAction(_ -> quantity.set(Math.max(0, quantity.get() - 1)));
        less.disableProperty().bind(quantity.lessThanOrEqualTo(0));
        var more = Buttons.icon("issue-more-" + number, Feather.PLUS,
                words.say("issue.more", arg("type", type.name())));
        more.setOnAction(_ -> quantity.set(quantity.get() + 1));
        more.disableProperty().bind(quantity.greaterThanOrEqualTo(basket.left(type)));
        var typed = new TextField();
        typed.setId("issue-quantity-" + number);
        typed.setAccessibleText(type.name());
        typed.getStyleClass().add("gh-quantity");
        var formatter = new TextFormatter<>(new IntegerStringConverter(), quantity.get(),
                change -> change.getControlNewText().matches("\\d{0,4}") ? change : null);
        typed.setTextFormatter(formatter);
        formatter.valueProperty().addListener((_, _, now) -> quantity.set(now == null ? 0 : now));
        quantity.addListener((_, _, now) -> formatter.setValue(now.intValue()));
        // what is typed counts at once, before the focus leaves
        typed.textProperty().addListener((_, _, now) -> quantity.set(now.isEmpty() ? 0 : Integer.parseInt(now)));
        return new HBox(4, less, typed, more);
    }
}
