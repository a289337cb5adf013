package org.gatehouse.organizer.events;

import static org.gatehouse.desk.words.Arg.arg;

import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Choices;
import org.gatehouse.organizer.office.MomentField;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Period;
import org.gatehouse.organizer.office.SheetForm;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/// The sheet for a ticket type.
///
/// Ids: `type-sheet`, `type-name`, `type-price`, `type-quota`, `type-admits`, `type-sale-from`, `type-sale-until`,
/// `type-reentry`, `type-from`, `type-until` (each of a window followed by `-day` and `-time`), `type-sheet-save`,
/// `type-sheet-cancel`, `type-sheet-banner`.
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
                Pages.fields(quota, admits),
                window("type-sale", form.sale(), form,
                        words.say("type.sale.from"), words.say("type.sale.until"), words),
                reentry(form, words),
                window("type", form.admission(), form,
                        words.say("type.from"), words.say("type.until"), words));
        sheet.saying(model.noticeProperty(), words).saving(model.savingProperty(),
                () -> model.save(overlay::ask, sheet::close));
        sheet.open();
        name.control().requestFocus();
    }

    /// @param id with which those of its fields begin
    private static Region window(String id, Period period, TypeForm form, String from, String until, Words words) {
        return Pages.fields(
                new MomentField(id + "-from", from, period.from(), form.faults(), period.fromField(), words),
                new MomentField(id + "-until", until, period.until(), form.faults(), period.untilField(), words));
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
