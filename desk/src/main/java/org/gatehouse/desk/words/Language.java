package org.gatehouse.desk.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The languages the windows speak, in the order they are offered.
public enum Language {
    ENGLISH("en"), GERMAN("de"), SPANISH("es"), FRENCH("fr"), JAPANESE("ja"), ARABIC("ar");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// Its ISO 639 code.
    public String tag() {
        return tag;
    }

    /// What it calls itself.
    public String ownName() {
        return Words.shared(Locale.of(tag)).say("language.name");
    }

    /// This language as spoken where `machine` is from: the region decides how times and numbers are written.
    public Locale where(Locale machine) {
        return machine.getLanguage().equals(tag)
                ? machine
                : new Locale.Builder().setLanguage(tag).setRegion(machine.getCountry()).build();
    }

    static Optional<Language> tagged(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag.equals(tag)).findFirst();
    }
}
