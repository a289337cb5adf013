package org.gatehouse.proving.simulation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.proving.simulation.Deed.Kind;
import org.gatehouse.ticketing.admission.RecordId;
import org.jspecify.annotations.Nullable;

/// The rules of one kind of ticket, written down a second time and in another way than in production: what they say
/// differently is a fault of one of them.
///
/// @param most entries of each person, in all or on each day
/// @param from no entry before; absent for none
/// @param until no entry from then on
record Rulebook(Manner manner, int most, int admits, @Nullable Instant from, @Nullable Instant until, ZoneId zone) {
    private static final Comparator<Deed> BY_NAME = Comparator.comparing((Deed deed) -> deed.id().device().value())
            .thenComparingLong(deed -> deed.id().epoch()).thenComparingLong(deed -> deed.id().sequence());

    enum Manner {
        ONCE, AFTER_EXIT, ENTRIES, ENTRIES_PER_DAY
    }

    /// Persons who went in by one deed.
    record Entry(Deed deed, int persons) {}

    /// How some deeds of one ticket read by these rules.
    ///
    /// @param allowed entries, earliest first
    /// @param surplus entries beyond the rules
    record Reading(List<Entry> allowed, List<Entry> surplus, int inside) {
        int persons() {
            return sum(allowed);
        }

        int surplusPersons() {
            return sum(surplus);
        }
    }

    Reading read(Collection<Deed> deeds) {
        var allowed = new ArrayList<Entry>();
        var surplus = new ArrayList<Entry>();
        int inside = 0;
        for (var deed : inOrder(deeds)) {
            if (deed.kind() == Kind.OUT) {
                inside = Math.max(0, inside - deed.persons());
            } else if (deed.kind() == Kind.IN) {
                int may = deed.override() ? deed.persons() : left(allowed, inside, deed.at());
                int in = Math.min(may, deed.persons());
                if (in > 0) {
                    allowed.add(new Entry(deed, in));
                }
                if (in < deed.persons()) {
                    surplus.add(new Entry(deed, deed.persons() - in));
                }
                inside = nowInside(inside, in, deed);
            }
        }
        return new Reading(allowed, surplus, inside);
    }

    /// A ticket's persons were not all inside when one of them came in again: somebody had left unseen. Beyond them only
    /// a supervisor lets in, and not where a ticket asks for exits.
    private int nowInside(int before, int more, Deed deed) {
        if (deed.override() && manner != Manner.AFTER_EXIT) {
            return before + more;
        }
        return before >= admits ? before : Math.min(admits, before + more);
    }

    /// What was not taken back: of one device as it did it, of several by time.
    private static List<Deed> inOrder(Collection<Deed> deeds) {
        var undone = new HashSet<RecordId>();
        deeds.forEach(deed -> deed.takesBack().ifPresent(undone::add));
        var latest = new TreeMap<String, Instant>();
        record Placed(Instant at, Deed deed) {}
        var placed = new ArrayList<Placed>();
        deeds.stream().distinct().sorted(BY_NAME).forEach(deed -> placed.add(new Placed(
                latest.merge(deed.id().device().value(), deed.at(), (one, other) -> one.isAfter(other) ? one : other),
                deed)));
        return placed.stream().sorted(Comparator.comparing(Placed::at).thenComparing(Placed::deed, BY_NAME))
                .map(Placed::deed).filter(deed -> !undone.contains(deed.id())).toList();
    }

    /// The entry that is last by the rules' order, whether or not it was allowed.
    static Optional<Deed> lastEntry(Collection<Deed> deeds) {
        return inOrder(deeds).stream().filter(deed -> deed.kind() == Kind.IN).reduce((one, later) -> later);
    }

    /// Whoever is told that a ticket is used up at a time is told of this entry.
    Optional<Entry> usedUpBy(Reading reading, Instant now) {
        return reading.allowed().stream().filter(entry -> manner != Manner.ENTRIES_PER_DAY
                || isSameDay(entry.deed().at(), now)).findFirst();
    }

    private boolean isSameDay(Instant one, Instant other) {
        return one.atZone(zone).toLocalDate().equals(other.atZone(zone).toLocalDate());
    }

    /// The entries beyond the rules, each with the one that had used the ticket up.
    Set<RecordId> incident(Reading reading) {
        var members = new HashSet<RecordId>();
        for (var one : reading.surplus()) {
            usedUpBy(reading, one.deed().at()).ifPresent(first -> members.add(first.deed().id()));
            members.add(one.deed().id());
        }
        return members;
    }

    /// Persons that may still enter at a time.
    int left(Collection<Deed> deeds, Instant now) {
        var reading = read(deeds);
        return left(reading.allowed(), reading.inside(), now);
    }

    private int left(List<Entry> allowed, int inside, Instant now) {
        var counting = allowed.stream().filter(entry -> !entry.deed().override()).toList();
        return Math.max(0, switch (manner) {
            case ONCE -> admits - sum(counting);
            case AFTER_EXIT -> admits - inside;
            case ENTRIES -> admits * most - sum(counting);
            case ENTRIES_PER_DAY -> admits * most
                    - sum(counting.stream().filter(entry -> isSameDay(entry.deed().at(), now)).toList());
        });
    }

    private static int sum(List<Entry> entries) {
        return entries.stream().mapToInt(Entry::persons).sum();
    }
}
