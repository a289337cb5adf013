package org.gatehouse.scanner.night;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.jspecify.annotations.Nullable;

/// Puts a night into words, line by line.
final class NightLines {
    private final Words words;
    private final Times times;
    private final Instant now;

    /// @param part whether it explains the line above it
    record Line(String id, String name, String value, Part part) {}

    /// Which kind of line.
    enum Part {
        WHOLE, OF_IT
    }

    NightLines(Words words, NightViewModel.Told told) {
        this.words = words;
        times = new Times(words, told.zone());
        now = told.now();
    }

    List<Line> of(Night night) {
        List<Line> lines = new ArrayList<>();
        lines.add(whole("admitted", night.admitted()));
        night.byType().forEach((type, count) -> lines.add(part("night-type", words.shown(type), count)));
        addTime(lines, "first", night.first());
        addTime(lines, "last", night.last());
        lines.add(whole("refused", night.refused().values().stream().mapToInt(Integer::intValue).sum()));
        night.refused().forEach((kind, count) -> lines.add(part("night-refused-" + dashed(kind),
                words.say("face." + dashed(kind)), count)));
        lines.add(whole("exits", night.exits()));
        lines.add(whole("inside", night.inside()));
        lines.add(whole("overrides", night.overrides()));
        lines.add(whole("undone", night.undone()));
        lines.add(whole("incidents", night.incidents()));
        return lines;
    }

    private Line whole(String what, int count) {
        return new Line("night-" + what, words.say("night." + what), words.number(count), Part.WHOLE);
    }

    private Line part(String id, String name, int count) {
        return new Line(id, name, words.number(count), Part.OF_IT);
    }

    private void addTime(List<Line> lines, String what, @Nullable Instant time) {
        if (time != null)
            lines.add(new Line("night-" + what, words.say("night." + what), times.at(time, now), Part.OF_IT));
    }

    private static String dashed(VerdictKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
