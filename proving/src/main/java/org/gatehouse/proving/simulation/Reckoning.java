package org.gatehouse.proving.simulation;

import static org.gatehouse.proving.simulation.Violation.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gatehouse.proving.simulation.Rulebook.Reading;
import org.gatehouse.ticketing.admission.Admission;
import org.gatehouse.ticketing.admission.EventFold;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.Incidents;

/// After the evening: everything is well again, all that waits is sent, and then the books must be right.
final class Reckoning {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int MOST_ROUNDS = 60;
    private static final int SHUFFLES = 3;

    private final World world;
    private final Hand hand;

    Reckoning(World world) {
        this.world = world;
        hand = new Hand(world);
    }

    /// Nothing fails any more, and every machine runs.
    void heal() {
        world.log().line("everything is well again");
        for (var machine : world.present()) {
            if (machine.isStruck()) {
                hand.buried(machine);
            }
            machine.strikeNever();
            machine.meets(org.gatehouse.proving.disk.Trouble.none());
            machine.link().heal();
            world.witness().of(machine).troubled(false);
        }
        world.cloud().deliverAll();
        for (var machine : world.present()) {
            check(9, hand.runs(machine), "%s does not start", machine);
            if (!machine.gate().orElseThrow().ready() && !isRevoked(machine)) {
                hand.preload(machine);
            }
        }
    }

    private boolean isRevoked(Machine machine) {
        return world.witness().of(machine).isRevoked();
    }

    /// A failing upload keeps nobody from hearing what is new.
    void listen() {
        var visits = new Visits(world, hand, world.chance("last visits"));
        world.present().forEach(machine -> machine.link().takeNoRecords());
        world.present().forEach(visits::present);
        new Office(world, world.chance("last words")).edit();
        for (int round = 0; !world.present().stream().allMatch(this::isUpToDate); round++) {
            check(9, round < MOST_ROUNDS, "what is new is not heard while records wait: %s",
                    world.present().stream().filter(machine -> !isUpToDate(machine)).map(this::standing).toList());
            world.present().forEach(hand::sync);
        }
        world.present().forEach(machine -> machine.link().takeRecords());
    }

    /// Nobody goes back to an old manifest.
    void decline() {
        for (var machine : world.present()) {
            if (!isRevoked(machine)) {
                machine.link().offerOld();
                hand.preload(machine);
                machine.link().offerNewest();
            }
        }
    }

    /// Invariant 9: what waits is sent, and what is new is known, within minutes.
    void quiet() {
        var until = world.time().instant().plus(LONGEST);
        for (int round = 0; !world.present().stream().allMatch(this::isQuiet); round++) {
            check(9, round < MOST_ROUNDS && world.time().instant().isBefore(until), "it does not become quiet: %s",
                    world.present().stream().filter(machine -> !isQuiet(machine)).map(this::standing).toList());
            world.present().forEach(hand::sync);
        }
        world.log().line("all is quiet");
    }

    private boolean isQuiet(Machine machine) {
        return machine.gate().orElseThrow().standing().waiting() == 0 && isUpToDate(machine);
    }

    private boolean isUpToDate(Machine machine) {
        var knows = world.witness().of(machine).knowledge();
        long version = world.register().version();
        return isRevoked(machine) || knows.version() == version && knows.records() == version;
    }

    private String standing(Machine machine) {
        return "%s has %d waiting and knows %s of %d".formatted(machine,
                machine.gate().orElseThrow().standing().waiting(), world.witness().of(machine).knowledge(),
                world.register().version());
    }

    /// All that must be so in the end.
    void reckon() {
        world.register().look();
        world.present().forEach(world.witness()::lookAtRecords);
        greensAreHeld();
        setsAreOne();
        var deeds = byTicket();
        foldIsOne(deeds);
        incidentsAreRight(deeds);
        repeatingChangesNothing();
        gatesKnowEverybody();
    }

    /// Every gate would now say of every guest what follows from what it must have heard.
    private void gatesKnowEverybody() {
        for (var machine : world.present()) {
            var gate = machine.gate().orElseThrow();
            if (!isRevoked(machine) && gate.stand().isPresent() && world.witness().of(machine).post().isPresent()) {
                world.guests()
                        .forEach(guest -> world.witness().heard().looked(machine, guest, gate.look(guest.code())));
            }
        }
    }

    private void greensAreHeld() {
        world.witness().greens().forEach((id, deed) -> {
            check(1, world.register().holds(id), "%s was shown, and the cloud does not have it", deed);
            var entry = world.register().accepted().get(id);
            check(1, entry == null || entry.deed().equals(deed), "%s was shown, and the cloud has %s", deed,
                    entry == null ? null : entry.deed());
        });
    }

    private void setsAreOne() {
        world.machines().forEach(machine -> world.witness().of(machine).own().values().forEach(deed -> check(2,
                world.register().holds(deed.id()), "%s has %s, and the cloud does not", machine, deed)));
        for (var machine : world.present()) {
            var answered = world.witness().answered(machine);
            world.witness().of(machine).own().forEach((id, deed) -> check(6, answered.contains(id),
                    "%s still waits to send %s", machine, deed));
        }
        var held = new ArrayList<>(world.register().held().keySet());
        world.register().accepted().values().forEach(entry -> held.add(entry.record()));
        held.forEach(record -> check(2, world.witness().everMade().containsKey(record.id()),
                "the cloud has %s, and no gate made it", Deed.of(record)));
    }

    private Map<TicketId, List<Deed>> byTicket() {
        var byTicket = new LinkedHashMap<TicketId, List<Deed>>();
        world.register().accepted().values().stream().map(Register.Entry::deed)
                .filter(deed -> deed.kind() != Deed.Kind.REFUSED && deed.ticket() != null)
                .forEach(deed -> byTicket.computeIfAbsent(deed.ticket(), any -> new ArrayList<>()).add(deed));
        return byTicket;
    }

    private Reading read(TicketId ticket, List<Deed> deeds) {
        return world.festival().rules(ticket.type().value()).read(deeds);
    }

    /// Invariant 3, and that the cloud's numbers are what the rules say.
    private void foldIsOne(Map<TicketId, List<Deed>> deeds) {
        var records = new ArrayList<GateRecord>();
        world.register().accepted().values().forEach(entry -> records.add(entry.record()));
        facts().ifPresent(facts -> orderDoesNotMatter(records, facts));
        int admitted = 0;
        int inside = 0;
        int surplus = 0;
        for (var entry : deeds.entrySet()) {
            var reading = read(entry.getKey(), entry.getValue());
            int admits = world.festival().rules(entry.getKey().type().value()).admits();
            admitted += Math.min(admits, reading.persons());
            inside += reading.inside();
            surplus += reading.surplusPersons();
        }
        var counted = world.organizer().statistics(world.event());
        check(3, counted.admitted() == admitted && counted.inside() == inside && counted.surplus() == surplus,
                "the cloud counts %d admitted, %d inside, %d surplus; they are %d, %d, %d", counted.admitted(),
                counted.inside(), counted.surplus(), admitted, inside, surplus);
    }

    private static void orderDoesNotMatter(List<GateRecord> records, EventFacts facts) {
        var fold = EventFold.of(records, facts);
        for (int i = 0; i < SHUFFLES; i++) {
            Collections.shuffle(records, new Random(i));
            check(3, EventFold.of(records, facts).equals(fold), "the fold is another for another order");
        }
    }

    /// As some gate knows the event; empty where none has it on it any more.
    private Optional<EventFacts> facts() {
        return world.present().stream().filter(machine -> !isRevoked(machine))
                .flatMap(machine -> machine.gate().orElseThrow().facts().stream()).findFirst();
    }

    /// Invariants 5 and 8.
    private void incidentsAreRight(Map<TicketId, List<Deed>> deeds) {
        var incidents = world.organizer().get("/events/" + world.event().value() + "/incidents", Incidents.class);
        var expected = new HashMap<TicketId, Set<RecordId>>();
        deeds.forEach((ticket, all) -> {
            var reading = read(ticket, all);
            if (!reading.surplus().isEmpty()) {
                expected.put(ticket, world.festival().rules(ticket.type().value()).incident(reading));
            }
        });
        var found = new HashMap<TicketId, Set<RecordId>>();
        incidents.admittedAgain().forEach(incident -> {
            var members = new HashSet<>(incident.admissions().stream().map(Admission::record).toList());
            check(5, found.put(incident.ticket(), members) == null, "%s has two incidents", incident.ticket());
        });
        check(5, found.equals(expected), "the incidents are %s; they should be %s", found, expected);
        admittedVoidIsRight(incidents);
    }

    private void admittedVoidIsRight(Incidents incidents) {
        var rows = new HashSet<RecordId>();
        incidents.admittedVoid().forEach(row -> check(8, rows.add(row.admission().record()),
                "the admission of void %s is reported twice", row.ticket()));
        var expected = world.register().arrivedVoid();
        check(8, rows.equals(expected), "admissions of void tickets are reported as %s; they are %s", rows, expected);
    }

    /// Invariant 3: the last batch of each gate once more.
    private void repeatingChangesNothing() {
        var before = world.organizer().statistics(world.event());
        int counting = world.register().accepted().size();
        int apart = world.register().held().size();
        world.cloud().taken().forEach(world.cloud()::answer);
        var after = world.organizer().statistics(world.event());
        check(3, world.register().accepted().size() == counting && world.register().held().size() == apart,
                "records that were sent again were added again");
        check(3, after.admitted() == before.admitted() && after.inside() == before.inside()
                && after.incidents().equals(before.incidents()), "records that were sent again changed the numbers");
    }
}
