package org.gatehouse.proving.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.gatehouse.backend.local.Gateway.Answer;
import org.gatehouse.proving.aws.SimulatedServer;
import org.gatehouse.proving.aws.Weather;
import org.gatehouse.proving.aws.Weather.Event;

/// The cloud's end of all wires: the real server, what strikes it, and requests that come late.
final class CloudSide {
    private static final List<Event> STROKES = List.of(Event.CONFLICT, Event.THROTTLED, Event.HALF, Event.CRASH_BEFORE,
            Event.CRASH_AFTER, Event.ANSWER_LOST);
    private static final int OPERATIONS = 14;

    private final SimulatedServer server;
    private final WorldTime time;
    private final WorldLog log;
    private final Chance chance;
    private final PriorityQueue<Late> late = new PriorityQueue<>(
            Comparator.comparing(Late::due).thenComparingInt(Late::order));
    private final List<Answer> offers = new ArrayList<>();
    private final Map<String, Sent> taken = new TreeMap<>();
    private Runnable afterEach = () -> {};
    private int order;

    private record Late(Instant due, int order, Sent sent) {}

    CloudSide(SimulatedServer server, WorldTime time, WorldLog log, Chance chance) {
        this.server = server;
        this.time = time;
        this.log = log;
        this.chance = chance;
    }

    /// Is done after each request that may have changed something.
    void afterEach(Runnable look) {
        afterEach = look;
    }

    SimulatedServer server() {
        return server;
    }

    Answer answer(Sent sent) {
        var answer = server.answer(sent.method(), sent.url(), sent.headers(), sent.body());
        log.line("  cloud: %s from %s is answered %d".formatted(sent, sent.from(), answer.status()));
        if (sent.isOffer() && answer.status() == 200) {
            offers.add(answer);
        }
        if (sent.isRecords() && answer.status() == 200) {
            taken.put(sent.from(), sent);
        }
        if (!sent.method().equals("GET")) {
            afterEach.run();
        }
        return answer;
    }

    /// Answers while something befalls the server at one of its steps.
    Answer answerStruck(Sent sent) {
        var stroke = chance.pick(STROKES);
        int at = chance.below(OPERATIONS);
        log.line("  cloud: %s at its operation %d".formatted(stroke, at));
        server.weather(new Struck(stroke, at));
        try {
            return answer(sent);
        } finally {
            server.weather(Weather.fair());
        }
    }

    /// Strikes once.
    private static final class Struck implements Weather {
        private final Event stroke;
        private int left;

        private Struck(Event stroke, int at) {
            this.stroke = stroke;
            left = at;
        }

        @Override
        public Event at(Operation operation) {
            return left-- == 0 ? stroke : Event.FAIR;
        }
    }

    /// The last records of each machine that were taken in.
    List<Sent> taken() {
        return List.copyOf(taken.values());
    }

    /// An offer that was made before.
    Answer oldOffer(Answer newest) {
        return offers.size() < 2 ? newest : chance.pick(offers.subList(0, offers.size() - 1));
    }

    void deliverLater(Sent sent, Duration wait) {
        late.add(new Late(time.instant().plus(wait), order++, sent));
    }

    /// Those whose time has come.
    void deliverLate() {
        while (!late.isEmpty() && !late.peek().due().isAfter(time.instant())) {
            answer(late.remove().sent());
        }
    }

    /// When the next late request arrives.
    void deliverAll() {
        while (!late.isEmpty()) {
            answer(late.remove().sent());
        }
    }
}
