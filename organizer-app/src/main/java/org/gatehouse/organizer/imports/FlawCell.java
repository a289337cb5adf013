package org.gatehouse.organizer.imports;

import org.jspecify.annotations.Nullable;

import javafx.scene.control.ListCell;

/// One line's fault in the list of them.
final class FlawCell extends ListCell<Judged.Bad> {
    private final ImportModel model;

    FlawCell(ImportModel model) {
        this.model = model;
        setWrapText(true);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Judged.@Nullable Bad bad, boolean empty) {
        super.updateItem(bad, empty);
        setText(empty || bad == null ? null : model.said(bad));
    }
}
