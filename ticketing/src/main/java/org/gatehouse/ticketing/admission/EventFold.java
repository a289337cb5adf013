package org.gatehouse.ticketing.admission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gatehouse.ticketing.admission.GateRecord.Refused;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.ticket.TicketId;

/// What all records of an event come to: the same for any order of arrival and however often each arrives.
///
/// @param admitted persons who came, each once
/// @param inside persons inside now, as far as exits were seen
/// @param surplus persons who went in on admissions beyond the rules; counted nowhere else
/// @param entries admissions that count, re-entries included, ticket by ticket
/// @param arrivals when persons first came, earliest first, one entry per person
public record EventFold(
        int admitted,
        int inside,
        int surplus,
        Map<TypeNumber, Integer> admittedByType,
        Map<GateId, Integer> entriesByGate,
        Map<VerdictKind, Integer> refusals,
        List<Admission> entries,
        List<Instant> arrivals,
        List<Incident> incidents) {
    public EventFold {
        admittedByType = Map.copyOf(admittedByType);
        entriesByGate = Map.copyOf(entriesByGate);
        refusals = Map.copyOf(refusals);
        entries = List.copyOf(entries);
        arrivals = List.copyOf(arrivals);
        incidents = List.copyOf(incidents);
    }

    /// @param records all of one event, in any order, repeated or not
    public static EventFold of(Collection<GateRecord> records, EventFacts facts) {
        var fold = new Folding(facts);
        var byId = new TreeMap<RecordId, GateRecord>();
        records.forEach(record -> byId.putIfAbsent(record.id(), record));
        byId.values().forEach(fold::sort);
        return fold.finish();
    }

    /// The fold while it is being made.
    private static final class Folding {
        private final EventFacts facts;
        private final Map<TicketId, List<GateRecord>> byTicket = new TreeMap<>();
        private final Map<TypeNumber, Integer> byType = new HashMap<>();
        private final Map<GateId, Integer> byGate = new HashMap<>();
        private final Map<VerdictKind, Integer> refusals = new EnumMap<>(VerdictKind.class);
        private final List<Admission> entries = new ArrayList<>();
        private final List<Instant> arrivals = new ArrayList<>();
        private final List<Incident> incidents = new ArrayList<>();
        private int admitted;
        private int inside;
        private int surplus;

        private Folding(EventFacts facts) {
            this.facts = facts;
        }

        private void sort(GateRecord record) {
            if (record.what() instanceof Refused refused) {
                refusals.merge(refused.verdict(), 1, Integer::sum);
            } else if (record.ticket() != null) {
                byTicket.computeIfAbsent(record.ticket(), ticket -> new ArrayList<>()).add(record);
            }
        }

        private void count(TicketId ticket, List<GateRecord> records) {
            facts.type(ticket.type()).ifPresent(type -> {
                var state = TicketState.of(records, type, facts.zone());
                admitted += state.persons();
                inside += state.inside();
                surplus += state.surplusPersons();
                byType.merge(ticket.type(), state.persons(), Integer::sum);
                entries.addAll(state.entries());
                state.entries().forEach(entry -> byGate.merge(entry.gate(), entry.persons(), Integer::sum));
                state.entries().stream().flatMap(Folding::onePerPerson).limit(state.persons()).forEach(arrivals::add);
                state.incident(ticket).ifPresent(incidents::add);
            });
        }

        private static Stream<Instant> onePerPerson(Admission entry) {
            return Stream.generate(entry::at).limit(entry.persons());
        }

        private EventFold finish() {
            byTicket.forEach(this::count);
            arrivals.sort(null);
            return new EventFold(admitted, inside, surplus, byType, byGate, refusals, entries, arrivals,
                    incidents);
        }
    }
}
