package org.gatehouse.organizer.office;

import java.util.function.Function;

import org.gatehouse.desk.words.Words;
import org.jspecify.annotations.Nullable;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// Drop-down lists, named by words.
public final class Choices {

    private Choices() {}

    @SafeVarargs
    public static <E extends Enum<E>> ComboBox<E> of(String id, Words words, E... constants) {
        var choice = new ComboBox<E>();
        choice.setId(id);
        choice.getItems().setAll(constants);
        choice.setConverter(saying(words::of));
        return choice;
    }

    /// Says what is chosen in these words, and nothing where nothing is.
    public static <T> StringConverter<T> saying(Function<T, String> words) {
        return saying("", words);
    }

    /// @param none where nothing is chosen
    public static <T> StringConverter<T> saying(String none, Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? none : words.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("a choice is not typed");
            }
        };
    }
}
