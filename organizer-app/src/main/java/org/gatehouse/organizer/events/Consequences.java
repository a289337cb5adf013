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
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Oversold;

/// What a change to a published event means to those who hold tickets and to whoever stands at a gate, asked before it is
/// made. Nothing is asked where it touches nobody.
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
        follow(sentences);
        if (oversold(after) == Oversold.ALLOWED) {
            sentences.add(words.say("consequences.oversold", arg("n", now.sold()),
                    arg("over", now.sold() - after.capacity())));
        }
        return now.sold() == 0 ? Optional.empty() : question(sentences, "consequences.save");
    }

    /// Of a ticket type that becomes another.
    Optional<Question> of(TicketType type, TicketTypeDetails after) {
        return oversold(type, after) == Oversold.REFUSED
                ? Optional.empty()
                : question(List.of(words.say("consequences.oversold.type", arg("type", type.name()),
                        arg("n", sold(type)), arg("over", sold(type) - after.quota()))), "consequences.save");
    }

    /// Whether there will be less room than is sold: what a person must know of before it is allowed.
    Oversold oversold(EventDetails after) {
        return smaller(now.sold(), now.event().details().capacity(), after.capacity());
    }

    Oversold oversold(TicketType type, TicketTypeDetails after) {
        return smaller(sold(type), type.details().quota(), after.quota());
    }

    private static Oversold smaller(int sold, int before, int after) {
        return after < before && after < sold ? Oversold.ALLOWED : Oversold.REFUSED;
    }

    /// Of a gate that becomes another.
    ///
    /// @param there names of the devices that stand at it
    Optional<Question> of(Gate gate, GateDetails after, List<String> there) {
        var sentences = closing(gate.id(), Optional.of(new Gate(gate.id(), after)));
        if (!there.isEmpty() && takesFrom(gate, after)) {
            sentences.add(words.say("consequences.there", arg("gate", gate.name()),
                    arg("devices", words.list(there, ", "))));
        }
        return question(follow(sentences), "consequences.save");
    }

    /// Whether somebody may pass a gate now and not after.
    static boolean takesFrom(Gate before, GateDetails after) {
        boolean fewerWays = !after.directions().containsAll(before.details().directions());
        boolean fewerTypes = !after.serves().isEmpty()
                && (before.details().serves().isEmpty() || !after.serves().containsAll(before.details().serves()));
        return fewerWays || fewerTypes;
    }

    /// Of a gate that goes.
    Optional<Question> ofRemoving(Gate gate) {
        return question(follow(closing(gate.id(), Optional.empty())), "remove");
    }

    /// For each type that somebody holds and that loses a way in: which are left.
    private ArrayList<String> closing(GateId changed, Optional<Gate> instead) {
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

    /// What gates do is said where they do anything.
    private List<String> follow(ArrayList<String> sentences) {
        if (!sentences.isEmpty()) {
            sentences.add(words.say("consequences.gates"));
        }
        return sentences;
    }

    private Optional<Question> question(List<String> sentences, String yes) {
        if (now.event().status() != EventStatus.PUBLISHED || sentences.isEmpty()) {
            return Optional.empty();
        }
        var title = now.sold() == 0 ? "consequences.title.gate" : "consequences.title";
        return Optional.of(new Question(words.say(title),
                String.join("\n\n", sentences), words.say(yes),
                words.say("consequences.back"), Tone.ATTENTION));
    }
}
