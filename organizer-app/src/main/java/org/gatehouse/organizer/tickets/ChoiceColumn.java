package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.ArrayList;
import java.util.List;

import org.gatehouse.desk.words.Words;
import org.jspecify.annotations.Nullable;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.input.MouseEvent;

/// The column with which rows are chosen, and in its heading all that are shown: `choose-all`.
final class ChoiceColumn {
    private static final double WIDTH = 44;
    private final RegistrationsModel model;
    private final Words words;
    private final List<Cell> cells = new ArrayList<>();
    private final CheckBox all = new CheckBox();
    private final TableColumn<GuestRow, GuestRow> column = new TableColumn<>();

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

    TableColumn<GuestRow, GuestRow> column() {
        return column;
    }

    /// Shows what is chosen now.
    void draw() {
        cells.forEach(Cell::draw);
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
    private final class Cell extends TableCell<GuestRow, GuestRow> {
        private final CheckBox box = new CheckBox();

        Cell() {
            box.setFocusTraversable(false);
            box.setOnAction(_ -> model.turn(getItem()));
            addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
            // kept while the cell is empty: a box that comes and goes is dressed by the style sheets each time
            box.setVisible(false);
            setGraphic(box);
            cells.add(this);
        }

        @Override
        protected void updateItem(@Nullable GuestRow row, boolean empty) {
            super.updateItem(row, empty);
            box.setVisible(!empty && row != null);
            if (!empty && row != null) {
                box.setAccessibleText(
                        words.say("registrations.choose", arg("name", row.registration().attendee().name())));
            }
            draw();
        }

        void draw() {
            var row = getItem();
            if (row != null) {
                box.setSelected(model.chosen().has(row));
            }
        }
    }
}
