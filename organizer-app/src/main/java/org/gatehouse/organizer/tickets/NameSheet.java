package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.function.Consumer;

import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.SheetForm;
import org.gatehouse.ticketing.ticket.Ticket;

import javafx.scene.control.TextField;

/// Asks for the name that is to be on a ticket, because it is somebody else's from then on or because it is written
/// wrong: `transfer-sheet`, `transfer-name`, `transfer-sheet-save`, `transfer-sheet-cancel`,
/// `transfer-sheet-banner`, and the same with `rename`.
final class NameSheet {
    private final RegistrationModel model;
    private final Words words;
    private final Overlay overlay;

    NameSheet(RegistrationModel model, Words words, Overlay overlay) {
        this.model = model;
        this.words = words;
        this.overlay = overlay;
    }

    void transfer(Ticket ticket) {
        show("transfer", ticket, model.transferring(ticket), _ -> model.changed("ticket.transferred"));
    }

    void rename(Ticket ticket) {
        show("rename", ticket, model.renaming(ticket), name -> model.corrections().renamed(ticket, name));
    }

    private void show(String what, Ticket ticket, NameModel naming, Consumer<String> named) {
        var name = new TextField();
        name.setId(what + "-name");
        name.textProperty().bindBidirectional(naming.nameProperty());
        var field = new Field(words.say("ticket." + what + ".name"), name).following(naming.faultProperty());
        var text = Pages.wrapping(words.say("ticket." + what + ".text", arg("name", model.holder(ticket))), "gh-muted");
        var sheet = new SheetForm(what + "-sheet",
                words.say("ticket." + what + ".question", arg("code", ticket.id().lastCharacters())),
                words.say("ticket." + what), words, overlay, text, field);
        sheet.saying(naming.noticeProperty(), words).saving(naming.sendingProperty(), () -> naming.save(() -> {
            sheet.close();
            named.accept(naming.nameProperty().get().strip());
        }));
        sheet.open();
        name.requestFocus();
    }
}
