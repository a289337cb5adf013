package org.gatehouse.organizer.events;

import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.SheetForm;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The sheet for what gates may do.
///
/// Ids: `policy-sheet`, `policy-names`, `policy-emails`, `policy-unpaid`, `policy-most`, `policy-pin`,
/// `policy-without-pin`, `policy-sheet-save`, `policy-sheet-cancel`, `policy-sheet-banner`.
final class PolicySheet {
    private PolicySheet() {}

    static void show(PolicyModel model, Words words, Overlay overlay) {
        var names = new CheckBox(words.say("policy.names"));
        var most = new TextField();
        most.setId("policy-most");
        most.textProperty().bindBidirectional(model.mostProperty());
        var sheet = new SheetForm("policy-sheet", words.say("policy.title"), words.say("save"), words, overlay,
                choice(names, "policy-names", words.say("policy.names.help"), model.namesProperty()),
                choice(new CheckBox(words.say("policy.emails")), "policy-emails", words.say("policy.emails.help"),
                        model.emailsProperty()),
                choice(new CheckBox(words.say("policy.unpaid")), "policy-unpaid", words.say("policy.unpaid.help"),
                        model.unpaidProperty()),
                new Field(words.say("policy.most"), most).help(words.say("policy.most.help"))
                        .following(model.mostFault()),
                pin(model, words));
        sheet.saying(model.noticeProperty(), words).saving(model.savingProperty(), () -> model.save(sheet::close));
        sheet.open();
        names.requestFocus();
    }

    private static Node pin(PolicyModel model, Words words) {
        var typed = new PasswordField();
        typed.setId("policy-pin");
        typed.setPromptText(words.say(model.hasPin() ? "policy.pin.keep" : "policy.pin.none"));
        typed.textProperty().bindBidirectional(model.pinProperty());
        typed.disableProperty().bind(model.withoutPinProperty());
        var field = new Field(words.say("policy.pin"), typed).help(words.say("policy.pin.help"))
                .following(model.pinFault());
        if (!model.hasPin()) {
            return field;
        }
        var both = new VBox(field, choice(new CheckBox(words.say("policy.pin.remove")), "policy-without-pin",
                words.say("policy.pin.remove.help"), model.withoutPinProperty()));
        both.getStyleClass().add("gh-sheet-body");
        return both;
    }

    private static Node choice(CheckBox box, String id, String help, BooleanProperty chosen) {
        box.setId(id);
        box.setAccessibleHelp(help);
        box.selectedProperty().bindBidirectional(chosen);
        var group = new VBox(box, Pages.wrapping(help, "gh-field-below"));
        group.getStyleClass().add("gh-field");
        return group;
    }
}
