package org.gatehouse.organizer.events;

import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.SheetForm;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The sheet for a gate.
///
/// Ids: `gate-sheet`, `gate-name`, `gate-in`, `gate-out`, `gate-type-<number>`, `gate-sheet-save`,
/// `gate-sheet-cancel`, `gate-sheet-banner`.
final class GateSheet {

    private GateSheet() {}

    static void show(GateSheetModel model, Words words, Overlay overlay) {
        var text = new TextField();
        text.setId("gate-name");
        text.textProperty().bindBidirectional(model.nameProperty());
        var name = new Field(words.say("gate.name"), text).following(model.faults().message("name"))
                .help(words.say("gate.name.help"));
        var directions = group(words.say("gate.directions"), model.faults().message("directions"),
                check("gate-in", words.say("gate.in"), model.inProperty()),
                check("gate-out", words.say("gate.out"), model.outProperty()));
        var sheet = new SheetForm("gate-sheet", words.say(model.isNew() ? "gate.new" : "gate.edit"),
                words.say(model.isNew() ? "gate.add" : "save"), words, overlay, name, directions, serves(model, words));
        sheet.saying(model.noticeProperty(), words).saving(model.savingProperty(),
                () -> model.save(overlay::ask, sheet::close));
        sheet.open();
        text.requestFocus();
    }

    private static Node serves(GateSheetModel model, Words words) {
        var boxes = model.event().event().types().stream().map(type -> {
            var box = new CheckBox(type.name());
            box.setId("gate-type-" + type.number());
            box.setMnemonicParsing(false);
            box.setSelected(model.serves().contains(type.number()));
            box.selectedProperty().addListener((_, _, chosen) -> {
                if (chosen) {
                    model.serves().add(type.number());
                } else {
                    model.serves().remove(type.number());
                }
            });
            return box;
        }).toArray(Node[]::new);
        var group = group(words.say("gate.serves"), model.faults().message("serves"), boxes);
        group.getChildren().add(2, Pages.wrapping(words.say("gate.serves.help"), "gh-field-below"));
        return group;
    }

    private static CheckBox check(String id, String text, javafx.beans.property.BooleanProperty chosen) {
        var box = new CheckBox(text);
        box.setId(id);
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }

    private static VBox group(String label, StringProperty message, Node... boxes) {
        var row = new FlowPane(16, 10, boxes);
        var error = Pages.wrapping("", "gh-group-error");
        error.textProperty().bind(message);
        error.visibleProperty().bind(message.isNotEmpty());
        error.managedProperty().bind(message.isNotEmpty());
        var group = new VBox(Pages.label(label, "gh-field-label"), row, error);
        group.getStyleClass().addAll("gh-field", "gh-group");
        return group;
    }
}
