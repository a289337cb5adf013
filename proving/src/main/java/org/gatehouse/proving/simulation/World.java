package org.gatehouse.proving.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatehouse.proving.aws.Archive;
import org.gatehouse.proving.aws.Organizer;
import org.gatehouse.proving.aws.SimulatedServer;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.Imports;

/// Everything there is in one world: time, the cloud, the gates on their machines, the guests, and the witness.
final class World implements AutoCloseable {
    private static final Instant OPENED = Instant.parse("2026-07-03T14:00:00Z");
    private static final int FEWEST_TICKETS = 12;
    private static final int MOST_TICKETS = 36;

    private final long seed;
    private final WorldTime time = new WorldTime(OPENED);
    private final WorldLog log;
    private final Climate climate;
    private final CloudSide cloud;
    private final Archive archive;
    private final Organizer organizer;
    private final Festival festival;
    private final EventId event;
    private final Register register;
    private final Witness witness;
    private final List<GateId> gates;
    private long keyIn;
    private final List<Guest> guests = new ArrayList<>();
    private final List<Machine> machines = new ArrayList<>();

    /// @param folder empty; everything of the world lies beneath it
    World(long seed, Path folder, Consumer<String> everything) {
        this.seed = seed;
        log = new WorldLog(time, everything);
        climate = Climate.of(chance("climate"));
        var server = SimulatedServer.open(time, chance("cloud's secrets").secrets());
        cloud = new CloudSide(server, time, log, chance("cloud"));
        archive = Archive.of(server);
        organizer = Organizer.at(server);
        festival = Festival.of(OPENED, chance("festival"));
        var made = organizer.publish(festival.details(), festival.types(), festival.gates(), GatePolicy.standard());
        event = made.event().id();
        archive.seal(event, Supervisor.seal());
        gates = made.event().gates().stream().map(gate -> gate.id()).toList();
        register = new Register(archive, event, this::guest);
        witness = new Witness(time, new Expectation(festival, register), register);
        cloud.afterEach(register::look);
        sellFirst(chance("first guests"));
        bringMachines(chance("machines"), folder);
    }

    Chance chance(String purpose) {
        return Chance.of(seed, purpose);
    }

    private void sellFirst(Chance chance) {
        int wanted = chance.between(FEWEST_TICKETS, MOST_TICKETS);
        while (guests.size() < wanted) {
            sell(chance);
        }
    }

    /// Somebody buys one to three tickets of a kind.
    void sell(Chance chance) {
        var type = new TypeNumber(1 + chance.below(festival.wares()));
        boolean unpaid = chance.oneIn(8);
        var registration = organizer.sell(event, type, 1 + chance.below(3), unpaid ? Payment.UNPAID : Payment.CARD);
        long version = register.version();
        registration.tickets().forEach(ticket -> guests.add(new Guest(ticket.id(), registration.id(),
                archive.code(event, ticket.id()), unpaid, version, keyIn, null)));
        log.line("organizer: sells %d of type %d in version %d".formatted(registration.tickets().size(), type.value(),
                version));
    }

    /// A barcode that somebody else sold, or one of their older codes, is put on the list.
    void take(Chance chance) {
        var type = new TypeNumber(1 + chance.below(festival.wares()));
        boolean barcode = chance.oneIn(2);
        var text = (barcode ? "4006381333" : "TCK-") + guests.size();
        var ticket = organizer.take(event, new Imports.Row(text, type, "Ada Okafor"));
        var code = barcode ? text : "{\"ticketId\":\"%s\",\"eventId\":\"elsewhere\"}".formatted(text);
        guests.add(new Guest(ticket, organizer.ticket(ticket).registration(), code, false, register.version(), 0,
                barcode ? VerdictKind.NOT_A_TICKET : VerdictKind.WRONG_EVENT));
        log.line("organizer: takes in %s as %s in version %d".formatted(text, ticket.lastCharacters(),
                register.version()));
    }

    private void bringMachines(Chance chance, Path folder) {
        int count = 2 + chance.below(3);
        for (int i = 1; i <= count; i++) {
            var name = "gate-" + i;
            var clock = new MachineClock(time, wrong(chance), chance.between(-50, 51));
            var link = new Link(name, cloud, time, log, chance("wire of " + name), climate);
            var machine = new Machine(name, folder.resolve(name), clock, link, chance("disk of " + name),
                    chance("secrets of " + name).secrets());
            machines.add(machine);
            link.heal();
            machine.enrol(organizer.invite(event).code());
            link.unheal();
        }
    }

    /// By how much people's clocks are wrong.
    static Duration wrong(Chance chance) {
        return switch (chance.below(5)) {
            case 0 -> Duration.ofDays(1);
            case 1 -> Duration.ofDays(-1);
            case 2 -> Duration.ofMinutes(chance.between(-60, 61));
            default -> Duration.ofMillis(chance.between(-900, 901));
        };
    }

    WorldTime time() {
        return time;
    }

    WorldLog log() {
        return log;
    }

    Climate climate() {
        return climate;
    }

    CloudSide cloud() {
        return cloud;
    }

    Organizer organizer() {
        return organizer;
    }

    Festival festival() {
        return festival;
    }

    EventId event() {
        return event;
    }

    Register register() {
        return register;
    }

    Witness witness() {
        return witness;
    }

    List<Guest> guests() {
        return guests;
    }

    Optional<Guest> guest(TicketId ticket) {
        return guests.stream().filter(guest -> guest.ticket().equals(ticket)).findFirst();
    }

    List<Machine> machines() {
        return machines;
    }

    /// Those that have the event on them.
    List<Machine> present() {
        return machines.stream().filter(machine -> !witness.of(machine).hasLeft()).toList();
    }

    GateId gate(Festival.Door door) {
        return gates.get(festival.doors().indexOf(door));
    }

    /// The event signs with another key from this version on.
    void signsAnewIn(long version) {
        keyIn = version;
    }

    /// Time goes by; what was late arrives.
    void pass(Duration duration) {
        time.pass(duration);
        cloud.deliverLate();
    }

    @Override
    public void close() {
        machines.forEach(Machine::discard);
    }
}
