package org.gatehouse.organizer.events;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Meter;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.wire.Right;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// An event's ticket types. Ids: `type-row-<number>`, `type-edit-<number>`, `type-remove-<number>`.
final class TypeRows {
    private final OpenEvent event;
    private final Tools tools;
    private final Words words;
    private final Formats formats;
    private final Consumer<Optional<TicketType>> edit;
    private final Consumer<TicketType> remove;

    TypeRows(OpenEvent event, Tools tools, Consumer<Optional<TicketType>> edit, Consumer<TicketType> remove) {
        this.event = event;
        this.tools = tools;
        this.words = tools.words();
        this.formats = tools.formats();
        this.edit = edit;
        this.remove = remove;
    }

    Node node() {
        var rows = new VBox();
        if (event.event().types().isEmpty()) {
            rows.getChildren().add(Pages.wrapping(words.say("overview.types.empty"), "gh-muted", "gh-list-empty"));
        }
        event.event().types().forEach(type -> rows.getChildren().add(row(type)));
        return rows;
    }

    private Node row(TicketType type) {
        var details = type.details();
        var name = new VBox(Pages.label(type.name(), "gh-strong"),
                Pages.wrapping(rules(details), "gh-muted", "gh-small"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var price = Pages.label(formats.money(details.price()), "gh-list-price");
        price.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(name, price, sales(type), tools.only(Right.RUN_EVENTS, buttons(type)));
        row.setId("type-row-" + type.number());
        row.getStyleClass().add("gh-list-row");
        return row;
    }

    private VBox sales(TicketType type) {
        int sold = event.sold(type.number());
        var text = words.say("events.sold", arg("sold", sold), arg("capacity", type.details().quota()));
        var sales = new VBox(Pages.label(text, "gh-small"), Meter.of(sold, type.details().quota(), text));
        sales.getStyleClass().add("gh-list-meter");
        return sales;
    }

    private HBox buttons(TicketType type) {
        var editing = Buttons.icon("type-edit-" + type.number(), Feather.EDIT_2,
                words.say("edit-it", arg("name", type.name())));
        editing.setOnAction(_ -> edit.accept(Optional.of(type)));
        var removing = Buttons.icon("type-remove-" + type.number(), Feather.TRASH_2,
                words.say("remove-it", arg("name", type.name())));
        removing.setDisable(event.sold(type.number()) > 0);
        removing.setOnAction(_ -> remove.accept(type));
        return new HBox(editing, removing);
    }

    private String rules(TicketTypeDetails details) {
        var rules = words.say("type.admits.summary", arg("n", details.admits())) + " · "
                + words.of(TypeForm.Reentry.of(details.reentry()));
        var sale = details.sale();
        var admission = details.admission();
        return rules + limit("type.sale.from.summary", sale.from()) + limit("type.sale.until.summary", sale.until())
                + limit("type.from.summary", admission.from()) + limit("type.until.summary", admission.until());
    }

    private String limit(String key, @Nullable Instant at) {
        return at == null ? "" : " · " + words.say(key, arg("when", formats.dayAndTime(at, event.zone())));
    }
}
