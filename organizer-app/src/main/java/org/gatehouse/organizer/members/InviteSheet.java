package org.gatehouse.organizer.members;

import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Choices;
import org.gatehouse.organizer.office.SheetForm;
import org.gatehouse.ticketing.wire.Role;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;

/// The sheet on which somebody is invited.
///
/// Ids: `invite-sheet`, `invite-email`, `invite-name`, `invite-role`, `invite-sheet-save`, `invite-sheet-cancel`,
/// `invite-sheet-banner`.
final class InviteSheet {

    private InviteSheet() {}

    static void show(InviteModel model, Words words, Overlay overlay) {
        var email = text("invite-email", model.emailProperty());
        var name = text("invite-name", model.nameProperty());
        var role = Choices.of("invite-role", words, Role.values());
        role.valueProperty().bindBidirectional(model.roleProperty());
        var roleField = new Field(words.say("members.role"), role);
        roleField.help(words.say(RoleWords.may(model.roleProperty().get())));
        role.valueProperty().addListener((_, _, now) -> roleField.help(words.say(RoleWords.may(now))));
        var sheet = new SheetForm("invite-sheet", words.say("members.invite.title"), words.say("members.invite.send"),
                words, overlay,
                new Field(words.say("members.email"), email).following(model.faults().message("email"))
                        .help(words.say("members.email.help")),
                new Field(words.say("members.name"), name).following(model.faults().message("name"))
                        .help(words.say("members.name.help")),
                roleField).saying(model.noticeProperty(), words);
        sheet.saving(model.sendingProperty(), () -> model.send(sheet::close)).open();
        email.requestFocus();
    }

    private static TextField text(String id, StringProperty value) {
        var text = new TextField();
        text.setId(id);
        text.textProperty().bindBidirectional(value);
        return text;
    }
}
