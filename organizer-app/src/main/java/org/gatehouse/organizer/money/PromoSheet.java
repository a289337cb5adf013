package org.gatehouse.organizer.money;

import static org.gatehouse.desk.words.Arg.arg;

import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.MomentField;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.SheetForm;
import org.gatehouse.organizer.office.Tools;

import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The sheet for a promo code.
///
/// Ids: `promo-sheet`, `promo-code`, `promo-quota`, `promo-off-percent`, `promo-off-fixed`, `promo-from-day`,
/// `promo-from-time`, `promo-until-day`, `promo-until-time`, `promo-type-<number>`, `promo-sheet-save`,
/// `promo-sheet-cancel`, `promo-sheet-banner`.
final class PromoSheet {
    private final PromoForm form;
    private final Tools tools;
    private final Words words;
    private final String currency;

    PromoSheet(PromoForm form, Tools tools, String currency) {
        this.form = form;
        this.tools = tools;
        this.words = tools.words();
        this.currency = currency;
    }

    void show(Runnable saved) {
        var code = field("promo-code", words.say("promo.code"), form.codeProperty(), "code")
                .help(words.say("promo.code.help"));
        code.control().setDisable(!form.isNew());
        var quota = field("promo-quota", words.say("promo.quota"), form.quotaProperty(), "quota")
                .help(words.say("promo.quota.help"));
        var percent = field("promo-off-percent", words.say("promo.percent"), form.off().percent(), "off-percent");
        var fixed = field("promo-off-fixed", words.say("promo.fixed", arg("currency", currency)), form.off().fixed(),
                "off-fixed");
        var sheet = new SheetForm("promo-sheet", words.say(form.isNew() ? "promo.new" : "promo.edit"),
                words.say(form.isNew() ? "promo.add" : "save"), words, tools.overlay(), Pages.fields(code, quota),
                Pages.fields(percent, fixed), window(), types());
        sheet.saying(form.noticeProperty(), words).saving(form.savingProperty(), () -> form.save(_ -> {
            sheet.close();
            saved.run();
        }));
        sheet.open();
        (form.isNew() ? code : quota).control().requestFocus();
    }

    private javafx.scene.layout.Region window() {
        return Pages.fields(
                new MomentField("promo-from", words.say("promo.from"), form.window().from(), form.faults(), "from",
                        words),
                new MomentField("promo-until", words.say("promo.until"), form.window().until(), form.faults(), "until",
                        words));
    }

    private VBox types() {
        var boxes = new FlowPane(16, 8);
        form.types().forEach((type, chosen) -> {
            var box = new CheckBox(type.name());
            box.setId("promo-type-" + type.number());
            box.setMnemonicParsing(false);
            box.selectedProperty().bindBidirectional(chosen);
            boxes.getChildren().add(box);
        });
        var group = new VBox(Pages.label(words.say("promo.types"), "gh-field-label"), boxes,
                Pages.wrapping(words.say("promo.types.help"), "gh-field-below"));
        group.getStyleClass().add("gh-group");
        return group;
    }

    private Field field(String id, String label, StringProperty value, String fault) {
        var text = new TextField();
        text.setId(id);
        text.textProperty().bindBidirectional(value);
        return new Field(label, text).following(form.faults().message(fault));
    }
}
