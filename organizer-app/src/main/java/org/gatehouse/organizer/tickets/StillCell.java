package org.gatehouse.organizer.tickets;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

/// A cell that keeps its node, hidden while nobody is in it, and writes another guest into it in place. What is written
/// is laid out within the cell and asks nothing of the row around it, which would be dressed by the style sheets anew.
abstract class StillCell extends TableCell<Line, Line> {
    private final RegistrationsModel model;
    private @Nullable GuestRow written;

    StillCell(RegistrationsModel model) {
        this.model = model;
    }

    final void keep(Node node) {
        setGraphic(new Frame(node));
        node.setVisible(false);
    }

    @Override
    protected final void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        draw();
    }

    /// Shows who stands in this line now.
    final void draw() {
        var row = row();
        if (getGraphic() instanceof Frame frame) {
            frame.content.setVisible(!isEmpty());
        }
        if (row.isPresent() && row.get() != written) {
            written = row.get();
            write(row.get());
        }
    }

    /// Who stands in this line, if anybody does.
    final Optional<GuestRow> row() {
        return isEmpty() || getItem() == null ? Optional.empty() : model.at(getItem());
    }

    abstract void write(GuestRow row);

    /// As large as the cell. Its child is not managed, so that it is laid out by itself.
    private static final class Frame extends Region {
        private final Node content;

        Frame(Node content) {
            this.content = content;
            content.setManaged(false);
            getChildren().setAll(content);
        }

        @Override
        protected void layoutChildren() {
            content.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }
}
