package org.gatehouse.backend.stats;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.feed.FeedEntry;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.record.RecordMemory;
import org.gatehouse.backend.record.RecordStore;
import org.gatehouse.backend.table.Paging;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.Incident;
import org.gatehouse.ticketing.admission.IncidentId;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.IncidentMark;
import org.gatehouse.ticketing.wire.Incidents;
import org.gatehouse.ticketing.wire.Right;

/// What should not have happened at the doors, and which of it somebody has dealt with.
public final class IncidentDesk {
    private final StatisticsDesk statistics;
    private final RecordMemory memory;
    private final RecordStore records;
    private final TicketStore tickets;
    private final IncidentMarks marks;
    private final Paging paging;
    private final Feed feed;

    public IncidentDesk(StatisticsDesk statistics, RecordMemory memory, RecordStore records, TicketStore tickets,
            IncidentMarks marks, Paging paging, Feed feed) {
        this.statistics = statistics;
        this.memory = memory;
        this.records = records;
        this.tickets = tickets;
        this.marks = marks;
        this.paging = paging;
        this.feed = feed;
    }

    /// @param cursor of the page before
    Incidents list(Caller.Person caller, StoredEvent stored, Optional<String> cursor, int limit) {
        var event = stored.event().id();
        var counted = statistics.counted(stored);
        var held = paging.read(records.heldApart(event), cursor, limit, row -> Optional.of(records.readHeld(row)));
        boolean first = cursor.isEmpty();
        var again = first ? counted.fold().incidents() : List.<Incident>of();
        var afterVoid = first ? counted.admittedVoid() : List.<AfterVoid>of();
        var about = Stream.of(again.stream().map(Incident::ticket), afterVoid.stream().map(AfterVoid::ticket),
                held.items().stream().map(one -> one.record().ticket()).filter(Objects::nonNull))
                .flatMap(stream -> stream).distinct().toList();
        return new Incidents(event, statistics.now(), counted.version(), again, afterVoid, held.items(),
                first ? marks.of(event) : List.of(),
                caller.may(Right.SELL) ? holders(event, about) : List.of(), held.cursor().orElse(null));
    }

    private List<Incidents.Holder> holders(EventId event, List<TicketId> about) {
        return tickets.findAll(event, about).stream()
                .map(ticket -> new Incidents.Holder(ticket.id(), ticket.registration(), ticket.holder())).toList();
    }

    /// @throws ProblemException where there is no such incident
    IncidentMark mark(Caller.Person caller, StoredEvent stored, IncidentId incident, IncidentMark.Request asked) {
        if (asked.note().length() > IncidentMark.LONGEST_NOTE) {
            throw ProblemException.invalid(FieldError.of("note", Fault.TOO_LONG));
        }
        var event = stored.event().id();
        if (!exists(stored, incident)) {
            throw ProblemException.notFound("incident");
        }
        var mark = new IncidentMark(incident, asked.members(), caller.user(), caller.email(), statistics.now(),
                asked.note().strip());
        feed.commit(event, FeedEntry.incidents(), transaction -> marks.put(transaction, event, mark));
        return mark;
    }

    /// Nothing where there is no mark.
    void unmark(StoredEvent stored, IncidentId incident) {
        var event = stored.event().id();
        if (marks.of(event).stream().anyMatch(mark -> mark.incident().equals(incident))) {
            feed.commit(event, FeedEntry.incidents(), transaction -> marks.remove(transaction, event, incident));
        }
    }

    private boolean exists(StoredEvent stored, IncidentId asked) {
        var counted = statistics.counted(stored);
        return counted.fold().incidents().stream().anyMatch(one -> IncidentId.of(one).equals(asked))
                || counted.admittedVoid().stream().anyMatch(one -> IncidentId.of(one).equals(asked))
                || asked.isOfHeld() && memory.isHeld(stored.event().id(), asked);
    }
}
