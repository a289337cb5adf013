package org.gatehouse.desk.words;

/// A named value for a sentence: `{sold}` in the words is filled by `arg("sold", 12)`.
public record Arg(String name, Object value) {

    public static Arg arg(String name, Object value) {
        return new Arg(name, value);
    }
}
