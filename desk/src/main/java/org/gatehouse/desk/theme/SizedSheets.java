package org.gatehouse.desk.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// Gives sheets for a size of text: the file itself in the usual size, else its text with other numbers, as the content
/// of its own address.
final class SizedSheets {
    private final Map<String, String> read = new HashMap<>();

    String sized(String sheet, TextSize size) {
        if (size.equals(TextSize.USUAL)) {
            return sheet;
        }
        var text = size.in(read.computeIfAbsent(sheet, SizedSheets::text));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String sheet) {
        try (var stream = URI.create(sheet).toURL().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("A sheet of the program cannot be read: " + sheet, failure);
        }
    }
}
