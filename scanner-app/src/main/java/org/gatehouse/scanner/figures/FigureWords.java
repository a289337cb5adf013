package org.gatehouse.scanner.figures;

import static org.gatehouse.desk.words.Arg.arg;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.desk.words.Words;
import org.gatehouse.ticketing.admission.VerdictKind;

/// Puts figures into words.
final class FigureWords {
    private final Words words;

    FigureWords(Words words) {
        this.words = words;
    }

    /// A refusal's reason and how often it was given.
    record Reason(String name, int count) {}

    /// The most frequent first.
    List<Reason> refusals(Figures figures) {
        return figures.counts().refused().entrySet().stream()
                .sorted(Map.Entry.<VerdictKind, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(one -> new Reason(words.say("face." + dashed(one.getKey())), one.getValue())).toList();
    }

    String pace(Figures figures) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(figures.pace() < 10 ? 1 : 0);
        return words.say("figures.pace", arg("pace", format.format(figures.pace())));
    }

    /// The chart for those who do not see it.
    String arrivals(Figures figures) {
        int all = figures.arrivals().stream().mapToInt(Figures.Bin::persons).sum();
        return words.say("figures.arrivals.aloud", arg("count", all), arg("most", figures.most()));
    }

    private static String dashed(VerdictKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
