package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.SheetForm;
import org.gatehouse.ticketing.ticket.Ticket;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TextField;

/// Asks whose a ticket is to be: `transfer-sheet`, `transfer-name`, `transfer-sheet-save`, `transfer-sheet-cancel`.
final class TransferSheet {
    private final RegistrationModel model;
    private final Words words;
    private final Overlay overlay;

    TransferSheet(RegistrationModel model, Words words, Overlay overlay) {
        this.model = model;
        this.words = words;
        this.overlay = overlay;
    }

    void show(Ticket ticket) {
        var name = new TextField();
        name.setId("transfer-name");
        var wrong = new SimpleStringProperty("");
        var field = new Field(words.say("ticket.transfer.name"), name).following(wrong);
        var holder = ticket.holder();
        var text = Pages.wrapping(words.say("ticket.transfer.text",
                arg("name", holder == null ? model.registration().attendee().name() : holder)), "gh-muted");
        var sheet = new SheetForm("transfer-sheet",
                words.say("ticket.transfer.question", arg("code", ticket.id().lastCharacters())),
                words.say("ticket.transfer"), words, overlay, text, field);
        sheet.saving(model.busyProperty(), () -> {
            var given = name.getText().strip();
            if (given.isEmpty()) {
                wrong.set(words.say("issue.name.empty"));
            } else {
                overlay.close();
                model.transfer(ticket, given);
            }
        });
        overlay.show(sheet, () -> {});
        name.requestFocus();
    }
}
