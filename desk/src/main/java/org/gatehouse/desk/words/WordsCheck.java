package org.gatehouse.desk.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Compares a module's words with its Java sources, for a test: keys that are said but not written, written but never
/// said, and sentences that cannot be read.
///
/// A key counts as said where a string literal of a source equals it, or where a literal ending in a dot begins it
/// (`"verdict." + name`), or where it belongs to an enum named with [#saying].
public final class WordsCheck {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9][a-z0-9.-]*)\"");
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private final Path sources;
    private final Path words;
    private final Set<String> enumKeys = new TreeSet<>();

    private WordsCheck(Path sources, Path words) {
        this.sources = sources;
        this.words = words;
    }

    public static WordsCheck of(Path sources, Path words) {
        return new WordsCheck(sources, words);
    }

    /// Adds the keys of enums whose constants are named on the screen.
    @SafeVarargs
    public final WordsCheck saying(Class<? extends Enum<?>>... enums) {
        for (var type : enums) {
            Arrays.stream(type.getEnumConstants()).map(Words::key).forEach(enumKeys::add);
        }
        return this;
    }

    /// What is wrong, each with what to do about it; empty when all is well.
    public List<String> problems() {
        var written = read(words);
        var source = source();
        var problems = new ArrayList<String>();
        var said = matches(SAID, source);
        said.removeIf(key -> key.endsWith("."));
        said.addAll(enumKeys);
        for (var key : said) {
            if (!written.containsKey(key) && !Words.shared(java.util.Locale.ENGLISH).knows(key)) {
                problems.add("Missing. Add to " + words + ":  " + key + " = …");
            }
        }
        var literals = matches(LITERAL, source);
        var prefixes = literals.stream().filter(literal -> literal.endsWith(".")).collect(Collectors.toSet());
        for (var key : new TreeSet<>(written.stringPropertyNames())) {
            if (!literals.contains(key) && !enumKeys.contains(key) && prefixes.stream().noneMatch(key::startsWith)) {
                problems.add("Unused. Delete from " + words + ":  " + key);
            }
            readable(key, written.getProperty(key)).ifPresent(problems::add);
        }
        return problems;
    }

    private java.util.Optional<String> readable(String key, String text) {
        try {
            org.gatehouse.desk.words.Pattern.parse(text);
            return java.util.Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return java.util.Optional
                    .of("Unreadable. Mend in " + words + ":  " + key + " (" + unreadable.getMessage() + ")");
        }
    }

    private static Set<String> matches(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String source() {
        try (var files = Files.walk(sources)) {
            var text = new StringBuilder();
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file)).append('\n');
            }
            return text.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
