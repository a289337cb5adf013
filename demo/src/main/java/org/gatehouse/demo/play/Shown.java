package org.gatehouse.demo.play;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the gate's window showed at one moment, read from its controls.
///
/// @param tone the verdict's colour; [Tone#NONE] while no verdict is shown
public record Shown(Tone tone, String headline, String holder, String type, String detail, String next, int admitted,
        int refused) {
    /// What must be watched to know it.
    static final List<String> CONTROLS = List.of("verdict", "verdict-headline", "verdict-holder",
            "verdict-type", "verdict-detail", "verdict-next", "count-admitted", "count-refused");

    /// The colours a verdict has.
    public enum Tone {
        NONE, ADMIT, ATTENTION, REFUSE, UNJUDGED
    }

    static Shown nothing() {
        return of(Map.of());
    }

    static Shown of(Map<String, String> words) {
        var style = words.getOrDefault("verdict", "");
        var tone = Stream.of(Tone.values())
                .filter(each -> (style + ".").contains("." + each.name().toLowerCase(Locale.ROOT) + "."))
                .findFirst().orElse(Tone.NONE);
        return new Shown(tone, words.getOrDefault("verdict-headline", ""), words.getOrDefault("verdict-holder", ""),
                words.getOrDefault("verdict-type", ""), words.getOrDefault("verdict-detail", ""),
                words.getOrDefault("verdict-next", ""), count(words.get("count-admitted")),
                count(words.get("count-refused")));
    }

    /// Whether the verdict differs, whatever the counts say.
    boolean isOtherVerdictThan(Shown before) {
        return tone != before.tone || !headline.equals(before.headline) || !holder.equals(before.holder)
                || !type.equals(before.type) || !detail.equals(before.detail) || !next.equals(before.next);
    }

    int judged() {
        return admitted + refused;
    }

    private static int count(@Nullable String number) {
        var digits = number == null ? "" : number.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
