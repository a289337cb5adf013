package org.gatehouse.desk.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import javafx.scene.text.Font;

/// The typefaces that come with the program, so that it looks the same everywhere and no name becomes boxes.
final class Fonts {
    private static final List<String> FILES = List.of("GatehouseSans-Regular.ttf", "GatehouseSans-Medium.ttf",
            "GatehouseSans-Bold.ttf", "IBMPlexMono-Regular.ttf", "IBMPlexMono-Medium.ttf");

    private Fonts() {}

    /// Makes them known to JavaFX; again does nothing.
    static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        try (var stream = Fonts.class.getResourceAsStream("fonts/" + file)) {
            if (stream == null || Font.loadFont(stream, 14) == null) {
                throw new IllegalStateException("The font " + file + " is not in the program or cannot be read");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
