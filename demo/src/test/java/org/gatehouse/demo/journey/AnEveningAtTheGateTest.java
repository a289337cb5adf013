package org.gatehouse.demo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.gatehouse.demo.play.Clerk;
import org.gatehouse.demo.play.EventPlan;
import org.gatehouse.demo.play.GateMachine;
import org.gatehouse.demo.play.Organizer;
import org.gatehouse.demo.play.Paper;
import org.gatehouse.demo.play.Person;
import org.gatehouse.demo.play.Shown;
import org.gatehouse.demo.play.Shown.Tone;
import org.gatehouse.demo.play.Venue;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.wire.Statistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The whole path with both real programs: an event made in the console, two hundred printed tickets before the gate's
/// camera, no network, and the gate killed in the middle.
@Tag("ui")
@ExtendWith(TheVenue.class)
class AnEveningAtTheGateTest {
    private static final int TICKETS = 200;
    private static final int AT_THE_WINDOW = 4;
    private static final int TWICE = 40;
    private static final int BEFORE_THE_KILL = 110;
    /// After this long a guest who shows a used ticket is no longer taken for the one who still stands there.
    private static final Duration GONE_IN = Duration.ofSeconds(11);
    private static final TypeNumber DAY = new TypeNumber(1);

    @TempDir
    Path folder;
    private final Set<String> letIn = new HashSet<>();
    private int refused;

    @Test
    void everybodyTheGateShowedGreenIsCountedOnceThoughItWasOfflineAndKilled(Venue venue) {
        var name = "Lantern Night " + System.nanoTime();
        var clerk = venue.clerk(TheVenue.EMAIL, TheVenue.PASSWORD);
        try (var console = venue.console("console-evening")) {
            var organizer = new Organizer(new Person("the console", console.window()));
            organizer.signIn(TheVenue.EMAIL, TheVenue.PASSWORD);
            organizer.create(EventPlan.tonight(name, "Old Harbour", ZonedDateTime.now(ZoneId.of("Europe/Madrid")))
                    .selling(new EventPlan.Type("Day ticket", 45, TICKETS)).through("North", "South"));
            organizer.publish();
            organizer.issue("Familie Österreicher", 1, AT_THE_WINDOW);
            organizer.person().press("registration-close");
            var event = clerk.event(name).event().id();
            clerk.issue(event, DAY, guests());
            var frames = frames(clerk, event);
            try (var gate = venue.gate("evening").switchOn()) {
                organizer.askForEnrolment();
                gate.enrol(Paper.held(console.window().close("enrolment-qr")));
                gate.standAt("North · Entry");
                gate.cable().pull();
                admitAll(gate, frames);
                gate.cable().plugIn();
                gate.person().readUntil("standing-waiting", "All sent"::equals);
            }
            assertThat(clerk.statistics(event)).satisfies(this::countsWhatTheGateShowed);
            organizer.person().press("enrolment-close").press("go-live")
                    .readUntil("live-admitted", String.valueOf(TICKETS)::equals);
        }
    }

    private void countsWhatTheGateShowed(Statistics counted) {
        assertThat(letIn).hasSize(TICKETS);
        assertThat(counted.admitted()).isEqualTo(TICKETS);
        assertThat(counted.inside()).isEqualTo(TICKETS);
        assertThat(counted.remaining()).isZero();
        assertThat(counted.surplus()).isZero();
        assertThat(counted.incidents()).isEmpty();
        assertThat(counted.quarantined()).isZero();
        assertThat(counted.gates()).filteredOn(gate -> gate.name().equals("North")).singleElement()
                .satisfies(north -> assertThat(north.entries()).isEqualTo(TICKETS));
        assertThat(counted.refusals().stream().mapToInt(Statistics.RefusalCount::count).sum()).isEqualTo(refused);
    }

    private void admitAll(GateMachine gate, Map<String, Path> frames) {
        var tickets = List.copyOf(frames.keySet());
        var first = tickets.subList(0, TWICE);
        admit(gate, frames, first);
        long gone = System.nanoTime() + GONE_IN.toNanos();
        admit(gate, frames, tickets.subList(TWICE, BEFORE_THE_KILL));
        pause(Duration.ofNanos(Math.max(0, gone - System.nanoTime())));
        for (var ticket : first) {
            var again = gate.present(frames.get(ticket));
            assertThat(again.tone()).as("the second presentation of %s", ticket).isEqualTo(Tone.REFUSE);
            assertThat(again.headline()).isEqualTo("Already used");
            assertThat(again.detail()).contains("North");
            refused++;
        }
        killWhileItReads(gate, tickets.get(BEFORE_THE_KILL), frames);
        admit(gate, frames, tickets.subList(BEFORE_THE_KILL + 1, TICKETS));
        var late = gate.present(frames.get(tickets.getFirst()));
        assertThat(late.tone()).as("a used ticket after the start").isIn(Tone.REFUSE, Tone.ATTENTION);
        refused += late.tone() == Tone.REFUSE ? 1 : 0;
    }

    private void admit(GateMachine gate, Map<String, Path> frames, List<String> tickets) {
        for (var ticket : tickets) {
            var shown = gate.present(frames.get(ticket));
            assertThat(shown.tone()).as("the first presentation of %s: %s", ticket, shown).isEqualTo(Tone.ADMIT);
            assertThat(letIn.add(ticket)).isTrue();
        }
    }

    /// The guest shows the ticket, the power fails, and once it is back the guest shows it again. Where the steward saw
    /// green the guest is in already; else the gate lets the guest in now, or says that it just has.
    private void killWhileItReads(GateMachine gate, String ticket, Map<String, Path> frames) {
        int seen = gate.shown().size();
        gate.hold(frames.get(ticket));
        pause(Duration.ofMillis(ThreadLocalRandom.current().nextInt(200)));
        gate.kill();
        var green = gate.shown().stream().skip(seen).anyMatch(shown -> shown.tone() == Tone.ADMIT);
        gate.switchOn().person().see("entry");
        var again = gate.present(frames.get(ticket));
        if (green) {
            assertThat(again.tone()).as("shown green before the kill").isEqualTo(Tone.ATTENTION);
        } else {
            assertThat(again.tone()).as("not shown green before the kill").isIn(Tone.ADMIT, Tone.ATTENTION);
        }
        letIn.add(ticket);
    }

    private static List<String> guests() {
        return IntStream.rangeClosed(1, TICKETS - AT_THE_WINDOW).mapToObj(n -> "Guest " + n + " دانة").toList();
    }

    /// The camera's picture of each ticket, by the ticket's id.
    private Map<String, Path> frames(Clerk clerk, EventId event) {
        var tickets = clerk.registrations(event).stream().flatMap(each -> each.tickets().stream()).toList();
        assertThat(tickets).hasSize(TICKETS);
        var papers = clerk.papers(tickets, folder);
        var frames = new ConcurrentSkipListMap<String, Path>();
        IntStream.range(0, TICKETS).parallel().forEach(i -> {
            var id = tickets.get(i).id().wire();
            var pages = Paper.held(papers.get(i));
            assertThat(pages).hasSize(1);
            frames.put(id, Paper.write(pages.getFirst(), folder.resolve("frame-" + i + ".png")));
        });
        return frames;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
