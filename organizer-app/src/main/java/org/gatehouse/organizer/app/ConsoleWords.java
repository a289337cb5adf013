package org.gatehouse.organizer.app;

import java.util.Locale;

import org.gatehouse.desk.words.Words;

/// The console's words.
final class ConsoleWords {

    private ConsoleWords() {}

    static Words in(Locale locale) {
        return Words.beside(ConsoleWords.class, locale);
    }
}
