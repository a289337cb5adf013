package org.gatehouse.organizer.money;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.ArrayList;

import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.SheetForm;
import org.gatehouse.organizer.office.Tools;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/// The sheet for the terms of an event's sales.
///
/// Ids: `terms-sheet`, `terms-fee-percent`, `terms-fee-fixed`, `terms-charity-percent`, `terms-charity-fixed`,
/// `terms-charity-name`, `terms-uplift-<type number>-percent` and `-fixed`, `terms-sheet-save`, `terms-sheet-cancel`,
/// `terms-sheet-banner`.
final class TermsSheet {
    private final TermsForm form;
    private final Tools tools;
    private final Words words;
    private final String currency;

    TermsSheet(TermsForm form, Tools tools, String currency) {
        this.form = form;
        this.tools = tools;
        this.words = tools.words();
        this.currency = currency;
    }

    void show(Runnable saved) {
        var fee = rate("terms.fee", form.fee());
        var parts = new ArrayList<Node>();
        parts.add(Pages.wrapping(words.say("terms.later"), "gh-muted"));
        parts.add(fee);
        parts.add(rate("terms.charity", form.charity()));
        parts.add(field("terms-charity-name", words.say("terms.charity.name"), form.charityNameProperty(),
                "charityName"));
        form.uplifts().forEach((type, fields) -> parts.add(pair(words.say("terms.uplift", arg("type", type.name())),
                fields)));
        var sheet = new SheetForm("terms-sheet", words.say("terms.edit"), words.say("save"), words, tools.overlay(),
                parts.toArray(Node[]::new));
        sheet.saying(form.noticeProperty(), words).saving(form.savingProperty(), () -> form.save(_ -> {
            sheet.close();
            saved.run();
        }));
        sheet.open();
        ((Field) fee.getChildrenUnmodifiable().getFirst()).control().requestFocus();
    }

    private Region rate(String key, RateFields fields) {
        return pair(words.say(key), fields);
    }

    private Region pair(String name, RateFields fields) {
        var percent = field("terms-" + fields.name() + "-percent", words.say("terms.percent", arg("what", name)),
                fields.percent(), fields.name() + "-percent");
        var fixed = field("terms-" + fields.name() + "-fixed", words.say("terms.fixed", arg("currency", currency)),
                fields.fixed(), fields.name() + "-fixed");
        fixed.control().setAccessibleText(name + ", " + words.say("terms.fixed", arg("currency", currency)));
        return Pages.fields(percent, fixed);
    }

    private Field field(String id, String label, StringProperty value, String fault) {
        var text = new TextField();
        text.setId(id);
        text.textProperty().bindBidirectional(value);
        return new Field(label, text).following(form.faults().message(fault));
    }
}
