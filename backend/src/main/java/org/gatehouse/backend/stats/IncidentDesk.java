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
import org.gatehouse.backend.member.MemberDesk;
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
    private final MemberDesk people;

    public IncidentDesk(StatisticsDesk statistics, RecordMemory memory, RecordStore records, TicketStore tickets,
            IncidentMarks marks, Paging paging, Feed feed, MemberDesk people) {
        this.statistics = statistics;
        this.memory = memory;
        this.records = records;
        this.tickets = tickets;
        this.marks = marks;
        this.paging = paging;
        this.feed = feed;
        this.people = people;
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
                first ? called(caller, marks.of(event)) : List.of(),
                caller.may(Right.SELL) ? holders(event, about) : List.of(), held.cursor().orElse(null));
    }

    /// By names as they are now: an address kept in a mark would outlive its person's place here.
    private List<IncidentMark> called(Caller.Person caller, List<IncidentMark> all) {
        if (all.isEmpty()) {
            return all;
        }
        var names = people.names(caller);
        return all.stream().map(mark -> mark.called(names)).toList();
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
        int now = members(stored, incident).orElseThrow(() -> ProblemException.notFound("incident"));
        // who has seen less than another takes nothing back from what that one dealt with
        int before = marks.of(event).stream().filter(mark -> mark.incident().equals(incident))
                .mapToInt(IncidentMark::members).findFirst().orElse(1);
        int members = Math.clamp(Math.max(before, asked.members()), 1, now);
        var mark = new IncidentMark(incident, members, caller.user(), null, statistics.now(), asked.note().strip());
        feed.commit(event, FeedEntry.incidents(), transaction -> marks.put(transaction, event, mark));
        return called(caller, List.of(mark)).getFirst();
    }

    /// Nothing where there is no mark.
    void unmark(StoredEvent stored, IncidentId incident) {
        var event = stored.event().id();
        if (marks.of(event).stream().anyMatch(mark -> mark.incident().equals(incident))) {
            feed.commit(event, FeedEntry.incidents(), transaction -> marks.remove(transaction, event, incident));
        }
    }

    /// How many admissions an incident has by now; empty where there is no such incident.
    private Optional<Integer> members(StoredEvent stored, IncidentId asked) {
        var counted = statistics.counted(stored);
        var again = counted.fold().incidents().stream().filter(one -> IncidentId.of(one).equals(asked)).findFirst();
        if (again.isPresent()) {
            return again.map(one -> one.admissions().size());
        }
        boolean single = counted.admittedVoid().stream().anyMatch(one -> IncidentId.of(one).equals(asked))
                || asked.isOfHeld() && memory.isHeld(stored.event().id(), asked);
        return single ? Optional.of(1) : Optional.empty();
    }
}
