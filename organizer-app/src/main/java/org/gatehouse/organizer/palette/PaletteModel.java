package org.gatehouse.organizer.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What can be gone to or done, the best fitting first. Nothing that is typed here is kept.
final class PaletteModel {
    private final List<Command> all = new ArrayList<>();
    private final ObservableList<Command> shown = FXCollections.observableArrayList();
    private final StringProperty typed = new SimpleStringProperty("");

    PaletteModel(List<Command> commands) {
        typed.subscribe((_, _) -> find());
        add(commands);
    }

    /// More have come to be known.
    void add(List<Command> more) {
        all.addAll(more);
        find();
    }

    StringProperty typedProperty() {
        return typed;
    }

    ObservableList<Command> shown() {
        return shown;
    }

    private void find() {
        record Fitting(Command command, int how) {}
        var likeness = new Likeness(typed.get());
        shown.setAll(all.stream().map(command -> new Fitting(command, likeness.of(command.name())))
                .filter(fitting -> fitting.how() != Likeness.NONE)
                .sorted(Comparator.comparingInt(Fitting::how).reversed()).map(Fitting::command).toList());
    }
}
