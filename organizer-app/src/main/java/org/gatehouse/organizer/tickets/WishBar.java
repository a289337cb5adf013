package org.gatehouse.organizer.tickets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Choices;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.price.PromoCode;
import org.kordamp.ikonli.feather.Feather;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What one may wish of the list: a search, filters, and which columns.
///
/// Ids: `registrations-search`, `registrations-type`, `registrations-promo`, `registrations-standing`, `registrations-coming`,
/// `registrations-columns`.
final class WishBar {
    private static final double SEARCH = 210;
    private static final double SEARCH_BESIDE_PROMOS = 140;
    private final RegistrationsModel model;
    private final Words words;
    private final HBox node;

    WishBar(RegistrationsModel model, Words words, RegistrationsTable table, ColumnHabit habit) {
        this.model = model;
        this.words = words;
        var search = search();
        node = new HBox(search, types(), promos(search),
                choice("registrations-standing", "registrations.standing", model.standingProperty(),
                        Ask.Standing.values()),
                choice("registrations-coming", "registrations.coming", model.comingProperty(), Ask.Coming.values()),
                columns(table, habit));
        node.getStyleClass().addAll("gh-row", "gh-table-tools");
    }

    Node node() {
        return node;
    }

    private TextField search() {
        var search = new TextField();
        search.setId("registrations-search");
        search.setPromptText(words.say("registrations.search.prompt"));
        search.setAccessibleText(words.say("registrations.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setMinWidth(SEARCH);
        HBox.setHgrow(search, Priority.ALWAYS);
        return search;
    }

    private ComboBox<Optional<TypeNumber>> types() {
        var box = new ComboBox<Optional<TypeNumber>>();
        box.setId("registrations-type");
        box.setAccessibleText(words.say("registrations.type"));
        box.getItems().add(Optional.empty());
        model.event().event().types().stream().map(TicketType::number).map(Optional::of).forEach(box.getItems()::add);
        box.setConverter(Choices.saying(
                type -> type.map(model.event()::typeName).orElseGet(() -> words.say("registrations.type.any"))));
        box.valueProperty().bindBidirectional(model.typeProperty());
        return box;
    }

    /// Only where something was sold with a code: most events know none.
    private ComboBox<Optional<PromoCode>> promos(TextField search) {
        var box = new ComboBox<Optional<PromoCode>>();
        box.setId("registrations-promo");
        box.setAccessibleText(words.say("registrations.promo"));
        box.setConverter(Choices.saying(
                code -> code.map(PromoCode::text).orElseGet(() -> words.say("registrations.promo.any"))));
        model.promosProperty().subscribe(codes -> offer(box, codes, search));
        box.valueProperty().bindBidirectional(model.promoProperty());
        return box;
    }

    private static void offer(ComboBox<Optional<PromoCode>> box, List<PromoCode> codes, TextField search) {
        var chosen = box.getValue();
        var items = new ArrayList<>(List.of(Optional.<PromoCode>empty()));
        codes.forEach(code -> items.add(Optional.of(code)));
        if (!items.equals(box.getItems())) {
            box.getItems().setAll(items);
            box.setValue(chosen == null ? Optional.empty() : chosen);
        }
        box.setVisible(!codes.isEmpty());
        box.setManaged(!codes.isEmpty());
        search.setMinWidth(codes.isEmpty() ? SEARCH : SEARCH_BESIDE_PROMOS);
    }

    @SafeVarargs
    private <E extends Enum<E>> ComboBox<E> choice(String id, String key, ObjectProperty<E> value, E... all) {
        var box = Choices.of(id, words, all);
        box.setAccessibleText(words.say(key));
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    private MenuButton columns(RegistrationsTable table, ColumnHabit habit) {
        var menu = new MenuButton(words.say("registrations.columns"), Icons.of(Feather.COLUMNS));
        menu.setId("registrations-columns");
        menu.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        menu.setAccessibleText(words.say("registrations.columns"));
        menu.setTooltip(new Tooltip(words.say("registrations.columns")));
        menu.getStyleClass().addAll("flat", "no-arrow");
        table.show(habit.columns());
        for (var by : Ask.By.values()) {
            var item = new CheckMenuItem(words.of(by));
            item.setSelected(habit.columns().contains(by));
            item.setDisable(by == Ask.By.ATTENDEE);
            item.setOnAction(_ -> {
                habit.show(by, item.isSelected());
                table.show(habit.columns());
            });
            menu.getItems().add(item);
        }
        model.orderProperty().addListener((_, _, now) -> habit.keep(now));
        return menu;
    }
}
