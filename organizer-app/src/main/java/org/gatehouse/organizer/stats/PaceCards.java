package org.gatehouse.organizer.stats;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Instant;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Figure;
import org.gatehouse.organizer.office.Formats;

import javafx.scene.layout.Region;

/// How fast they come, and when the last of them will be in. Ids: `live-pace`, `live-forecast`.
final class PaceCards {
    private final OpenEvent event;
    private final Words words;
    private final Formats formats;

    PaceCards(OpenEvent event, Words words, Formats formats) {
        this.event = event;
        this.words = words;
        this.formats = formats;
    }

    Region[] of(Reading now) {
        return new Region[]{pace(now), forecast(now)};
    }

    private Region pace(Reading now) {
        var last = now.pace(Pace.SHORT);
        var quarter = now.pace(Pace.LONG);
        return Figure.of("live-pace", words.say("live.pace"), a(last), words.say("live.pace.note",
                arg("rate", formats.rate(quarter.perMinute()))));
    }

    /// A pace in words.
    private String a(Pace pace) {
        return words.say("live.per-minute", arg("rate", formats.rate(pace.perMinute())));
    }

    private Region forecast(Reading now) {
        return switch (now.forecast()) {
            case Forecast.Clears clears -> Figure.of("live-forecast", words.say("live.forecast"), time(clears.likely()),
                    words.say("live.forecast.note", arg("from", time(clears.earliest())),
                            arg("to", time(clears.latest())), arg("n", now.expected().toCome())));
            case Forecast.Silent silent ->
                Figure.of("live-forecast", words.say("live.forecast"), words.say("live.forecast.none"),
                        words.of(silent.why()));
        };
    }

    private String time(Instant at) {
        return formats.time(at, event.zone());
    }
}
