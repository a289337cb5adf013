package org.gatehouse.organizer.events;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.wire.EventReply;

/// What a change to a published event means to those who hold tickets, asked before it is made. Nothing is asked where
/// nobody holds one yet.
final class Consequences {
    private final EventReply now;
    private final Words words;

    Consequences(EventReply now, Words words) {
        this.now = now;
        this.words = words;
    }

    /// Of other details.
    Optional<Question> of(EventDetails after) {
        var before = now.event().details();
        var sentences = new ArrayList<String>();
        if (!before.doors().equals(after.doors()) || !before.start().equals(after.start())
                || !before.end().equals(after.end()) || !before.zone().equals(after.zone())) {
            sentences.add(words.say("consequences.times", arg("n", now.sold())));
        }
        if (!before.venue().equals(after.venue()) || !before.name().equals(after.name())) {
            sentences.add(words.say("consequences.names", arg("n", now.sold())));
        }
        return question(sentences, "consequences.save");
    }

    /// Of a gate that becomes another.
    Optional<Question> of(Gate gate, GateDetails after) {
        return question(closing(gate.id(), Optional.of(new Gate(gate.id(), after))), "consequences.save");
    }

    /// Of a gate that goes.
    Optional<Question> ofRemoving(Gate gate) {
        return question(closing(gate.id(), Optional.empty()), "remove");
    }

    /// For each type that somebody holds and that loses a way in: which are left.
    private List<String> closing(GateId changed, Optional<Gate> instead) {
        var gates = now.event().gates();
        var after = Stream.concat(gates.stream().filter(gate -> !gate.id().equals(changed)),
                instead.stream()).toList();
        var sentences = new ArrayList<String>();
        for (var type : now.event().types()) {
            long ways = waysIn(gates, type).size();
            var left = waysIn(after, type);
            if (sold(type) > 0 && left.size() < ways) {
                sentences.add(left.isEmpty()
                        ? words.say("consequences.no-gate", arg("type", type.name()), arg("n", sold(type)))
                        : words.say("consequences.fewer-gates", arg("type", type.name()), arg("n", sold(type)),
                                arg("gates", String.join(", ", left))));
            }
        }
        return sentences;
    }

    private static List<String> waysIn(List<Gate> gates, TicketType type) {
        return gates.stream().filter(gate -> gate.serves(type.number()))
                .filter(gate -> gate.details().directions().contains(Direction.IN)).map(Gate::name).toList();
    }

    private int sold(TicketType type) {
        return now.sales().stream().filter(sales -> sales.type().equals(type.number()))
                .mapToInt(EventReply.TypeSales::tickets).sum();
    }

    private Optional<Question> question(List<String> sentences, String yes) {
        if (now.event().status() != EventStatus.PUBLISHED || now.sold() == 0 || sentences.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Question(words.say("consequences.title"),
                String.join("\n\n", sentences) + "\n\n" + words.say("consequences.gates"), words.say(yes),
                words.say("consequences.back"), Tone.ATTENTION));
    }
}
