package org.gatehouse.demo.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gatehouse.demo.play.Card;
import org.gatehouse.demo.play.Clerk;
import org.gatehouse.demo.play.GateMachine;
import org.gatehouse.demo.play.Paper;
import org.gatehouse.demo.play.Venue;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.wire.Statistics;

/// A published event with two gates, its tickets printed and ready to be held before a camera.
///
/// @param frames the camera's picture of each ticket
record Occasion(Clerk clerk, EventId event, List<Path> frames) {
    private static final Duration HOUR = Duration.ofHours(1);

    static Occasion with(int tickets, Venue venue, Path folder) {
        var clerk = venue.clerk(TheVenue.EMAIL, TheVenue.PASSWORD);
        var events = clerk.cloud().events();
        var event = events.create(details(), IdempotencyKey.random()).event().id();
        events.addType(event, new TicketTypeDetails("Day ticket", Money.zero("EUR"), 100, Window.always(),
                Window.always(), new ReentryRule.None(), 1), IdempotencyKey.random());
        for (var gate : List.of("North", "South")) {
            events.addGate(event, new GateDetails(gate, List.of(), Set.of(Direction.IN)), IdempotencyKey.random());
        }
        events.publish(event);
        return new Occasion(clerk, event, printed(clerk, event, tickets, folder));
    }

    private static EventDetails details() {
        var now = Instant.now();
        return new EventDetails("Occasion " + System.nanoTime(), "", "Old Harbour", ZoneId.of("Europe/Madrid"),
                now.minus(HOUR), now.plus(HOUR), now.plus(HOUR.multipliedBy(4)), 100, "EUR", null);
    }

    private static List<Path> printed(Clerk clerk, EventId event, int tickets, Path folder) {
        var issued = clerk.issue(event, new TypeNumber(1),
                IntStream.rangeClosed(1, tickets).mapToObj(n -> "Guest " + n).toList());
        var frames = new ArrayList<Path>();
        for (var paper : clerk.papers(issued, folder)) {
            var frame = folder.resolve(event.value() + "-" + frames.size() + ".png");
            frames.add(Paper.write(Paper.held(paper).getFirst(), frame));
        }
        return frames;
    }

    /// A laptop that is on, enrolled, loaded and ready for guests.
    GateMachine gateReady(Venue venue, String name) {
        var gate = venue.gate(name + "-" + event.value()).switchOn();
        var code = clerk.cloud().gates().newEnrolment(event, IdempotencyKey.random()).code();
        gate.enrol(Card.of(code.forQr()));
        gate.standAt(name + " · Entry");
        return gate;
    }

    Statistics statistics() {
        return clerk.statistics(event);
    }
}
