package org.gatehouse.desk.words;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A sentence with places to fill, in the notation translators know from ICU.
///
/// ```
/// {name} was admitted at {gate}.
/// {count, plural, =0 {No tickets} one {# ticket} other {# tickets}}
/// {mode, select, in {Entry} other {Exit}}
/// ```
/// Numbers are written the way the language writes them; `#` is the number a plural is about.
final class Pattern {

    /// A piece of a sentence.
    private sealed interface Part {}

    private record Text(String text) implements Part {}

    private record Value(String name) implements Part {}

    private record Cases(String name, boolean plural, Map<String, Pattern> cases) implements Part {}

    private final List<Part> parts;

    private Pattern(List<Part> parts) {
        this.parts = parts;
    }

    static Pattern literal(String text) {
        return new Pattern(List.of(new Text(text)));
    }

    /// Reads a sentence.
    ///
    /// @throws IllegalArgumentException where a brace is not closed or a plural has no `other`
    static Pattern parse(String text) {
        return new Reader(text).sentence();
    }

    /// The names this sentence wants filled.
    Set<String> names() {
        var names = new TreeSet<String>();
        for (var part : parts) {
            switch (part) {
                case Text _ -> {
                }
                case Value value -> names.add(value.name);
                case Cases cases -> {
                    names.add(cases.name);
                    cases.cases.values().forEach(pattern -> names.addAll(pattern.names()));
                }
            }
        }
        names.remove("#");
        return names;
    }

    /// Whether each of its plurals has all of these forms.
    boolean hasForms(Set<String> forms) {
        return parts.stream().allMatch(part -> !(part instanceof Cases cases)
                || (!cases.plural || cases.cases.keySet().containsAll(forms))
                        && cases.cases.values().stream().allMatch(each -> each.hasForms(forms)));
    }

    String fill(Map<String, Object> values, Locale locale) {
        var out = new StringBuilder();
        for (var part : parts) {
            switch (part) {
                case Text text -> out.append(text.text);
                case Value value ->
                    out.append(written(values.getOrDefault(value.name, "{" + value.name + "}"), locale));
                case Cases cases -> out.append(choose(cases, values, locale));
            }
        }
        return out.toString();
    }

    private static String choose(Cases cases, Map<String, Object> values, Locale locale) {
        var value = values.getOrDefault(cases.name, "");
        var inner = new LinkedHashMap<>(values);
        inner.put("#", value);
        return matching(cases, value, locale).fill(inner, locale);
    }

    private static Pattern matching(Cases cases, Object value, Locale locale) {
        var wanted = String.valueOf(value);
        if (cases.plural && value instanceof Number number) {
            var exact = cases.cases.get("=" + number.longValue());
            if (exact != null) {
                return exact;
            }
            wanted = Plural.of(locale, number.longValue());
        }
        var found = cases.cases.get(wanted);
        return found != null ? found : cases.cases.getOrDefault("other", literal(""));
    }

    private static String written(Object value, Locale locale) {
        return switch (value) {
            case Integer number -> NumberFormat.getIntegerInstance(locale).format(number);
            case Long number -> NumberFormat.getIntegerInstance(locale).format(number);
            default -> Directions.isolated(String.valueOf(value), Directions.Base.of(locale));
        };
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Pattern sentence() {
            var pattern = until(false);
            if (at < text.length()) {
                throw new IllegalArgumentException("A brace too many at " + at + " in: " + text);
            }
            return pattern;
        }

        private Pattern until(boolean inside) {
            var parts = new ArrayList<Part>();
            var plain = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '}') {
                char c = text.charAt(at++);
                if (c == '{' || (c == '#' && inside)) {
                    parts.add(new Text(plain.toString()));
                    plain.setLength(0);
                    parts.add(c == '#' ? new Value("#") : place());
                } else {
                    plain.append(c);
                }
            }
            parts.add(new Text(plain.toString()));
            return new Pattern(parts);
        }

        private Part place() {
            var name = word(",}");
            if (take() == '}') {
                return new Value(name);
            }
            var kind = word(",");
            take();
            var cases = new LinkedHashMap<String, Pattern>();
            for (var selector = word("{}"); !selector.isEmpty(); selector = word("{}")) {
                take();
                cases.put(selector, until(kind.equals("plural")));
                take();
            }
            take();
            if (!cases.containsKey("other")) {
                throw new IllegalArgumentException("No 'other' for " + name + " in: " + text);
            }
            return new Cases(name, kind.equals("plural"), cases);
        }

        private String word(String ends) {
            int from = at;
            while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at).strip();
        }

        private char take() {
            if (at >= text.length()) {
                throw new IllegalArgumentException("A brace is not closed in: " + text);
            }
            return text.charAt(at++);
        }
    }
}
