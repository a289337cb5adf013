package org.gatehouse.desk.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Compares a module's words with its Java sources, for a test: keys that are said but not written, written but never
/// said, and sentences that cannot be read.
///
/// A key counts as said where a string literal of a source equals it, or where a literal ending in a dot begins it
/// (`"verdict." + name`), or where it belongs to an enum named with [#saying].
public final class WordsCheck {
    private static final java.util.regex.Pattern LITERAL = java.util.regex.Pattern
            .compile("\"([a-z0-9][a-z0-9.-]*)\"");
    private static final java.util.regex.Pattern SAID = java.util.regex.Pattern
            .compile("\\bsay\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private static final java.util.regex.Pattern FILE = java.util.regex.Pattern.compile(".*\\.(css|properties)");

    private final Path sources;
    private final Path words;
    private final Set<String> enumKeys = new TreeSet<>();
    private final List<String> families = new ArrayList<>();
    private final List<String> companions = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

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

    /// Adds beginnings of keys that are said of constants the test cannot name. Only their being unused is not checked.
    public WordsCheck families(String... beginnings) {
        families.addAll(List.of(beginnings));
        return this;
    }

    /// Adds endings by which a source makes one key from another (`key + ".next"`): such a key is said where the one it
    /// is made from is.
    public WordsCheck companions(String... endings) {
        companions.addAll(List.of(endings));
        return this;
    }

    /// Adds literals of the sources that look like keys and are names of something else.
    public WordsCheck otherNames(String... names) {
        others.addAll(List.of(names));
        return this;
    }

    /// What is wrong, each with what to do about it; empty when all is well.
    public List<String> problems() {
        var written = read(words);
        var source = source();
        var problems = new ArrayList<String>();
        missing(written, source, problems);
        unused(written, source, problems);
        written.stringPropertyNames().forEach(key -> unreadable(words, key, written.getProperty(key), problems));
        return problems;
    }

    /// What is wrong with the other languages' files beside: keys that are missing or too many, places that are not the
    /// English sentence's, plural forms that the language has and the sentence has not.
    public List<String> translationProblems() {
        var english = read(words);
        var problems = new ArrayList<String>();
        for (var language : Language.values()) {
            if (language != Language.ENGLISH) {
                translation(language, english, problems);
            }
        }
        return problems;
    }

    private void translation(Language language, Properties english, List<String> problems) {
        var file = words.resolveSibling("words_" + language.tag() + ".properties");
        var written = read(file);
        var all = new TreeSet<>(english.stringPropertyNames());
        all.addAll(written.stringPropertyNames());
        for (var key : all) {
            if (!written.containsKey(key)) {
                problems.add("Missing. Add to " + file + ":  " + key + " = " + english.getProperty(key));
            } else if (!english.containsKey(key)) {
                problems.add("Unused. Delete from " + file + ":  " + key);
            } else {
                unlike(file, key, english.getProperty(key), written.getProperty(key), language, problems);
            }
        }
    }

    private static void unlike(Path file, String key, String english, String text, Language language,
            List<String> problems) {
        int before = problems.size();
        unreadable(file, key, text, problems);
        if (problems.size() > before) {
            return;
        }
        var pattern = Pattern.parse(text);
        if (!pattern.names().equals(Pattern.parse(english).names())) {
            problems.add("Other places than in English. Mend in " + file + ":  " + key);
        }
        if (!pattern.hasForms(Plural.forms(Locale.of(language.tag())))) {
            problems.add("A plural form is missing. Mend in " + file + ":  " + key);
        }
        if (text.isBlank() != english.isBlank()) {
            problems.add("Says nothing. Mend in " + file + ":  " + key);
        }
    }

    private void missing(Properties written, String source, List<String> problems) {
        var said = matches(SAID, source);
        said.removeIf(key -> key.endsWith("."));
        said.addAll(enumKeys);
        said.addAll(looksSaid(written, source));
        var shared = Words.shared(Locale.ENGLISH);
        said.stream().filter(key -> !written.containsKey(key) && !shared.knows(key) && !others.contains(key))
                .forEach(key -> problems.add("Missing. Add to " + words + ":  " + key + " = …"));
    }

    /// Literals that are not directly said, but begin like other keys of the file.
    private static List<String> looksSaid(Properties written, String source) {
        var begins = written.stringPropertyNames().stream().filter(key -> key.contains("."))
                .map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());
        return matches(LITERAL, source).stream().filter(literal -> !literal.endsWith(".") && literal.contains("."))
                .filter(literal -> !FILE.matcher(literal).matches())
                .filter(literal -> begins.contains(literal.substring(0, literal.indexOf('.') + 1))).toList();
    }

    private void unused(Properties written, String source, List<String> problems) {
        var literals = matches(LITERAL, source);
        var begun = new ArrayList<>(families);
        literals.stream().filter(literal -> literal.endsWith(".")).forEach(begun::add);
        new TreeSet<>(written.stringPropertyNames()).stream()
                .filter(key -> !literals.contains(madeFrom(key)) && !literals.contains(key) && !enumKeys.contains(key))
                .filter(key -> begun.stream().noneMatch(key::startsWith))
                .forEach(key -> problems.add("Unused. Delete from " + words + ":  " + key));
    }

    private String madeFrom(String key) {
        return companions.stream().filter(key::endsWith)
                .map(ending -> key.substring(0, key.length() - ending.length())).findFirst().orElse(key);
    }

    private static void unreadable(Path file, String key, String text, List<String> problems) {
        try {
            Pattern.parse(text);
        } catch (IllegalArgumentException unreadable) {
            problems.add("Unreadable. Mend in " + file + ":  " + key + " (" + unreadable.getMessage() + ")");
        }
    }

    private static Set<String> matches(java.util.regex.Pattern pattern, String source) {
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
