package org.gatehouse.organizer.office;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.GuestHistory;
import org.gatehouse.ticketing.wire.Imports;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.jspecify.annotations.Nullable;

/// What an office on paper sells, takes in and tells of its guests.
abstract class PaperSales extends PaperEvents implements BoxOffice {
    private static final int IMPORTED_AT_ONCE = 30;

    private final List<GateRecord> records = new ArrayList<>();
    private final List<IdempotencyKey> keys = new ArrayList<>();
    private boolean losesAnAnswer;
    private Runnable meanwhile = () -> {};
    private Optional<Instant> selling = Optional.empty();
    private int unlisted;

    PaperSales(InstantSource clock) {
        super(clock);
    }

    /// From now on registrations are made as if it were then.
    public synchronized void sellAt(Instant then) {
        selling = Optional.of(then);
    }

    /// What happens while the office tells of changes.
    public synchronized void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    /// So many of the newest registrations are in no page of the list yet.
    public synchronized void lagBehindBy(int registrationsUnlisted) {
        unlisted = registrationsUnlisted;
    }

    @Override
    public synchronized Registration issue(NewRegistration asked, IdempotencyKey key) {
        arrive();
        var event = known(events.get(asked.event()));
        if (event.status() != EventStatus.PUBLISHED) {
            throw refused("not-published", 409);
        }
        for (var line : asked.lines()) {
            var type = event.type(line.type()).orElseThrow();
            if (sold(event, line.type()) + line.quantity() > type.details().quota()) {
                throw refused("sold-out", 409);
            }
        }
        return answered(once(key, () -> store(asked, event)));
    }

    /// The answer to the next message or sale is lost, what it asks for is not.
    public synchronized void losesAnAnswer() {
        losesAnAnswer = true;
    }

    <T> T answered(T answer) {
        if (losesAnAnswer) {
            losesAnAnswer = false;
            throw new CloudException(new CloudFailure.Unreachable(CloudFailure.Cause.TIMEOUT));
        }
        return answer;
    }

    private Registration store(NewRegistration asked, Event event) {
        var id = new RegistrationId("registration" + (registrations.size() + 1));
        Instant now = selling.orElseGet(clock::instant);
        var tickets = new ArrayList<Ticket>();
        var sale = prices.sell(event, asked);
        for (var line : asked.lines()) {
            for (int i = 0; i < line.quantity(); i++) {
                var holder = i < line.named().size() ? line.named().get(i) : asked.attendee().name();
                tickets.add(new Ticket(TicketId.issue(event.shortId(), line.type(), now, random), event.id(), id,
                        holder, TicketStatus.VALID, now, null));
            }
        }
        var registration = new Registration(id, event.id(), asked.channel(), asked.attendee(),
                new Money(sale.amount(), event.details().currency()), asked.payment(), RegistrationStatus.CONFIRMED,
                now, tickets, sale);
        registrations.add(registration);
        changed.add(id);
        return registration;
    }

    /// As the cloud may, it takes in the beginning of what is asked.
    @Override
    public synchronized Imports.Reply take(EventId id, Imports.Request asked, IdempotencyKey key) {
        keys.add(key);
        arrive();
        var event = known(events.get(id));
        var tickets = new ArrayList<TicketId>();
        int before = registrations.size();
        for (var row : asked.rows().stream().limit(IMPORTED_AT_ONCE).toList()) {
            tickets.add(imported(id, row).orElseGet(() -> store(row, event)));
        }
        return new Imports.Reply(tickets, tickets.size() - (registrations.size() - before));
    }

    /// With which keys imports were asked for, each as often as it was.
    public synchronized List<IdempotencyKey> keys() {
        return List.copyOf(keys);
    }

    private Optional<TicketId> imported(EventId event, Imports.Row row) {
        var barcode = row.barcode();
        return registrations.stream().filter(registration -> registration.event().equals(event))
                .filter(registration -> barcode != null || registration.id().equals(row.registration(event)))
                .flatMap(registration -> registration.tickets().stream())
                .filter(ticket -> barcode == null || barcode.equals(ticket.barcode())).map(Ticket::id).findFirst();
    }

    private TicketId store(Imports.Row row, Event event) {
        var barcode = row.barcode();
        var id = barcode == null
                ? row.registration(event.id())
                : new RegistrationId(
                        "registration" + (registrations.size() + 1));
        var now = clock.instant();
        var ticket = new Ticket(TicketId.issue(event.shortId(), row.type(), now, random), event.id(), id, row.holder(),
                TicketStatus.VALID, now, null, barcode);
        var name = row.holder() == null ? String.valueOf(barcode) : row.holder();
        registrations.add(new Registration(id, event.id(), Channel.IMPORT, new Attendee(name, row.email()),
                Money.zero(event.details().currency()), Payment.ELSEWHERE, RegistrationStatus.CONFIRMED, now,
                List.of(ticket)));
        changed.add(id);
        return ticket.id();
    }

    /// So many more registrations of one ticket each, without the rules of a sale.
    public synchronized void crowd(EventId event, int more, List<Attendee> people) {
        var about = known(events.get(event));
        for (int i = 0; i < more; i++) {
            var who = people.get(i % people.size());
            var id = new RegistrationId("registration" + (registrations.size() + 1));
            var at = clock.instant().minusSeconds(60L * (more - i));
            var type = about.types().get(i % about.types().size());
            var ticket = new Ticket(TicketId.issue(about.shortId(), type.number(), at, random), event, id, who.name(),
                    TicketStatus.VALID, at, null);
            registrations.add(new Registration(id, event, Channel.BOX_OFFICE, who, type.details().price(), Payment.CARD,
                    RegistrationStatus.CONFIRMED, at, List.of(ticket)));
        }
    }

    @Override
    public synchronized Guest.Listed guests(EventId event, @Nullable String cursor, int limit) {
        arrive();
        var all = registrations(event, "");
        var found = all.subList(Math.min(unlisted, all.size()), all.size());
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(found.size(), from + limit);
        return new Guest.Listed(found.subList(from, to).stream().map(this::guest).toList(),
                to < found.size() ? Integer.toString(to) : null, changed.size());
    }

    @Override
    public synchronized Guest.Changes guestsSince(EventId event, long version) {
        arrive();
        var since = changed.subList((int) version, changed.size()).stream().distinct().toList();
        var now = registrations(event, "").stream().filter(one -> since.contains(one.id())).map(this::guest).toList();
        int told = changed.size();
        meanwhile.run();
        return new Guest.Changes(now, told, changed.size());
    }

    @Override
    public synchronized GuestHistory history(RegistrationId id) {
        arrive();
        var registration = known(id);
        var theirs = records.stream().filter(record -> registration.tickets().stream()
                .anyMatch(ticket -> ticket.id().equals(record.ticket()))).toList();
        return new GuestHistory(guest(registration), theirs,
                devices.getOrDefault(registration.event(), List.of()), mailings.getOrDefault(id, List.of()).reversed()
                        .stream().map(mailing -> new GuestHistory.Mailed(mailing, "Bo Lindqvist")).toList(),
                people.did().stream()
                        .filter(entry -> id.wire().equals(entry.subject())).toList());
    }

    /// A gate has done something.
    public synchronized void recorded(GateRecord record) {
        records.add(record);
        changed.add(ticket(Objects.requireNonNull(record.ticket())).registration());
    }

    private Guest guest(Registration registration) {
        var arrivals = new ArrayList<Guest.Arrival>();
        for (var ticket : registration.tickets()) {
            records.stream().filter(record -> ticket.id().equals(record.ticket()))
                    .filter(record -> record.what() instanceof GateRecord.In).findFirst()
                    .ifPresent(in -> arrivals.add(new Guest.Arrival(ticket.id(), in.at(), in.gate(), 1, 1)));
        }
        return new Guest(registration, arrivals);
    }
}
