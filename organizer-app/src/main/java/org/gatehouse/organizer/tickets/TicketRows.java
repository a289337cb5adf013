package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.gatehouse.desk.screen.Badge;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Right;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The tickets of a registration, those that are good first, with what can be done to each.
///
/// Ids, counted from 0: `ticket-open-<n>`, `ticket-save-<n>`, `ticket-more-<n>`,
/// `ticket-unblock-<n>`.
final class TicketRows {
    private final RegistrationModel model;
    private final Tools tools;
    private final Words words;
    private final Formats formats;
    private final Overlay overlay;

    TicketRows(RegistrationModel model, Tools tools) {
        this.model = model;
        this.tools = tools;
        this.words = tools.words();
        this.formats = tools.formats();
        this.overlay = tools.overlay();
    }

    Node all() {
        var rows = new VBox();
        rows.getStyleClass().add("gh-lines");
        var tickets = model.registration().tickets().stream()
                .sorted(Comparator.comparing((Ticket ticket) -> !RegistrationModel.canChange(ticket))).toList();
        for (int i = 0; i < tickets.size(); i++) {
            rows.getChildren().add(row(tickets.get(i), i));
        }
        return rows;
    }

    private Node row(Ticket ticket, int index) {
        var name = new VBox(Pages.label(model.event().typeName(ticket.type()), "gh-strong"),
                Pages.label(under(ticket), "gh-muted", "gh-small"));
        name.setMinWidth(0);
        name.getStyleClass().add("gh-cell");
        HBox.setHgrow(name, Priority.ALWAYS);
        var row = new HBox(name, badge(ticket));
        if (RegistrationModel.canChange(ticket)) {
            row.getChildren().addAll(open(ticket, index), save(ticket, index), more(ticket, index));
        }
        if (ticket.status() == TicketStatus.BLOCKED) {
            row.getChildren().add(unblock(ticket, index));
        }
        row.getStyleClass().add("gh-line-row");
        return row;
    }

    private String under(Ticket ticket) {
        var number = words.say("registration.ticket", arg("code", ticket.id().lastCharacters()));
        var holder = ticket.holder();
        boolean another = holder != null && !holder.equals(model.registration().attendee().name());
        return another ? holder + " · " + number : number;
    }

    private Node badge(Ticket ticket) {
        if (ticket.status() != TicketStatus.VALID) {
            return Badge.of(tone(ticket.status()), words.of(ticket.status()));
        }
        return model.guestProperty().get().arrivals().stream().filter(one -> one.ticket().equals(ticket.id()))
                .findFirst().map(came -> Badge.of(Tone.ADMIT, words.say(came.inside() > 0
                        ? "ticket.inside"
                        : "ticket.left", arg("time", formats.time(came.at(), model.event().zone())))))
                .orElseGet(() -> Badge.of(Tone.NEUTRAL, words.say("ticket.awaited")));
    }

    private Node open(Ticket ticket, int index) {
        var open = Buttons.with(Feather.FILE_TEXT,
                Buttons.plain("ticket-open-" + index, words.say("registration.open")));
        open.setOnAction(_ -> model.open(ticket));
        // a long name is cut before what can be done
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.disableProperty().bind(model.busyProperty());
        return open;
    }

    private Node unblock(Ticket ticket, int index) {
        var unblock = Buttons.with(Feather.ROTATE_CCW,
                Buttons.plain("ticket-unblock-" + index, words.say("ticket.unblock")));
        unblock.setOnAction(_ -> model.unblock(ticket));
        unblock.disableProperty().bind(model.busyProperty());
        return unblock;
    }

    private Node save(Ticket ticket, int index) {
        var save = Buttons.icon("ticket-save-" + index, Feather.DOWNLOAD, words.say("registration.save"));
        save.setOnAction(_ -> model.save(ticket));
        save.disableProperty().bind(model.busyProperty());
        return save;
    }

    private Node more(Ticket ticket, int index) {
        var text = words.say("ticket.more", arg("code", ticket.id().lastCharacters()));
        var more = new MenuButton(text, Icons.of(Feather.MORE_VERTICAL));
        more.setId("ticket-more-" + index);
        more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        more.setAccessibleText(text);
        more.getStyleClass().addAll("flat", "no-arrow");
        more.disableProperty().bind(model.busyProperty());
        more.getItems().addAll(List.of(
                item("reissue", ticket, () -> ask("reissue", ticket, () -> model.reissue(ticket))),
                item("rename", ticket, () -> new NameSheet(model, words, overlay).rename(ticket)),
                item("transfer", ticket, () -> new NameSheet(model, words, overlay).transfer(ticket))));
        if (tools.may(Right.RUN_EVENTS)) {
            more.getItems().add(item("block", ticket, () -> ask("block", ticket, () -> model.block(ticket))));
        }
        return more;
    }

    private MenuItem item(String what, Ticket ticket, Runnable action) {
        var item = new MenuItem(words.say("ticket." + what));
        item.setId("ticket-" + what + "-" + Objects.requireNonNull(ticket).id().lastCharacters());
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void ask(String what, Ticket ticket, Runnable yes) {
        overlay.ask(model.question(what, ticket), yes);
    }

    private static Tone tone(TicketStatus status) {
        return switch (status) {
            case VALID -> Tone.ADMIT;
            case TRANSFERRED, REISSUED -> Tone.NEUTRAL;
            case CANCELLED, REFUNDED, BLOCKED -> Tone.REFUSE;
        };
    }
}
