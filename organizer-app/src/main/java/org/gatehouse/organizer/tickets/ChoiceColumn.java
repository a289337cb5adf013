package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

import org.gatehouse.desk.words.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.input.MouseEvent;

/// The column with which rows are chosen, and in its heading all that are shown: `choose-all`.
final class ChoiceColumn {
    private static final double WIDTH = 44;
    private final RegistrationsModel model;
    private final Words words;
    private final Set<Cell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final CheckBox all = new CheckBox();
    private final TableColumn<Line, Line> column = new TableColumn<>();

    ChoiceColumn(RegistrationsModel model, Words words) {
        this.model = model;
        this.words = words;
        all.setId("choose-all");
        all.setAccessibleText(words.say("registrations.choose-all"));
        all.setFocusTraversable(false);
        all.setOnAction(_ -> turnAll());
        column.setGraphic(all);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> new Cell());
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setMinWidth(WIDTH);
        column.setMaxWidth(WIDTH);
    }

    TableColumn<Line, Line> column() {
        return column;
    }

    /// Shows what is chosen now.
    void draw() {
        cells.forEach(StillCell::draw);
        cells.forEach(Cell::mark);
        boolean some = !model.chosen().ids().isEmpty();
        all.setSelected(some && !model.shown().isEmpty() && model.chosen().rows().size() == model.shown().size());
        all.setIndeterminate(some && !all.isSelected());
    }

    private void turnAll() {
        if (all.isSelected()) {
            model.chooseAllShown();
        } else {
            model.chooseNone();
        }
    }

    /// One row's box. A press on it opens nothing.
    private final class Cell extends StillCell {
        private final CheckBox box = new CheckBox();

        Cell() {
            super(model);
            box.setFocusTraversable(false);
            box.setOnAction(_ -> row().ifPresent(model::turn));
            addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
            keep(box);
            cells.add(this);
        }

        @Override
        void write(GuestRow row) {
            box.setAccessibleText(
                    words.say("registrations.choose", arg("name", row.registration().attendee().name())));
            mark();
        }

        void mark() {
            row().ifPresent(row -> box.setSelected(model.chosen().has(row)));
        }
    }
}
