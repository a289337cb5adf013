package org.gatehouse.desk.words;

import java.util.Locale;

import org.gatehouse.desk.platform.Settings;

/// Which language a program speaks: the one somebody chose, else the machine's, else English.
public final class LanguageChoice {
    private static final String SETTING = "language";
    private final Settings settings;
    private final Locale machine;

    public LanguageChoice(Settings settings, Locale machine) {
        this.settings = settings;
        this.machine = machine;
    }

    public Language language() {
        return settings.get(SETTING).flatMap(Language::tagged).or(() -> Language.tagged(machine.getLanguage()))
                .orElse(Language.ENGLISH);
    }

    /// The language with the machine's region.
    public Locale locale() {
        return language().where(machine);
    }

    /// Takes a new choice and remembers it.
    public void choose(Language language) {
        settings.put(SETTING, language.tag());
    }
}
