package org.gatehouse.organizer.stats;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.ticketing.wire.Device;

/// What the control room is told across its screen. It names gates and nobody's laptop: the wall is no place for names.
///
/// @param tone refuse where no number is to be trusted any more, attention where some is missing
record Alarm(Tone tone, String text) {
    /// Five answers that did not come.
    private static final Duration STALE = Duration.ofSeconds(15);

    static List<Alarm> of(Optional<Reading> reading, Instant now, OpenEvent event, Words words, Formats formats) {
        if (reading.isEmpty()) {
            return List.of();
        }
        var numbers = reading.get().numbers();
        var alarms = new ArrayList<Alarm>();
        var age = Duration.between(reading.get().asOf(), now);
        if (age.compareTo(STALE) > 0) {
            alarms.add(new Alarm(Tone.REFUSE, words.say("wall.stale", arg("n", age.toSeconds()))));
        }
        var quiet = numbers.devices().stream()
                .filter(device -> device.mayLack(numbers.asOf(), event.event().details().end())).toList();
        if (!quiet.isEmpty()) {
            var where = quiet.stream()
                    .map(device -> words.say("wall.unheard.gate", arg("gate", gate(device, event, words)),
                            arg("time", formats.time(seen(device), event.zone()))))
                    .distinct().toList();
            alarms.add(new Alarm(Tone.ATTENTION,
                    words.say("wall.unheard", arg("n", quiet.size()), arg("where", words.list(where, ", ")))));
        }
        int capacity = event.event().details().capacity();
        if (numbers.inside() + numbers.surplus() > capacity) {
            alarms.add(new Alarm(Tone.REFUSE, words.say("wall.full", arg("n", capacity))));
        }
        return alarms;
    }

    private static Instant seen(Device device) {
        var seen = device.lastSeen();
        return seen == null ? device.enrolledAt() : seen;
    }

    private static String gate(Device device, OpenEvent event, Words words) {
        var last = device.last();
        var gate = last == null ? null : last.gate();
        return gate == null ? words.say("devices.nowhere") : event.gateName(gate);
    }
}
