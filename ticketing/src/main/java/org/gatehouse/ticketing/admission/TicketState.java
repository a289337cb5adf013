package org.gatehouse.ticketing.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.GateRecord.In;
import org.gatehouse.ticketing.admission.GateRecord.Out;
import org.gatehouse.ticketing.admission.GateRecord.Refused;
import org.gatehouse.ticketing.admission.GateRecord.Undo;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.ReentryRule.AfterExit;
import org.gatehouse.ticketing.event.ReentryRule.Entries;
import org.gatehouse.ticketing.event.ReentryRule.EntriesPerDay;
import org.gatehouse.ticketing.event.ReentryRule.None;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// What one ticket's records come to: a fold of them in their order, the same wherever it is made.
public final class TicketState {
    private final int admits;
    private final ReentryRule rule;
    private final ZoneId zone;
    private final List<Admission> entries = new ArrayList<>();
    private final List<Admission> surplus = new ArrayList<>();
    private int inside;
    private int exits;
    private @Nullable Instant lastExit;

    private TicketState(TicketType type, ZoneId zone) {
        admits = type.admits();
        rule = type.reentry();
        this.zone = zone;
    }

    /// @param records all of one ticket, in any order
    public static TicketState of(Collection<GateRecord> records, TicketType type, ZoneId zone) {
        var state = new TicketState(type, zone);
        var undone = undone(records);
        FoldOrder.of(records).stream().filter(record -> !undone.contains(record.id())).forEach(state::take);
        return state;
    }

    private static Set<RecordId> undone(Collection<GateRecord> records) {
        var undone = new HashSet<RecordId>();
        for (var record : records) {
            if (record.what() instanceof Undo undo && undo.undone().device().equals(record.id().device())) {
                undone.add(undo.undone());
            }
        }
        return undone;
    }

    private void take(GateRecord record) {
        switch (record.what()) {
            case In in -> enter(Admission.of(record, in).of(possible(in.persons())));
            case Out out -> leave(possible(out.persons()), record.at());
            case Undo ignored -> {
            }
            case Refused ignored -> {
            }
        }
    }

    /// Of more persons than the rules allow, as many count as they allow.
    private void enter(Admission admission) {
        int persons = admission.persons();
        int allowed = admission.grounds() == Grounds.OVERRIDE
                ? persons
                : Math.min(persons, personsLeft(admission.at()));
        if (allowed > 0) {
            entries.add(admission.of(allowed));
            inside = Math.min(inside + allowed, mostInside(admission.grounds()));
        }
        if (persons > allowed) {
            surplus.add(admission.of(persons - allowed));
        }
    }

    /// Who enters on a ticket whose persons are all inside had left unseen; but a supervisor may have let in another
    /// person on a ticket that does not ask for exits.
    private int mostInside(Grounds grounds) {
        boolean another = grounds == Grounds.OVERRIDE && !(rule instanceof AfterExit);
        return another ? Integer.MAX_VALUE : Math.max(inside, admits);
    }

    private void leave(int persons, Instant at) {
        inside = Math.max(0, inside - persons);
        exits += persons;
        lastExit = at;
    }

    /// What a device writes wrongly must not count for more than any ticket could: nothing below nobody.
    private static int possible(int persons) {
        return Math.clamp(persons, 0, EventChecks.MOST_PERSONS_A_TICKET);
    }

    /// How many more persons the rules let in at this time. What a supervisor let in uses nothing up.
    public int personsLeft(Instant now) {
        int left = switch (rule) {
            case None none -> admits - countByRule(entry -> true);
            case AfterExit afterExit -> admits - inside;
            case Entries most -> admits * most.most() - countByRule(entry -> true);
            case EntriesPerDay most -> admits * most.most() - countByRule(entry -> day(entry.at()).equals(day(now)));
        };
        return Math.max(0, left);
    }

    private int countByRule(Predicate<Admission> which) {
        return entries.stream().filter(entry -> entry.grounds() != Grounds.OVERRIDE).filter(which)
                .mapToInt(Admission::persons).sum();
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /// Persons of this ticket who are inside, those of surplus admissions not counted.
    public int inside() {
        return inside;
    }

    /// Persons who came, each counted once however often they went out and in again.
    public int persons() {
        return Math.min(admits, entries.stream().mapToInt(Admission::persons).sum());
    }

    /// Admissions that the rules allowed or a supervisor wanted, earliest first.
    public List<Admission> entries() {
        return List.copyOf(entries);
    }

    /// With it somebody came at all.
    public Optional<Admission> first() {
        return entries.stream().findFirst();
    }

    /// The admission that counts at this time, against whoever comes beyond the rules then: the first, and where the
    /// ticket lets in anew each day, the first of that day.
    public Optional<Admission> counting(Instant at) {
        return switch (rule) {
            case None none -> first();
            case AfterExit afterExit -> first();
            case Entries most -> first();
            case EntriesPerDay most -> entries.stream().filter(entry -> day(entry.at()).equals(day(at))).findFirst();
        };
    }

    public Optional<Admission> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    public boolean hasLeft() {
        return exits > 0;
    }

    public @Nullable Instant lastExit() {
        return lastExit;
    }

    /// Persons who went in on admissions beyond the rules.
    public int surplusPersons() {
        return surplus.stream().mapToInt(Admission::persons).sum();
    }

    public Optional<Incident> incident(TicketId ticket) {
        if (surplus.isEmpty()) {
            return Optional.empty();
        }
        var members = new LinkedHashSet<Admission>();
        for (var one : surplus) {
            counting(one.at()).ifPresent(members::add);
            members.add(one);
        }
        return Optional.of(new Incident(ticket, List.copyOf(members)));
    }
}
