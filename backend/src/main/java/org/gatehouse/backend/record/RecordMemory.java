package org.gatehouse.backend.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.feed.FeedEntry;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.ticket.VoidTickets;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.IncidentId;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// The records of events as this process remembers them: read once, then kept up with by the feed.
public final class RecordMemory {
    private static final int PAGE = 2_000_000;

    /// All records up to a version, and perhaps some later ones.
    ///
    /// @param held how many are held apart
    /// @param voided tickets that are void by now
    /// @param admittedVoid those that let somebody in on a ticket that was void when they arrived
    public record Known(long version, List<GateRecord> records, int held, List<AfterVoid> admittedVoid,
            Set<TicketId> voided) {}

    private final RecordStore records;
    private final VoidTickets tickets;
    private final Feed feed;
    private final Json json;
    private final Map<EventId, Remembered> events = new ConcurrentHashMap<>();

    public RecordMemory(RecordStore records, VoidTickets tickets, Feed feed, Json json) {
        this.records = records;
        this.tickets = tickets;
        this.feed = feed;
        this.json = json;
    }

    /// As of now.
    public Known of(EventId event) {
        return events.computeIfAbsent(event, Remembered::new).known();
    }

    /// Whether such a record is held apart, as of now.
    public boolean isHeld(EventId event, IncidentId asked) {
        return events.computeIfAbsent(event, Remembered::new).isHeld(asked);
    }

    /// The records of these tickets, as of now.
    public Map<TicketId, List<GateRecord>> of(EventId event, Set<TicketId> asked) {
        return events.computeIfAbsent(event, Remembered::new).ofTickets(asked);
    }

    /// One event's records. Guarded by itself.
    private final class Remembered {
        private final EventId event;
        private final Map<RecordId, GateRecord> byId = new HashMap<>();
        private final Map<TicketId, Map<RecordId, GateRecord>> byTicket = new HashMap<>();
        private final Set<String> held = new HashSet<>();
        private final Set<TicketId> voided = new HashSet<>();
        private final Map<RecordId, AfterVoid> admittedVoid = new HashMap<>();
        private long version = -1;

        Remembered(EventId event) {
            this.event = event;
        }

        synchronized Known known() {
            bringUp();
            return new Known(version, List.copyOf(byId.values()), held.size(),
                    List.copyOf(admittedVoid.values()), Set.copyOf(voided));
        }

        synchronized boolean isHeld(IncidentId asked) {
            bringUp();
            return held.stream().map(RecordStore::linkOf).anyMatch(asked::isOfHeld);
        }

        synchronized Map<TicketId, List<GateRecord>> ofTickets(Set<TicketId> asked) {
            bringUp();
            return asked.stream().filter(byTicket::containsKey)
                    .collect(Collectors.toMap(Function.identity(), id -> List.copyOf(theirs(id).values())));
        }

        private void bringUp() {
            if (version < 0) {
                readAll();
            }
            catchUp();
        }

        private void keep(GateRecord record) {
            byId.put(record.id(), record);
            if (record.ticket() != null) {
                theirs(record.ticket()).put(record.id(), record);
            }
        }

        private Map<RecordId, GateRecord> theirs(TicketId ticket) {
            return byTicket.computeIfAbsent(ticket, _ -> new HashMap<>());
        }

        /// The version is read first, so that all of its records are among those read.
        private void readAll() {
            long reached = feed.version(event);
            var all = records.all(event);
            all.records().forEach(this::keep);
            held.addAll(all.held());
            all.admittedVoid().forEach(this::remark);
            voided.addAll(tickets.all(event));
            version = reached;
        }

        private void catchUp() {
            Feed.Page page;
            do {
                page = feed.after(event, version, PAGE);
                page.entries().forEach(this::take);
                version = page.version();
            } while (!page.last());
        }

        private void take(Change change) {
            switch (change) {
                case Change.Records(var arrived) -> arrived.forEach(this::keep);
                case Change.Ticket(var row) -> {
                    if (row.status() == TicketStatus.VALID) {
                        voided.remove(row.ticket());
                    } else {
                        voided.add(row.ticket());
                    }
                }
                case Change.Facts _,Change.Gone _ -> {
                }
            }
        }

        private void remark(AfterVoid found) {
            admittedVoid.put(found.admission().record(), found);
        }

        private void take(FeedEntry entry) {
            held.addAll(entry.held());
            entry.remarks().forEach(line -> remark(json.readOwn(line, AfterVoid.class)));
            entry.lines().forEach(line -> take(json.readOwn(line, Change.class)));
        }
    }
}
