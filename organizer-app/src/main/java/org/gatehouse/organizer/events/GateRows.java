package org.gatehouse.organizer.events;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.gatehouse.desk.screen.Badge;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.wire.Right;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An event's gates. Ids: `gate-row-<id>`, `gate-edit-<id>`, `gate-remove-<id>`.
final class GateRows {
    private final OpenEvent event;
    private final Tools tools;
    private final Words words;
    private final Consumer<Optional<Gate>> edit;
    private final Consumer<Gate> remove;

    GateRows(OpenEvent event, Tools tools, Consumer<Optional<Gate>> edit, Consumer<Gate> remove) {
        this.event = event;
        this.tools = tools;
        this.words = tools.words();
        this.edit = edit;
        this.remove = remove;
    }

    Node node() {
        var rows = new VBox();
        if (event.event().gates().isEmpty()) {
            rows.getChildren().add(Pages.wrapping(words.say("overview.gates.empty"), "gh-muted", "gh-list-empty"));
        }
        event.event().gates().forEach(gate -> rows.getChildren().add(row(gate)));
        return rows;
    }

    private Node row(Gate gate) {
        var name = new VBox(Pages.label(gate.name(), "gh-strong"),
                Pages.wrapping(serves(gate), "gh-muted", "gh-small"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var directions = new HBox();
        directions.getStyleClass().add("gh-row");
        gate.details().directions().stream().sorted()
                .forEach(direction -> directions.getChildren().add(Badge.of(Tone.NEUTRAL, words.of(direction))));
        var row = new HBox(Icons.of(Feather.LOG_IN), name, directions, tools.only(Right.RUN_EVENTS, buttons(gate)));
        row.setId("gate-row-" + gate.id().value());
        row.getStyleClass().add("gh-list-row");
        return row;
    }

    private HBox buttons(Gate gate) {
        var id = gate.id().value();
        var editing = Buttons.icon("gate-edit-" + id, Feather.EDIT_2, words.say("edit-it", arg("name", gate.name())));
        editing.setOnAction(_ -> edit.accept(Optional.of(gate)));
        var removing = Buttons.icon("gate-remove-" + id, Feather.TRASH_2,
                words.say("remove-it", arg("name", gate.name())));
        removing.setOnAction(_ -> remove.accept(gate));
        return new HBox(editing, removing);
    }

    private String serves(Gate gate) {
        if (gate.details().serves().isEmpty()) {
            return words.say("gate.serves.all");
        }
        return gate.details().serves().stream().map(event::typeName).collect(Collectors.joining(" · "));
    }
}
