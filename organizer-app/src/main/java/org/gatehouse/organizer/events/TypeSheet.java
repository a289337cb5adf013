package org.gatehouse.organizer.events;

import static org.gatehouse.desk.words.Arg.arg;

import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Choices;
import org.gatehouse.organizer.office.MomentField;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.SheetForm;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/// The sheet for a ticket type.
///
/// Ids: `type-sheet`, `type-name`, `type-price`, `type-quota`, `type-admits`, `type-reentry`, `type-from-day`,
/// `type-from-time`, `type-until-day`, `type-until-time`, `type-sheet-save`, `type-sheet-cancel`, `type-sheet-banner`.
final class TypeSheet {

    private TypeSheet() {}

    static void show(TypeSheetModel model, OpenEvent event, Words words, Overlay overlay) {
        var form = model.form();
        var currency = event.event().details().currency();
        var name = field("type-name", words.say("type.name"), "name", form);
        var price = field("type-price", words.say("type.price", arg("currency", currency)), "price", form)
                .help(words.say("type.price.help"));
        var quota = field("type-quota", words.say("type.quota"), "quota", form)
                .help(words.say("type.quota.help", arg("capacity", event.event().details().capacity())));
        var admits = field("type-admits", words.say("type.admits"), "admits", form).help(words.say("type.admits.help"));
        var sheet = new SheetForm("type-sheet", words.say(model.isNew() ? "type.new" : "type.edit"),
                words.say(model.isNew() ? "type.add" : "save"), words, overlay, Pages.fields(name, price),
                Pages.fields(quota, admits), reentry(form, words),
                Pages.fields(
                        new MomentField("type-from", words.say("type.from"), form.from(), form.faults(), "from", words),
                        new MomentField("type-until", words.say("type.until"), form.until(), form.faults(), "until",
                                words)));
        sheet.saying(model.noticeProperty(), words).saving(model.savingProperty(),
                () -> model.save(overlay::ask, sheet::close));
        sheet.open();
        name.control().requestFocus();
    }

    private static Field field(String id, String label, String field, TypeForm form) {
        var text = new TextField();
        text.setId(id);
        text.textProperty().bindBidirectional(form.text(field));
        return new Field(label, text).following(form.faults().message(field));
    }

    private static Field reentry(TypeForm form, Words words) {
        ComboBox<TypeForm.Reentry> choice = Choices.of("type-reentry", words, TypeForm.Reentry.values());
        choice.valueProperty().bindBidirectional(form.reentryProperty());
        return new Field(words.say("type.reentry"), choice);
    }
}
