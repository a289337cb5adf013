package org.gatehouse.organizer.office;

import org.gatehouse.desk.words.Words;
import org.jspecify.annotations.Nullable;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// Drop-down lists of constants, named by the words.
public final class Choices {

    private Choices() {}

    @SafeVarargs
    public static <E extends Enum<E>> ComboBox<E> of(String id, Words words, E... constants) {
        var choice = new ComboBox<E>();
        choice.setId(id);
        choice.getItems().setAll(constants);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable E constant) {
                return constant == null ? "" : words.of(constant);
            }

            @Override
            public E fromString(String text) {
                throw new UnsupportedOperationException("a choice is not typed");
            }
        });
        return choice;
    }
}
