package org.gatehouse.proving.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.proving.aws.Organizer;
import org.gatehouse.proving.aws.SimulatedServer;
import org.gatehouse.proving.faults.PoorLine.Quality;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateStanding.Notice;
import org.gatehouse.ticketing.admission.Verdict.Pass;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.ticket.TicketId;

/// The line to the cloud loses two of five packets and is as slow as a modem, while a gate lets people in and sends
/// what it has kept. The cloud's handlers are the real ones.
final class NetworkFault implements Fault {
    private static final Quality POOR = new Quality(0.4, 64_000);
    private static final int TICKETS_A_SALE = 50;
    /// Between two guests.
    private static final Duration GUEST = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration SHARE_A_RECORD = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "network";
    }

    @Override
    public String promise() {
        return "over a line that loses 40 % of its packets and carries 64 kbit/s no record is lost, the queue drains,"
                + " and no guest waits for it";
    }

    @Override
    public Times usual() {
        return new Times(1_000, "guests");
    }

    @Override
    public Findings befall(Trial trial) throws IOException, InterruptedException {
        var folder = Folders.inMemory();
        var cloud = SimulatedServer.open(InstantSource.system(), new SecureRandom());
        var organizer = Organizer.at(cloud);
        var event = published(organizer, trial.times());
        var tickets = sold(organizer, event, trial.times());
        try (var door = new CloudDoor(cloud); var line = new PoorLine(door.address(), trial.seed())) {
            var machine = Machine.at(folder.resolve("home")).preparedAt(line.address(),
                    organizer.invite(event.id()).code(), event.gates().getFirst().id());
            var findings = evening(machine, line, tickets, trial);
            int admitted = organizer.statistics(event.id()).admitted();
            findings.expect(admitted == tickets.size(), "the cloud counts every guest once: %,d of %,d", admitted,
                    tickets.size());
            return findings;
        } finally {
            Folders.delete(folder);
        }
    }

    private static Event published(Organizer organizer, int capacity) {
        var doors = Instant.now().minus(Duration.ofHours(1));
        int room = Math.max(100, 2 * capacity);
        var details = new EventDetails("Harvest Moon Festival", "Music at the docks", "Old Docks, Quay 3",
                ZoneOffset.UTC, doors, doors.plus(Duration.ofHours(2)), doors.plus(Duration.ofHours(9)), room, "EUR",
                "music");
        var type = new TicketTypeDetails("Day", new Money(4800, "EUR"), room, Window.always(), Window.always(),
                new ReentryRule.None(), 1);
        return organizer.publish(details, List.of(type),
                List.of(new GateDetails("North", List.of(), Set.of(Direction.IN))), GatePolicy.standard()).event();
    }

    private static List<TicketId> sold(Organizer organizer, Event event, int wanted) {
        var tickets = new ArrayList<TicketId>();
        while (tickets.size() < wanted) {
            int quantity = Math.min(TICKETS_A_SALE, wanted - tickets.size());
            organizer.sell(event.id(), new TypeNumber(1), quantity, Payment.CARD).tickets()
                    .forEach(ticket -> tickets.add(ticket.id()));
        }
        return tickets;
    }

    private static Findings evening(Machine machine, PoorLine line, List<TicketId> tickets, Trial trial)
            throws InterruptedException {
        try (var gate = machine.open()) {
            line.becomes(POOR);
            gate.startSync();
            long from = System.nanoTime();
            long slowest = 0;
            int greens = 0;
            for (var ticket : tickets) {
                long asked = System.nanoTime();
                greens += gate.present(ticket).verdict() instanceof Pass ? 1 : 0;
                slowest = Math.max(slowest, System.nanoTime() - asked);
                Thread.sleep(GUEST);
            }
            long waiting = gate.standing().waiting();
            boolean drained = awaitDrained(gate, tickets.size(), trial);
            var findings = new Findings();
            findings.figure("%,d guests let in over %d s; %,d records waited at the end of it", greens,
                    tickets.size() * GUEST.toMillis() / 1_000, waiting);
            findings.figure("all were at the cloud after %d s; %s", Duration.ofNanos(System.nanoTime() - from)
                    .toSeconds(), line.figures());
            findings.figure("the slowest verdict took %,d ms", Duration.ofNanos(slowest).toMillis());
            findings.expect(greens == tickets.size(), "every guest is let in: %,d of %,d", greens, tickets.size());
            findings.expect(drained, "the queue drains: %,d records wait", gate.standing().waiting());
            findings.expect(gate.standing().notices().stream().noneMatch(Notice.StoreDamaged.class::isInstance),
                    "the store is sound");
            findings.expect(new HashSet<>(Machine.admitted(gate).values()).equals(new HashSet<>(tickets)),
                    "every admission is on the gate's disk");
            return findings;
        }
    }

    private static boolean awaitDrained(GateClient gate, int records, Trial trial) throws InterruptedException {
        var patience = PATIENCE.plus(SHARE_A_RECORD.multipliedBy(records));
        long until = System.nanoTime() + patience.toNanos();
        int told = Integer.MAX_VALUE;
        while (gate.standing().waiting() > 0 && System.nanoTime() < until) {
            Thread.sleep(Duration.ofMillis(200));
            int waiting = gate.standing().waiting();
            if (waiting < told) {
                told = waiting;
                trial.progress().accept("%,d records wait".formatted(waiting));
            }
        }
        return gate.standing().waiting() == 0;
    }
}
