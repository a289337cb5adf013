package org.gatehouse.organizer.tickets;

import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.SheetForm;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;

/// Corrects a name and an address: `attendee-sheet`, `attendee-name`, `attendee-email`, `attendee-sheet-save`,
/// `attendee-sheet-cancel`, `attendee-sheet-banner`.
final class AttendeeSheet {
    private final RegistrationModel model;
    private final Words words;
    private final Overlay overlay;

    AttendeeSheet(RegistrationModel model, Words words, Overlay overlay) {
        this.model = model;
        this.words = words;
        this.overlay = overlay;
    }

    void show() {
        var editing = model.correcting();
        var name = text(editing, "attendee-name", "issue.name", editing.nameProperty(), "name");
        var email = text(editing, "attendee-email", "issue.email", editing.emailProperty(), "email");
        var text = Pages.wrapping(words.say("attendee.text"), "gh-muted");
        var sheet = new SheetForm("attendee-sheet", words.say("attendee.title"), words.say("save"), words, overlay,
                text, name, email);
        sheet.saying(editing.noticeProperty(), words).saving(editing.sendingProperty(),
                () -> editing.save(now -> {
                    sheet.close();
                    model.corrections().corrected(editing.before(), now);
                }));
        sheet.open();
        name.control().requestFocus();
    }

    private Field text(AttendeeModel editing, String id, String key, StringProperty value, String field) {
        var text = new TextField();
        text.setId(id);
        text.textProperty().bindBidirectional(value);
        return new Field(words.say(key), text).following(editing.faults().message(field));
    }
}
