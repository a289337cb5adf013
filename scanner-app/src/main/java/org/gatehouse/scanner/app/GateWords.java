package org.gatehouse.scanner.app;

import java.util.Locale;
import org.gatehouse.desk.words.Words;

/// The gate's words.
public final class GateWords {
    private GateWords() {}

    public static Words in(Locale locale) {
        return Words.beside(GateWords.class, locale);
    }
}
