package org.gatehouse.organizer.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.gatehouse.sync.api.CheckInStatistics.Tagged;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Incident;
import org.gatehouse.ticketing.admission.IncidentId;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventPicture;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Mailing;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.AttendeeEdit;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.Enrolment;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.GuestHistory;
import org.gatehouse.ticketing.wire.HolderEdit;
import org.gatehouse.ticketing.wire.Imports;
import org.gatehouse.ticketing.wire.IncidentMark;
import org.gatehouse.ticketing.wire.Incidents;
import org.gatehouse.ticketing.wire.LogEntry;
import org.gatehouse.ticketing.wire.MailRequest;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Oversold;
import org.gatehouse.ticketing.wire.PictureChange;
import org.gatehouse.ticketing.wire.PolicyChange;
import org.gatehouse.ticketing.wire.PolicyReply;
import org.gatehouse.ticketing.wire.Problem;
import org.gatehouse.ticketing.wire.Replacement;
import org.gatehouse.ticketing.wire.Statistics;
import org.gatehouse.ticketing.wire.TicketTransfer;
import org.jspecify.annotations.Nullable;

/// An office that keeps everything in memory and obeys the rules of the API, for tests of screens.
public final class PaperOffice implements Office, EventDesk, BoxOffice, GateDesk {
    private static final int IMPORTED_AT_ONCE = 30;
    private final InstantSource clock;
    private final PaperPrices prices;
    private final RandomGenerator random = new SplittableRandom(7);
    private final Map<EventId, Event> events = new LinkedHashMap<>();
    private final List<Registration> registrations = new ArrayList<>();
    private final List<RegistrationId> changed = new ArrayList<>();
    private final List<GateRecord> records = new ArrayList<>();
    private final Map<EventId, List<Device>> devices = new HashMap<>();
    private final Map<EventId, Statistics> statistics = new HashMap<>();
    private final Map<EventId, List<Incidents.Held>> heldApart = new HashMap<>();
    private final List<IncidentMark> marks = new ArrayList<>();
    private final Map<IdempotencyKey, Object> done = new HashMap<>();
    private final Map<RegistrationId, List<Mailing>> mailings = new HashMap<>();
    private final List<IdempotencyKey> keys = new ArrayList<>();
    private Optional<Failing> failing = Optional.empty();
    private boolean losesAnAnswer;
    private final Set<EventId> archived = new HashSet<>();
    private EventReply.Mail mail = EventReply.Mail.SENT;
    private final Map<EventId, PolicyReply> policies = new HashMap<>();
    private final Map<EventId, EventPicture> pictures = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private Optional<CloudFailure> trouble = Optional.empty();
    private Runnable meanwhile = () -> {};
    private boolean losing;
    private Duration ahead = Duration.ZERO;
    private Optional<Instant> selling = Optional.empty();
    private int calls;
    private boolean asleep;
    private int unlisted;
    private final PaperPeople people;

    public PaperOffice(InstantSource clock) {
        this.clock = clock;
        this.prices = new PaperPrices(clock, this::arrive, id -> known(events.get(id)));
        this.people = new PaperPeople(clock);
    }

    /// From now on every call fails like this.
    public synchronized void failWith(CloudFailure failure) {
        trouble = Optional.of(failure);
    }

    /// So many more calls do well, and then every call fails like this.
    public synchronized void failAfter(int more, CloudFailure failure) {
        failing = Optional.of(new Failing(calls + more, failure));
    }

    /// From now on every call waits until the office works again.
    public synchronized void sleep() {
        asleep = true;
    }

    private record Failing(int after, CloudFailure failure) {}

    public synchronized void work() {
        failing = Optional.empty();
        trouble = Optional.empty();
        asleep = false;
        notifyAll();
    }

    /// From now on registrations are made as if it were then.
    public synchronized void sellAt(Instant then) {
        selling = Optional.of(then);
    }

    /// How many calls reached the office.
    public synchronized int calls() {
        return calls;
    }

    /// What happens while the office tells of changes.
    public synchronized void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    /// So many of the newest registrations are in no page of the list yet.
    public synchronized void lagBehindBy(int registrationsUnlisted) {
        unlisted = registrationsUnlisted;
    }

    public synchronized void has(EventId event, List<Device> enrolled) {
        devices.put(event, enrolled);
    }

    public synchronized void counts(Statistics counted) {
        statistics.put(counted.event(), counted);
    }

    @Override
    public EventDesk events() {
        return this;
    }

    @Override
    public BoxOffice boxOffice() {
        return this;
    }

    @Override
    public GateDesk gates() {
        return this;
    }

    @Override
    public PaperPeople people() {
        return people;
    }

    @Override
    public Numbers numbers() {
        return new Numbers() {
            @Override
            public Tagged newer(EventId event, @Nullable Tagged held) {
                return PaperOffice.this.newer(event, held);
            }

            @Override
            public Path report(EventId event, String language, Path target) {
                synchronized (PaperOffice.this) {
                    return written(target, "%PDF-1.7 of the night in " + language);
                }
            }
        };
    }

    @Override
    public PriceDesk prices() {
        return prices;
    }

    private Path written(Path target, String text) {
        arrive();
        try {
            return Files.writeString(target, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private synchronized Tagged newer(EventId event, @Nullable Tagged held) {
        arrive();
        var now = known(statistics.get(event));
        return held != null && held.statistics() == now ? held : new Tagged(now, "1");
    }

    @Override
    public synchronized List<EventReply> all() {
        arrive();
        return events.values().stream().map(this::reply).toList();
    }

    @Override
    public synchronized EventReply get(EventId event) {
        arrive();
        return reply(known(events.get(event)));
    }

    @Override
    public synchronized EventReply create(EventDetails details, IdempotencyKey key) {
        arrive();
        refuse(EventChecks.of(details));
        return once(key, () -> {
            var id = new EventId("event" + (events.size() + 1));
            return store(new Event(id, events.size() + 1L, new OrganizationId("harvest"), details, EventStatus.DRAFT,
                    List.of(),
                    List.of(), 1));
        });
    }

    @Override
    public synchronized EventReply edit(EventId event, EventDetails details, long revision, Oversold oversold) {
        arrive();
        var old = still(event, revision);
        if (oversold == Oversold.REFUSED && reply(old).sold() > details.capacity()) {
            throw refused("already-sold", 409);
        }
        refuse(EventChecks.of(details));
        return store(
                new Event(old.id(), old.shortId(), old.organization(), details, old.status(), old.types(), old.gates(),
                        old.revision() + 1));
    }

    @Override
    public synchronized Path picture(EventId event, Path target) {
        arrive();
        try {
            return Files.write(target, known(files.get(known(pictures.get(event)).hash())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public synchronized EventReply setPicture(EventId event, PictureChange change, long revision) {
        arrive();
        var old = still(event, revision);
        var content = change.content();
        var picture = content == null ? known(pictures.get(event)) : PaperPictures.look(content);
        if (content != null) {
            files.put(picture.hash(), content);
        }
        pictures.put(event, picture.saying(change.alternative()));
        return with(old, old.types(), old.gates());
    }

    @Override
    public synchronized EventReply removePicture(EventId event, long revision) {
        arrive();
        var old = still(event, revision);
        pictures.remove(event);
        return with(old, old.types(), old.gates());
    }

    private Event still(EventId event, long revision) {
        var old = known(events.get(event));
        if (old.revision() != revision) {
            throw refused("conflict", 412);
        }
        return old;
    }

    @Override
    public synchronized PolicyReply policy(EventId event) {
        arrive();
        return policyNow(event);
    }

    private PolicyReply policyNow(EventId event) {
        var kept = policies.getOrDefault(event, PolicyReply.of(GatePolicy.standard(), 0));
        return new PolicyReply(kept.holders(), kept.unpaid(), kept.mostBySignature(), kept.emails(), kept.pin(),
                known(events.get(event)).revision());
    }

    @Override
    public synchronized PolicyReply setPolicy(EventId event, PolicyChange change, long revision) {
        arrive();
        var old = still(event, revision);
        var before = policyNow(event);
        var pin = switch (change.pin()) {
            case PolicyChange.SetPin _ -> PolicyReply.Pin.SET;
            case PolicyChange.CopyPin(var from) -> policies.get(from).pin();
            case PolicyChange.RemovePin _ -> PolicyReply.Pin.NONE;
            case null -> before.pin();
        };
        var emails = Objects.requireNonNullElse(change.emails(), GatePolicy.Emails.WITHHELD);
        policies.put(event,
                new PolicyReply(change.holders(), change.unpaid(), change.mostBySignature(), emails, pin, 0));
        with(old, old.types(), old.gates());
        return policyNow(event);
    }

    @Override
    public synchronized EventReply publish(EventId event) {
        return become(event, EventStatus.PUBLISHED);
    }

    @Override
    public synchronized EventReply cancel(EventId event) {
        return become(event, EventStatus.CANCELLED);
    }

    @Override
    public synchronized EventReply addType(EventId event, TicketTypeDetails type, IdempotencyKey key) {
        arrive();
        return once(key, () -> {
            var old = known(events.get(event));
            refuse(EventChecks.of(type, old.details(), old.types()));
            var types = new ArrayList<>(old.types());
            types.add(new TicketType(new TypeNumber(types.size() + 1), type));
            return with(old, types, old.gates());
        });
    }

    @Override
    public synchronized EventReply editType(EventId event, TypeNumber number, TicketTypeDetails type,
            Oversold oversold) {
        arrive();
        var old = known(events.get(event));
        if (oversold == Oversold.REFUSED && sold(old, number) > type.quota()) {
            throw refused("already-sold", 409);
        }
        var types = old.types().stream()
                .map(known -> known.number().equals(number) ? new TicketType(number, type) : known).toList();
        return with(old, types, old.gates());
    }

    @Override
    public synchronized EventReply removeType(EventId event, TypeNumber number) {
        arrive();
        var old = known(events.get(event));
        return with(old, old.types().stream().filter(type -> !type.number().equals(number)).toList(), old.gates());
    }

    @Override
    public synchronized EventReply addGate(EventId event, GateDetails gate, IdempotencyKey key) {
        arrive();
        return once(key, () -> {
            var old = known(events.get(event));
            refuse(EventChecks.of(gate, old.types(), old.gates()));
            var gates = new ArrayList<>(old.gates());
            gates.add(new Gate(new GateId("gate" + (gates.size() + 1)), gate));
            return with(old, old.types(), gates);
        });
    }

    @Override
    public synchronized EventReply editGate(EventId event, GateId gate, GateDetails details) {
        arrive();
        var old = known(events.get(event));
        var gates = old.gates().stream().map(known -> known.id().equals(gate) ? new Gate(gate, details) : known)
                .toList();
        return with(old, old.types(), gates);
    }

    @Override
    public synchronized EventReply removeGate(EventId event, GateId gate) {
        arrive();
        var old = known(events.get(event));
        return with(old, old.types(), old.gates().stream().filter(known -> !known.id().equals(gate)).toList());
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
        var sold = once(key, () -> store(asked, event));
        if (losesAnAnswer) {
            losesAnAnswer = false;
            throw new CloudException(new CloudFailure.Unreachable(CloudFailure.Cause.TIMEOUT));
        }
        return sold;
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

    /// Those of an event whose attendee's name or address says this, newest first.
    public synchronized List<Registration> registrations(EventId event, String text) {
        return registrations.reversed().stream().filter(registration -> registration.event().equals(event))
                .filter(registration -> (registration.attendee().name() + " " + registration.attendee().email())
                        .contains(text))
                .toList();
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

    @Override
    public synchronized Registration correct(RegistrationId id, AttendeeEdit edit) {
        arrive();
        var old = known(id);
        if (!old.attendee().equals(edit.seen())) {
            throw refused("attendee-changed", 409);
        }
        var tickets = old.tickets().stream().map(ticket -> edit.seen().name().equals(ticket.holder())
                ? ticket.named(edit.now().name())
                : ticket).toList();
        corrected("registrations.attendee.change", old.event(), id, null);
        return store(new Registration(id, old.event(), old.channel(), edit.now(), old.amount(), old.payment(),
                old.status(), old.createdAt(), tickets, old.sale()));
    }

    @Override
    public synchronized Registration mail(RegistrationId id, MailRequest request, IdempotencyKey key) {
        arrive();
        var old = known(id);
        if (!request.to().equals(old.attendee().email())) {
            throw refused("address-changed", 409);
        }
        if (request.to().endsWith("@nobody.example")) {
            throw refused("mail-declined", 409);
        }
        var sent = once(key, () -> mailed(old, new Mailing(clock.instant(), request.to(), new UserId("bo"),
                (int) old.tickets().stream().filter(ticket -> ticket.status() == TicketStatus.VALID).count())));
        if (losesAnAnswer) {
            losesAnAnswer = false;
            throw new CloudException(new CloudFailure.Unreachable(CloudFailure.Cause.TIMEOUT));
        }
        return sent;
    }

    /// The answer to the next message or sale is lost, what it asks for is not.
    public synchronized void losesAnAnswer() {
        losesAnAnswer = true;
    }

    private Registration mailed(Registration old, Mailing mailing) {
        mailings.computeIfAbsent(old.id(), _ -> new ArrayList<>()).add(mailing);
        people.did(new LogEntry(clock.instant(), mailing.by(), "Bo Lindqvist", "registrations.mail", old.event(),
                old.id().wire(), null, List.of()));
        return store(old);
    }

    @Override
    public synchronized Registration cancel(RegistrationId id) {
        return become(id, RegistrationStatus.CANCELLED, TicketStatus.CANCELLED);
    }

    @Override
    public synchronized Registration refund(RegistrationId id) {
        return become(id, RegistrationStatus.REFUNDED, TicketStatus.REFUNDED);
    }

    @Override
    public synchronized Replacement reissue(TicketId ticket, IdempotencyKey key) {
        return replace(ticket, TicketStatus.REISSUED, null);
    }

    @Override
    public synchronized Replacement transfer(TicketId ticket, TicketTransfer to, IdempotencyKey key) {
        return replace(ticket, TicketStatus.TRANSFERRED, to.holder());
    }

    @Override
    public synchronized Ticket name(TicketId id, HolderEdit edit) {
        arrive();
        var old = ticket(id);
        if (!Objects.equals(old.holder(), edit.seen())) {
            throw refused("attendee-changed", 409);
        }
        var named = old.named(edit.now());
        corrected("tickets.holder.change", named.event(), named.registration(), id.lastCharacters());
        change(named, null);
        return named;
    }

    private void corrected(String deed, EventId event, RegistrationId registration, @Nullable String label) {
        people.did(new LogEntry(clock.instant(), new UserId("bo"), "Bo Lindqvist", deed, event, registration.wire(),
                label, List.of()));
    }

    @Override
    public synchronized Ticket block(TicketId id) {
        arrive();
        var blocked = ticket(id).become(TicketStatus.BLOCKED, clock.instant().plus(ahead));
        change(blocked, null);
        return blocked;
    }

    @Override
    public synchronized Ticket unblock(TicketId id) {
        arrive();
        var valid = ticket(id).become(TicketStatus.VALID, clock.instant().plus(ahead));
        change(valid, null);
        return valid;
    }

    @Override
    public synchronized Ticket block(Ticket seen, IdempotencyKey key) {
        arrive();
        var blocked = once(key, () -> block(still(seen).id()));
        if (losing) {
            losing = false;
            throw new CloudException(new CloudFailure.Unreachable(CloudFailure.Cause.BROKEN));
        }
        return blocked;
    }

    /// The next ticket that is blocked as it was seen is, but no answer comes.
    public synchronized void loseTheNextAnswer() {
        losing = true;
    }

    /// A second goes by.
    public synchronized void goOn() {
        ahead = ahead.plusSeconds(1);
    }

    @Override
    public synchronized Ticket unblock(Ticket seen) {
        arrive();
        return unblock(still(seen).id());
    }

    private Ticket still(Ticket seen) {
        var now = ticket(seen.id());
        if (now.status() != seen.status() || !now.since().equals(seen.since())) {
            throw refused("ticket-changed", 409);
        }
        return now;
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

    private Registration become(RegistrationId id, RegistrationStatus status, TicketStatus ofTickets) {
        arrive();
        var old = known(id);
        var tickets = old.tickets().stream().map(ticket -> ticket.status() == TicketStatus.VALID
                ? ticket.become(ofTickets, clock.instant())
                : ticket).toList();
        return store(new Registration(old.id(), old.event(), old.channel(), old.attendee(), old.amount(),
                old.payment(), status, old.createdAt(), tickets, old.sale()));
    }

    private Replacement replace(TicketId id, TicketStatus status, @Nullable String holder) {
        arrive();
        var old = ticket(id);
        if (old.status() != TicketStatus.VALID) {
            throw refused("not-valid", 409);
        }
        var fresh = TicketId.issue(id.eventShortId(), id.type(), clock.instant(), random);
        var now = new Ticket(fresh, old.event(), old.registration(), holder == null ? old.holder() : holder,
                TicketStatus.VALID, clock.instant(), null);
        var before = old.replaced(status, clock.instant(), fresh);
        change(before, now);
        return new Replacement(before, now);
    }

    private void change(Ticket changed, @Nullable Ticket added) {
        var old = known(changed.registration());
        var tickets = new ArrayList<>(old.tickets());
        tickets.replaceAll(ticket -> ticket.id().equals(changed.id()) ? changed : ticket);
        if (added != null) {
            tickets.add(added);
        }
        store(new Registration(old.id(), old.event(), old.channel(), old.attendee(), old.amount(), old.payment(),
                old.status(), old.createdAt(), tickets, old.sale()));
    }

    private Registration store(Registration asked) {
        var last = mailings.getOrDefault(asked.id(), List.of());
        var now = new Registration(asked.id(), asked.event(), asked.channel(), asked.attendee(), asked.amount(),
                asked.payment(), asked.status(), asked.createdAt(), asked.tickets(), asked.sale(),
                last.isEmpty() ? null : last.getLast());
        registrations.replaceAll(registration -> registration.id().equals(now.id()) ? now : registration);
        changed.add(now.id());
        return now;
    }

    private Registration known(RegistrationId id) {
        return registrations.stream().filter(registration -> registration.id().equals(id)).findFirst()
                .orElseThrow(() -> refused("not-found", 404));
    }

    private Ticket ticket(TicketId id) {
        return registrations.stream().flatMap(registration -> registration.tickets().stream())
                .filter(ticket -> ticket.id().equals(id)).findFirst().orElseThrow(() -> refused("not-found", 404));
    }

    @Override
    public synchronized Path pdf(TicketId ticket, Path target) {
        arrive();
        try {
            return Files.writeString(target, "%PDF-1.7 of " + ticket);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public synchronized Enrolment newEnrolment(EventId event, IdempotencyKey key) {
        arrive();
        var name = known(events.get(event)).details().name();
        return once(key,
                () -> new Enrolment(EnrolmentCode.random(random), event, name, clock.instant().plusSeconds(900)));
    }

    @Override
    public synchronized List<Device> devices(EventId event) {
        arrive();
        return devices.getOrDefault(event, List.of());
    }

    /// What was admitted wrongly is in the statistics; this is held apart.
    public synchronized void holdsApart(EventId event, List<Incidents.Held> records) {
        heldApart.put(event, records);
    }

    @Override
    public synchronized Incidents incidents(EventId event, @Nullable String cursor) {
        arrive();
        var counted = known(statistics.get(event));
        var about = counted.incidents().stream().map(Incident::ticket).collect(Collectors.toSet());
        var holders = registrations.stream().flatMap(one -> one.tickets().stream())
                .filter(ticket -> about.contains(ticket.id()))
                .map(ticket -> new Incidents.Holder(ticket.id(), ticket.registration(), ticket.holder())).toList();
        return new Incidents(event, clock.instant(), counted.version(), counted.incidents(), counted.admittedVoid(),
                heldApart.getOrDefault(event, List.of()), marks, holders, null);
    }

    @Override
    public synchronized IncidentMark mark(EventId event, IncidentId incident, IncidentMark.Request asked) {
        arrive();
        marks.removeIf(mark -> mark.incident().equals(incident));
        var mark = new IncidentMark(incident, asked.members(), new UserId("ines"), "Inés Castellano",
                clock.instant(), asked.note());
        marks.add(mark);
        counts(recounted(known(statistics.get(event))));
        return mark;
    }

    @Override
    public synchronized void unmark(EventId event, IncidentId incident) {
        arrive();
        marks.removeIf(mark -> mark.incident().equals(incident));
        counts(recounted(known(statistics.get(event))));
    }

    /// The same numbers as of the next version.
    private static Statistics recounted(Statistics now) {
        return new Statistics(now.event(), now.asOf(), now.version() + 1, now.sold(), now.admitted(),
                now.cameOnVoid(), now.inside(), now.remaining(), now.surplus(), now.types(), now.gates(),
                now.arrivals(), now.refusals(), now.incidents(), now.admittedVoid(), now.quarantined(),
                now.openIncidents(), now.devices());
    }

    @Override
    public synchronized Device revoke(DeviceId id) {
        arrive();
        for (var list : devices.entrySet()) {
            for (var device : list.getValue()) {
                if (device.id().equals(id)) {
                    var revoked = new Device(id, device.event(), device.name(), device.enrolledAt(), clock.instant(),
                            device.lastSeen(), device.last());
                    list.setValue(
                            list.getValue().stream().map(known -> known.id().equals(id) ? revoked : known).toList());
                    return revoked;
                }
            }
        }
        throw refused("not-found", 404);
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

    @Override
    public synchronized EventReply archive(EventId event) {
        arrive();
        archived.add(event);
        return revised(known(events.get(event)));
    }

    @Override
    public synchronized EventReply unarchive(EventId event) {
        arrive();
        archived.remove(event);
        return revised(known(events.get(event)));
    }

    @Override
    public synchronized EventReply archive(EventId event, long seen) {
        still(event, seen);
        return archive(event);
    }

    @Override
    public synchronized EventReply unarchive(EventId event, long seen) {
        still(event, seen);
        return unarchive(event);
    }

    private EventReply revised(Event old) {
        return with(old, old.types(), old.gates());
    }

    private EventReply become(EventId id, EventStatus status) {
        arrive();
        var old = known(events.get(id));
        return store(new Event(id, old.shortId(), old.organization(), old.details(), status, old.types(), old.gates(),
                old.revision() + 1));
    }

    private EventReply with(Event old, List<TicketType> types, List<Gate> gates) {
        return store(new Event(old.id(), old.shortId(), old.organization(), old.details(), old.status(), types, gates,
                old.revision() + 1));
    }

    private EventReply store(Event event) {
        events.put(event.id(), event);
        return reply(event);
    }

    /// From now on it says that it is not set up to send mail.
    public synchronized void sendsNoMail() {
        mail = EventReply.Mail.NOT_SET_UP;
    }

    private EventReply reply(Event event) {
        var sales = event.types().stream()
                .map(type -> new EventReply.TypeSales(type.number(), sold(event, type.number()),
                        prices.price(event, type.number())))
                .toList();
        int persons = event.types().stream().mapToInt(type -> sold(event, type.number()) * type.admits()).sum();
        return new EventReply(event, persons, sales, archived.contains(event.id()), pictures.get(event.id()),
                mail);
    }

    private int sold(Event event, TypeNumber type) {
        return (int) registrations.stream().filter(registration -> registration.event().equals(event.id()))
                .filter(registration -> registration.status() == RegistrationStatus.CONFIRMED)
                .flatMap(registration -> registration.tickets().stream()).filter(ticket -> ticket.type().equals(type))
                .count();
    }

    @SuppressWarnings("unchecked")
    private <T> T once(IdempotencyKey key, java.util.function.Supplier<T> write) {
        if (!done.containsKey(key)) {
            done.put(key, write.get());
        }
        return (T) done.get(key);
    }

    private synchronized void arrive() {
        while (asleep) {
            try {
                wait();
            } catch (InterruptedException stopped) {
                throw new CloudException(new CloudFailure.Unreachable(CloudFailure.Cause.STOPPED));
            }
        }
        failing.filter(then -> calls >= then.after()).ifPresent(then -> {
            throw new CloudException(then.failure());
        });
        trouble.ifPresent(failure -> {
            throw new CloudException(failure);
        });
        calls++;
    }

    private static void refuse(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
    }

    static CloudException refused(List<FieldFault> faults) {
        return new CloudException(new CloudFailure.Refused(new Problem("invalid", "Not in order", 422,
                "Some fields are wrong.", "Correct them.", "/", faults, null)));
    }

    static CloudException refused(String type, int status) {
        return new CloudException(new CloudFailure.Refused(
                new Problem(type, "No", status, "The cloud said no.", "Do something else.", "/", List.of(), null)));
    }

    private static <T> T known(@Nullable T thing) {
        if (thing == null) {
            throw refused("not-found", 404);
        }
        return thing;
    }
}
