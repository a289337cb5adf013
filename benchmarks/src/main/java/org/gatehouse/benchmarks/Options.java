package org.gatehouse.benchmarks;

import java.util.List;

/// What stands behind the names of measurements, such as `--rows=3000`.
public record Options(List<String> words) {
    public Options {
        words = List.copyOf(words);
    }

    /// @throws IllegalArgumentException where it is there and no number
    public int number(String name, int usual) {
        var begin = "--" + name + "=";
        return words.stream().filter(word -> word.startsWith(begin)).findFirst()
                .map(word -> Integer.parseUnsignedInt(word.substring(begin.length()))).orElse(usual);
    }
}
