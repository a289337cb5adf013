package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import org.gatehouse.desk.screen.Badge;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The sheet of one registration.
///
/// Ids: `registration-sheet`, `registration-status`, `registration-close`, `registration-cancel`, and for each ticket,
/// counted from 0, `ticket-open-<n>` and `ticket-save-<n>`.
final class RegistrationSheet {
    private final RegistrationModel model;
    private final Words words;
    private final Formats formats;
    private final Overlay overlay;
    private final VBox sheet = new VBox();

    RegistrationSheet(RegistrationModel model, Words words, Formats formats, Overlay overlay) {
        this.model = model;
        this.words = words;
        this.formats = formats;
        this.overlay = overlay;
        sheet.setId("registration-sheet");
        sheet.getStyleClass().add("gh-sheet-form");
    }

    void show() {
        model.registrationProperty().addListener((_, _, _) -> draw());
        draw();
        overlay.show(sheet, () -> {});
    }

    private void draw() {
        var registration = model.registrationProperty().get();
        var tickets = new VBox();
        tickets.getStyleClass().add("gh-lines");
        for (int i = 0; i < registration.tickets().size(); i++) {
            tickets.getChildren().add(ticket(registration.tickets().get(i), i));
        }
        Node list = registration.tickets().size() > 4 ? scrolling(tickets) : tickets;
        sheet.getChildren().setAll(header(registration), facts(registration), list, buttons());
    }

    private static Node scrolling(VBox tickets) {
        var scroll = Pages.scrolling(tickets);
        scroll.setPrefViewportHeight(280);
        scroll.setMinHeight(120);
        return scroll;
    }

    private Node header(Registration registration) {
        var name = Pages.wrapping(registration.attendee().name(), "gh-sheet-title");
        var status = Badge.of(RegistrationsTable.tone(registration.status()), words.of(registration.status()));
        status.setId("registration-status");
        var email = registration.attendee().email();
        var under = Pages.label(email == null ? words.say("registration.no-email") : email, "gh-muted");
        var titles = new VBox(name, under);
        titles.getStyleClass().add("gh-stack");
        HBox.setHgrow(titles, Priority.ALWAYS);
        var header = new HBox(titles, status);
        header.getStyleClass().add("gh-row-wide");
        return header;
    }

    private Node facts(Registration registration) {
        return Pages.wrapping(words.say("registration.facts", arg("amount", formats.money(registration.amount())),
                arg("payment", words.of(registration.payment())), arg("channel", words.of(registration.channel())),
                arg("when", formats.dayAndTime(registration.createdAt(), model.event().zone()))), "gh-muted",
                "gh-small");
    }

    private Node ticket(Ticket ticket, int index) {
        var code = Pages.label(words.say("registration.ticket", arg("code", ticket.id().lastCharacters())), "gh-muted",
                "gh-small",
                "gh-mono");
        var name = new VBox(Pages.label(model.event().typeName(ticket.type()), "gh-strong"), code);
        HBox.setHgrow(name, Priority.ALWAYS);
        var open = Buttons.with(Feather.FILE_TEXT,
                Buttons.plain("ticket-open-" + index, words.say("registration.open")));
        open.setOnAction(_ -> model.open(ticket));
        open.disableProperty().bind(model.busyProperty());
        var save = Buttons.icon("ticket-save-" + index, Feather.DOWNLOAD, words.say("registration.save"));
        save.setOnAction(_ -> model.save(ticket));
        save.disableProperty().bind(model.busyProperty());
        var row = new HBox(name, Badge.of(tone(ticket.status()), words.of(ticket.status())), open, save);
        row.getStyleClass().add("gh-line-row");
        return row;
    }

    private HBox buttons() {
        var cancel = Buttons.quiet("registration-cancel", words.say("registration.cancel"));
        cancel.setDisable(!model.canCancel());
        cancel.setOnAction(_ -> overlay.ask(model.cancelQuestion(), model::cancel));
        var close = Buttons.plain("registration-close", words.say("close"));
        close.setOnAction(_ -> overlay.close());
        var buttons = new HBox(cancel, Pages.spring(), close);
        buttons.getStyleClass().add("gh-sheet-buttons");
        return buttons;
    }

    private static Tone tone(TicketStatus status) {
        return switch (status) {
            case VALID -> Tone.ADMIT;
            case TRANSFERRED, REISSUED -> Tone.NEUTRAL;
            case CANCELLED, REFUNDED, BLOCKED -> Tone.REFUSE;
        };
    }
}
