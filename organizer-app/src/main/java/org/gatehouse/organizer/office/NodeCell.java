package org.gatehouse.organizer.office;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import javafx.scene.Node;
import javafx.scene.control.TableCell;

/// A table cell drawn by a function of its row.
public final class NodeCell<T> extends TableCell<T, T> {
    private final Function<T, Node> drawing;

    public NodeCell(Function<T, Node> drawing) {
        this.drawing = drawing;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        if (item != null && item.equals(getItem()) && getGraphic() != null && !empty) {
            return;
        }
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : drawing.apply(item));
    }
}
