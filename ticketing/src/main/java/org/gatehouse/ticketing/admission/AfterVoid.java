package org.gatehouse.ticketing.admission;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.ticketing.admission.GateRecord.In;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// Persons went in on a ticket that was void: one for each such admission.
///
/// @param status what the ticket was
/// @param since since when it was that, by the cloud's time; later than the admission where a gate that was cut off
///        let them in before
public record AfterVoid(TicketId ticket, TicketStatus status, Instant since, Admission admission) {
    private static final Comparator<AfterVoid> BY_TIME = Comparator
            .comparing((AfterVoid one) -> one.admission().at()).thenComparing(one -> one.admission().record());

    /// Empty where the record lets nobody in or the ticket is valid.
    public static Optional<AfterVoid> of(GateRecord record, ManifestRow row) {
        return record.what() instanceof In in && row.status() != TicketStatus.VALID
                ? Optional.of(new AfterVoid(row.ticket(), row.status(), row.since(), Admission.of(record, in)))
                : Optional.empty();
    }

    /// Those whose admission still counts, earliest first: one that was undone is no more than a mistake.
    ///
    /// @param records at least all of the tickets in question
    public static List<AfterVoid> counting(Collection<AfterVoid> found, Collection<GateRecord> records,
            EventFacts facts) {
        var byTicket = new HashMap<TicketId, List<AfterVoid>>(
                found.stream().distinct().collect(Collectors.groupingBy(AfterVoid::ticket)));
        Map<TicketId, List<GateRecord>> theirs = records.stream()
                .filter(record -> record.ticket() != null && byTicket.containsKey(record.ticket()))
                .collect(Collectors.groupingBy(record -> record.ticket()));
        return byTicket.entrySet().stream()
                .flatMap(one -> counting(one.getKey(), one.getValue(), theirs.getOrDefault(one.getKey(), List.of()),
                        facts))
                .sorted(BY_TIME).toList();
    }

    private static Stream<AfterVoid> counting(TicketId ticket, List<AfterVoid> found, List<GateRecord> records,
            EventFacts facts) {
        var type = facts.type(ticket.type());
        if (type.isEmpty()) {
            return found.stream();
        }
        var state = TicketState.of(records, type.get(), facts.zone());
        var counted = Stream
                .concat(state.entries().stream(),
                        state.incident(ticket).stream().flatMap(incident -> incident.admissions().stream()))
                .map(Admission::record).collect(Collectors.toSet());
        return found.stream().filter(one -> counted.contains(one.admission().record()));
    }
}
